"""End a season early."""

from functions.battlepass.models.calendar import EndSeason, SeasonEnding
from functions.battlepass.operations import early_end
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
    """End a season early.

    The season ends in a minute. With `dry_run`, nothing changes: the answer says what would happen. No XP is lost: a
    match counts for the season that was on when it was played, however late it is reported. Rewards that players have
    reached stay claimable. The season's limited items leave the shop.

    Cost: reads all seasons and this one once more, a read for each thousand of its players, twice, and its items.
    Writes it, the calendar and the limited items.
    """
    return await early_end.end(tx, season, dry_run=body.dry_run)
