"""Find out whether the live boards are right."""

from datetime import UTC, datetime

from functions.battlepass.api import seasons as battlepass
from functions.leaderboards.operations import reconciliation, score_comparison
from functions.leaderboards.store import board_maintenance
from shared.declare import Resources, schedule
from shared.telemetry import log


@schedule("17 * * * *", resources=Resources(timeout=540))
async def compare_boards() -> None:
    """Compare the live boards with the ratings, repair them, and keep a report of what was found.

    Counts and a sample of 100 players; all players when these show a difference. Of twenty score boards the count and a
    sample of 50. Boards that are being filled, or that Redis does not have, are left to `reconcile_boards`.
    """
    score_boards = await score_comparison.compare_score_boards()
    if not await board_maintenance.is_live():
        return
    report = await reconciliation.compare(await battlepass.season_id_at(datetime.now(UTC)), score_boards)
    if report is None:
        return
    if report.whole:
        log.warning(
            "boards.differed",
            missing=report.missing.players,
            extra=report.extra.players,
            different=report.different.players,
            repaired=report.is_repaired,
        )
    else:
        log.info("boards.compared", players=report.compared)
