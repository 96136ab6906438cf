"""Create a season with its tiers."""

from functions.battlepass.models.calendar import CreateSeason
from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.operations import calendar
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules.season_details import shown
from functions.cosmetics.api import catalog as cosmetics
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint(
    "POST /api/v1/admin/battlepass/seasons",
    status=201,
    errors=(rules.SeasonExists, rules.SeasonsOverlap, rules.TooLate, cosmetics.UnknownCosmetic),
)
async def create_season(admin: Admin, body: CreateSeason, tx: Transaction) -> SeasonDetails:
    """Create a season.

    The season starts at `start_date` and ends at `end_date`. The start must be at least a minute from now,
    unless it is `backdated`. Every cosmetic among its rewards must be in the catalogue.

    Cost: reads all seasons; writes the season, its tiers and the calendar. A read for each cosmetic that is not cached.
    """
    return shown(await calendar.create(tx, body), tx.now)
