"""Take a season's live event off."""

from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.operations import calendar
from functions.battlepass.rules import xp_events as rules
from functions.battlepass.rules.calendar import TooLate
from functions.battlepass.rules.season_details import shown
from functions.battlepass.rules.seasons import UnknownSeason
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "DELETE /api/v1/admin/battlepass/seasons/{season}/xp-events/{event_id}",
    errors=(UnknownSeason, rules.UnknownXpEvent, rules.XpEventOver, TooLate),
)
async def remove_xp_event(admin: Admin, season: Id, event_id: Id, tx: Transaction) -> SeasonDetails:
    """Remove a live event.

    An event that is to come is removed. One that is on ends in a minute. What was earned in it stays.

    Cost: reads and writes the season.
    """
    return shown(await calendar.remove_event(tx, season, event_id), tx.now)
