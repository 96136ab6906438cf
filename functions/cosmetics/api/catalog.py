"""What other services may ask of the catalogue."""

from collections.abc import Iterable

from functions.cosmetics.rules import catalog as rules
from functions.cosmetics.store import catalog

UnknownCosmetic = rules.UnknownCosmetic


async def require(cosmetic_ids: Iterable[str]) -> None:
    """Raise UnknownCosmetic, naming those that are not in the catalogue. Reads only what is not remembered."""
    wanted = list(dict.fromkeys(cosmetic_ids))
    found = await catalog.known(wanted) if wanted else {}
    if missing := [one for one in wanted if one not in found]:
        raise UnknownCosmetic(f"There is no cosmetic {', '.join(missing)}.", cosmetics=missing)
