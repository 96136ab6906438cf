"""Territories in Firestore."""

from collections.abc import Iterable

from functions.conquest.models.game import MOST_TERRITORIES
from functions.conquest.models.territories import Territory
from functions.conquest.rules.territories.territories import UnknownTerritory
from shared.firestore.collection import Collection
from shared.firestore.live import show_tribe, show_world
from shared.firestore.transaction import Transaction

TERRITORIES = Collection("conquest_territories", Territory)
PAGE = "conquest:map"
"""The page that shows the map of the current season."""


def document_id(season_id: str, territory_id: int) -> str:
    """The document of a territory."""
    return f"{season_id}-{territory_id}"


async def of_season(season_id: str) -> list[Territory]:
    """All territories of a season, by their numbers (a read each)."""
    return await TERRITORIES.select(
        ("season_id", "==", season_id), order=[("territory_id", "ASCENDING")], limit=MOST_TERRITORIES
    )


async def territory(season_id: str, territory_id: int) -> Territory:
    """A territory of a season (one read). Raises UnknownTerritory."""
    kept = await TERRITORIES.get(document_id(season_id, territory_id))
    if kept is None:
        raise UnknownTerritory(territory_id=territory_id)
    return kept


async def territory_in(tx: Transaction, place: str) -> Territory:
    """A territory by its document, in a transaction (one read, unless it was fetched). Raises UnknownTerritory."""
    kept = await tx.get(TERRITORIES, place)
    if kept is None:
        raise UnknownTerritory
    return kept


async def of_tribe(tribe_id: str) -> list[Territory]:
    """The territories that a tribe holds (a read each, one at least)."""
    return await TERRITORIES.select(("tribe_id", "==", tribe_id), limit=MOST_TERRITORIES)


async def held(tribe_id: str) -> int:
    """How many territories a tribe holds (one read)."""
    return await TERRITORIES.count(("tribe_id", "==", tribe_id))


async def some(tx: Transaction, season_id: str, territory_ids: Iterable[int]) -> list[Territory]:
    """These territories, to be changed (a read each, in one call)."""
    ids = [document_id(season_id, territory_id) for territory_id in territory_ids]
    return list((await tx.get_many(TERRITORIES, ids)).values())


def save(tx: Transaction, changed: Territory) -> None:
    """Write a territory that this transaction read, and show it to those who listen: the season's, and its tribe's."""
    tx.put(TERRITORIES, document_id(changed.season_id, changed.territory_id), changed)
    show_world(tx, changed.season_id)
    if changed.tribe_id is not None:
        show_tribe(tx, changed.tribe_id)
