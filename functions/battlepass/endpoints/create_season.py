"""Create a season with its tiers."""

from functions.battlepass.models.calendar import NewSeason
from functions.battlepass.models.shown import SeasonShown
from functions.battlepass.operations import calendar
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules.shown import shown
from functions.cosmetics.api import catalog as cosmetics
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint(
    "POST /api/v1/admin/battlepass/seasons",
    status=201,
    errors=(rules.SeasonExists, rules.SeasonsOverlap, rules.TooLate, cosmetics.UnknownCosmetic),
)
async def create_season(admin: Admin, body: NewSeason, tx: Transaction) -> SeasonShown:
    """Create a season; it becomes active by its dates, in a minute at the earliest.

    By then every instance knows of it. Reads all seasons, writes it, its tiers, and the calendar. Cosmetics among its
    rewards have to be in the catalogue (a read each that is not remembered).
    """
    return shown(await calendar.create(tx, body), tx.now)
