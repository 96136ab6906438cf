"""Keep the live boards complete."""

from datetime import UTC, datetime

from functions.battlepass.api import seasons as battlepass
from functions.leaderboards.operations import reconciliation, score_closing, score_upkeep
from functions.leaderboards.store import board_maintenance
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("* * * * *", resources=Resources(timeout=540))
async def reconcile_boards() -> None:
    """Fill the boards when Redis has lost them; else put on what it did not take. Costs three reads when all is well.

    They are lost when Redis was emptied, and when a board does not hold as many players as came to it. Score boards are
    filled each by itself, when somebody has looked at one or submitted to it that Redis did not have; those of a period
    that is over are dropped, and its scores deleted where the board clears them.
    """
    season_on = await battlepass.season_id_at(datetime.now(UTC))
    if await board_maintenance.is_live():
        if reapplied := await reconciliation.reapply(season_on):
            log.info("boards.reapplied", players=reapplied)
    else:
        log.warning("boards.rebuilt", players=await reconciliation.rebuild(season_on))
    if reapplied := await score_upkeep.reapply():
        log.info("score_boards.reapplied", scores=reapplied)
    if filled := await score_upkeep.fill_wanted():
        log.info("score_boards.filled", boards=filled)
    if closed := await score_closing.close_due():
        log.info("score_boards.closed", boards=closed)
