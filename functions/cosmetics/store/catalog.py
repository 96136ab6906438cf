"""The catalogue in Firestore, whole in Redis for a day, and remembered by each instance for half a minute."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from async_lru import alru_cache

from functions.cosmetics.models.catalog import Catalog, Cosmetic
from functions.cosmetics.rules.catalog import CosmeticExists, place_of
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction
from shared.redis import cache

CATALOG = Collection("cosmetics_catalog", Cosmetic)

WHOLE = "cosmetics:catalog:all"
KEPT = 24 * 3600
"""Seconds that Redis keeps the catalogue (1v1bro 3.7, 11.4)."""

REMEMBERED = 30
"""Seconds after which an instance asks Redis again: so long does a change take to show everywhere."""

BATCH = 500


@alru_cache(maxsize=1, ttl=REMEMBERED)
async def catalog() -> Mapping[str, Cosmetic]:
    """Every item by id, in the order of their release: from memory, else from Redis, else a read each."""
    catalog = await cache.remember(WHOLE, Catalog, KEPT, _read_all)
    return {item.cosmetic_id: item for item in catalog.items} if catalog else {}


async def _read_all() -> Catalog:
    items = [item async for page in CATALOG.pages(size=BATCH) for item in page]
    return Catalog(items=tuple(sorted(items, key=place_of)))


async def known(cosmetic_ids: Iterable[str]) -> dict[str, Cosmetic]:
    """Those that there are, by id; what this instance has not heard of yet is read, in one call (a read each)."""
    remembered = await catalog()
    wanted = set(cosmetic_ids)
    kept = {cosmetic_id: remembered[cosmetic_id] for cosmetic_id in wanted if cosmetic_id in remembered}
    return kept | await CATALOG.get_many(sorted(wanted - kept.keys()))


def ref(cosmetic_id: str) -> Ref[Cosmetic]:
    """One item's document."""
    return CATALOG.ref(cosmetic_id)


async def cosmetic(tx: Transaction, cosmetic_id: str) -> Cosmetic | None:
    """One item as it is now (one read, unless it was fetched)."""
    return await tx.get(CATALOG, cosmetic_id)


async def cosmetics(tx: Transaction, cosmetic_ids: Iterable[str]) -> dict[str, Cosmetic]:
    """Those items as they are now, by id, in one call (a read each)."""
    return await tx.get_many(CATALOG, cosmetic_ids)


def add(tx: Transaction, new: Cosmetic) -> None:
    """A new item; the commit raises CosmeticExists when there is one of this id."""
    tx.create(CATALOG, new.cosmetic_id, new, otherwise=CosmeticExists(cosmetic_id=new.cosmetic_id))
    _forget(tx)


def save(tx: Transaction, changed: Cosmetic) -> None:
    """Write an item that this transaction read, and forget the cached catalogue."""
    tx.put(CATALOG, changed.cosmetic_id, changed)
    _forget(tx)


def save_count(tx: Transaction, counted: Cosmetic) -> None:
    """Write an item of which only the count changed: players are not shown it, so the cached catalogue stays."""
    tx.put(CATALOG, counted.cosmetic_id, counted)


def _forget(tx: Transaction) -> None:
    async def forget_here() -> None:
        catalog.cache_clear()

    tx.invalidate(WHOLE)
    tx.after_commit(forget_here)


async def of_season(season_id: str) -> list[Cosmetic]:
    """The items of a season, as they are now (a read each)."""
    return await CATALOG.select(("season_id", "==", season_id), limit=BATCH)


async def latest(limit: int, after: tuple[datetime, str] | None) -> list[Cosmetic]:
    """Every item, on sale or not, the latest made first, after the given time and item (a read each)."""
    return await CATALOG.select(
        order=[("created_at", "DESCENDING"), ("cosmetic_id", "DESCENDING")], limit=limit, after=after or ()
    )


async def counted_before(moment: datetime, limit: int) -> list[Cosmetic]:
    """Items whose owners were last counted before a moment (a read each)."""
    return await CATALOG.select(("counted_at", "<", moment), order=[("counted_at", "ASCENDING")], limit=limit)
