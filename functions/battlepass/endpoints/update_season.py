"""Change a season."""

from functions.battlepass.models.calendar import SeasonChanges
from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.operations import calendar
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules.season_details import shown
from functions.battlepass.rules.seasons import UnknownSeason
from functions.cosmetics.api import catalog as cosmetics
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "PUT /api/v1/admin/battlepass/seasons/{season}",
    errors=(
        UnknownSeason,
        rules.SeasonLocked,
        rules.SeasonOver,
        rules.TooLate,
        rules.SeasonsOverlap,
        cosmetics.UnknownCosmetic,
    ),
)
async def update_season(admin: Admin, season: Id, body: SeasonChanges, tx: Transaction) -> SeasonDetails:
    """Update a season.

    Everything of an upcoming season can change. Of a season that is on, only the name, the theme and a later end can
    change. A change of dates needs a minute's notice. When the end moves, the season's limited items stay on sale until
    the new end.

    Cost: reads all seasons, and this one once more, to see it unchanged at the commit. Writes it, the calendar, and its
    tiers where they are given. When the end moves: a read for each item of the season, another and a write for each
    that moves with it.
    """
    return shown(await calendar.change(tx, season, body), tx.now)
