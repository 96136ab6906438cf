"""Seasons in Firestore; each instance remembers them for half a minute."""

from datetime import UTC, datetime

from async_lru import alru_cache

from functions.conquest.models.seasons import Season, SeasonNews
from functions.conquest.models.territories import Territory
from functions.conquest.rules.seasons import seasons as rules
from functions.conquest.store.territories import TERRITORIES, document_id
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

SEASONS = Collection("conquest_seasons", Season)
MOST_SEASONS = 100
PAGE = "conquest:season"
"""The page that shows the current season."""


@alru_cache(maxsize=1, ttl=rules.REMEMBERED)
async def seasons() -> tuple[Season, ...]:
    """All seasons, the latest first (a read each, once in half a minute and instance)."""
    return tuple(await SEASONS.select(order=[("starts_at", "DESCENDING")], limit=MOST_SEASONS))


async def seasons_now() -> tuple[Season, ...]:
    """All seasons as they are now (a read each)."""
    seasons.cache_clear()
    return await seasons()


async def current() -> Season:
    """The season that is on, or the next to come, or the last. Raises UnknownConquestSeason."""
    return rules.current(await seasons(), datetime.now(UTC))


async def current_or(season_id: str | None) -> Season:
    """The named season, or the current one. Raises UnknownConquestSeason.

    One that this instance does not know yet is looked up.
    """
    if season_id is None:
        return await current()
    if season_id not in {season.season_id for season in await seasons()}:
        await seasons_now()
    return rules.named(await seasons(), season_id)


async def sold_as(sku_id: str) -> Season | None:
    """The season whose entry a product is; None for any other product.

    One that this instance does not know yet is looked up.
    """
    if not sku_id.startswith(rules.SKU):
        return None
    if sku_id not in {season.sku_id for season in await seasons()}:
        await seasons_now()
    return next((season for season in await seasons() if season.sku_id == sku_id), None)


def add(tx: Transaction, season: Season, territories: tuple[Territory, ...]) -> None:
    """Write a new season with its map. The commit raises ConquestSeasonsOverlap when another has its number."""
    overlap = rules.ConquestSeasonsOverlap(season_id=season.season_id)
    tx.create(SEASONS, season.season_id, season, otherwise=overlap)
    for territory in territories:
        tx.create(TERRITORIES, document_id(season.season_id, territory.territory_id), territory)
    tx.invalidate(PAGE)
    tx.after_commit(_forget)


async def close(tx: Transaction, season_id: str, *, paid_out: bool) -> None:
    """Note that a season's result is written (a read and a write); without prizes it is paid out at once."""
    if (season := await tx.get(SEASONS, season_id)) is not None:
        _change(tx, season.model_copy(update={"closed_at": tx.now, "paid_out_at": tx.now if paid_out else None}))


async def note_told(season_id: str, news: SeasonNews, tx: Transaction) -> None:
    """Note that the players of a season are told something (a read and a write)."""
    if (season := await tx.get(SEASONS, season_id)) is not None and news not in season.told:
        _change(tx, season.model_copy(update={"told": (*season.told, news)}))


async def pay_out(tx: Transaction, season_id: str) -> None:
    """Note that all prizes of a season are paid (a read and a write)."""
    if (season := await tx.get(SEASONS, season_id)) is not None:
        _change(tx, season.model_copy(update={"paid_out_at": tx.now}))


def _change(tx: Transaction, season: Season) -> None:
    tx.put(SEASONS, season.season_id, season)
    tx.invalidate(PAGE)
    tx.after_commit(_forget)


async def _forget() -> None:
    seasons.cache_clear()
