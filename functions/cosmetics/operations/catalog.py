"""What seasons need of the catalogue."""

from collections.abc import Iterable
from datetime import datetime

from functions.cosmetics.rules import catalog as rules
from functions.cosmetics.store import catalog
from shared.firestore.transaction import Transaction


async def follow_season(tx: Transaction, season_id: str, before: datetime, after: datetime) -> None:
    """Let a season's limited items be offered until its end, when that moves (1v1bro 3.9).

    A read an item of the season, one at least; for those that follow, another in one call, and a write.
    """
    following = [item.cosmetic_id for item in await catalog.of_season(season_id) if rules.follows(item, before, after)]
    for item in (await catalog.cosmetics(tx, following)).values():
        catalog.save(tx, rules.offered_until(item, after, tx.now))


async def require(cosmetic_ids: Iterable[str]) -> None:
    """Raise UnknownCosmetic, naming those that are not in the catalogue. Reads only what is not remembered."""
    wanted = list(dict.fromkeys(cosmetic_ids))
    by_id = await catalog.known(wanted) if wanted else {}
    if missing := [cosmetic_id for cosmetic_id in wanted if cosmetic_id not in by_id]:
        raise rules.UnknownCosmetic(f"There is no cosmetic {', '.join(missing)}.", cosmetics=missing)
