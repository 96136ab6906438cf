"""Create or change a season's live event."""

from functions.battlepass.models.season_details import SeasonDetails
from functions.battlepass.models.xp_events import PutXpEvent
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
    "PUT /api/v1/admin/battlepass/seasons/{season}/xp-events/{event_id}",
    errors=(UnknownSeason, rules.XpEventOver, rules.XpEventLocked, rules.TooManyXpEvents, TooLate),
)
async def put_xp_event(admin: Admin, season: Id, event_id: Id, body: PutXpEvent, tx: Transaction) -> SeasonDetails:
    """Create or change a live event.

    XP that is earned in the event counts for more. The event lies in its season, and begins at least a minute from now.
    Once it has begun, only its name and its end can change, the end with a minute's notice. Where events overlap, the
    highest factor counts; factors are not multiplied. A match counts by when it was played, whenever it is reported.

    Cost: reads and writes the season.
    """
    return shown(await calendar.put_event(tx, season, event_id, body), tx.now)
