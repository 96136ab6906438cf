"""End a season early."""

from functions.battlepass.models.calendar import EndSeason, SeasonEnding
from functions.battlepass.operations import calendar
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules.seasons import UnknownSeason
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/battlepass/seasons/{season}/end",
    errors=(UnknownSeason, rules.SeasonNotStarted, rules.SeasonOver, rules.TooLate),
)
async def end_season(admin: Admin, season: Id, body: EndSeason, tx: Transaction) -> SeasonEnding:
    """Let a season end in a minute, by which every instance knows; with `dry_run`, only say what that would do.

    No XP is lost or misplaced: a match counts for the season that was on when it was played, however late it is
    reported. Rewards that were reached stay claimable; its limited items leave the shop with it. Reads all seasons and
    this one once more, a read for each thousand of its players, twice, and its items; writes it, the calendar, and the
    limited items.
    """
    return await calendar.end(tx, season, dry_run=body.dry_run)
