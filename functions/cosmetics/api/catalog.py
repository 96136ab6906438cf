"""What other services may ask of the catalogue."""

from collections.abc import Iterable
from datetime import datetime

from functions.cosmetics.rules import catalog as rules
from functions.cosmetics.store import catalog
from shared.firestore.transaction import Transaction

UnknownCosmetic = rules.UnknownCosmetic


async def withdraw(tx: Transaction, season_id: str, at: datetime) -> None:
    """Let a season's limited items leave the shop when it ends, earlier than was planned (1v1bro 3.9).

    A read an item of the season, one at least; for those that leave, another in one call, and a write.
    """
    leaving = [one.cosmetic_id for one in await catalog.of_season(season_id) if rules.outlasts(one, at)]
    for one in (await catalog.cosmetics(tx, leaving)).values():
        catalog.save(tx, rules.withdrawn(one, at, tx.now))


async def require(cosmetic_ids: Iterable[str]) -> None:
    """Raise UnknownCosmetic, naming those that are not in the catalogue. Reads only what is not remembered."""
    wanted = list(dict.fromkeys(cosmetic_ids))
    found = await catalog.known(wanted) if wanted else {}
    if missing := [one for one in wanted if one not in found]:
        raise UnknownCosmetic(f"There is no cosmetic {', '.join(missing)}.", cosmetics=missing)
