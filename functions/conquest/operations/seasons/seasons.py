"""Making seasons, and taking part in them."""

from datetime import UTC, datetime

from functions.commerce.api import sales
from functions.conquest.models.seasons import CreateConquestSeason, Season, SeasonView
from functions.conquest.rules.seasons import entries
from functions.conquest.rules.seasons import seasons as rules
from functions.conquest.rules.seasons.default_game import GAME
from functions.conquest.store import entries as entry_store
from functions.conquest.store import players, seasons
from shared.firestore.transaction import Transaction


async def create(tx: Transaction, wanted: CreateConquestSeason) -> Season:
    """A season with its map, and the product that its entry fee is paid by.

    Reads all seasons; writes the season and each territory. For the product, two reads and two writes. Raises
    ConquestSeasonsOverlap.
    """
    season = rules.created(wanted, await seasons.seasons_now(), GAME, tx.now)
    if season.game.season.entry_fee:
        season = season.model_copy(update={"sku_id": f"{rules.SKU}{seasons.SEASONS.new_id()}"})
        await sales.sell(tx, entry_sale(season))
    seasons.add(tx, season, tuple(rules.territories_of(season)))
    return season


async def current() -> SeasonView:
    """The current season (a read for each thousand players, and payers). Raises UnknownConquestSeason."""
    season = await seasons.current()
    paid = await entry_store.count_paid(season.season_id) if season.money_prizes else 0
    return rules.view(season, await players.count(season.season_id), datetime.now(UTC), paid)


def entry_sale(season: Season) -> sales.EntitlementSale:
    """The product that the entry fee is paid by."""
    return sales.EntitlementSale(
        sku_id=season.sku_id,
        name=season.name,
        currency=entries.CURRENCY,
        price=season.game.season.entry_fee * entries.MICROS_A_CENT,
        starts_at=season.registration_starts_at,
        ends_at=season.registration_ends_at,
        countries=season.countries,
    )
