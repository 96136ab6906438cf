"""Filling the live boards, making up for what Redis did not take, and comparing them with the ratings."""

from datetime import UTC, datetime

from functions.leaderboards.models.ratings import Rating
from functions.leaderboards.models.reconciliation import Reconciliation, ScoreBoardsCompared
from functions.leaderboards.rules import reconciliation as rules
from functions.leaderboards.rules.reconciliation import Findings
from functions.leaderboards.store import board_maintenance, boards
from functions.leaderboards.store import reconciliation as store
from shared.firestore import transaction


async def rebuild(season_on: str | None) -> int:
    """Put every rating on the live boards, then let readers use them; returns how many ratings there are."""
    token = await board_maintenance.begin_filling()
    total = 0
    async for batch in board_maintenance.ranked_in_batches():
        if not await board_maintenance.fill(batch, season_on):
            return total
        total += len(batch)
    await board_maintenance.open_to_readers(token)
    return total


async def reapply(season_on: str | None) -> int:
    """Put on the live boards what Redis did not take when it changed; returns how many players that were.

    Once nothing is left, readers may use the boards again.
    """
    noted = await board_maintenance.unapplied()
    if noted:
        if not await boards.put(await board_maintenance.current(noted), season_on):
            return 0
        await transaction.run(lambda tx: board_maintenance.forget_unapplied(tx, noted))
    if len(noted) < board_maintenance.BATCH:
        await board_maintenance.open_to_readers()
    return len(noted)


async def compare(season_on: str | None, score_boards: ScoreBoardsCompared) -> Reconciliation | None:
    """Compare the live boards with the ratings, repair what is wrong, and keep the report; None without Redis.

    The report has what was found of score boards, too.

    First the counts (a read for each thousand ratings) and 100 players of the board at random (a read each); every
    player (a read each) only when these show that something is wrong.
    """
    started, findings = datetime.now(UTC), Findings()
    rated, on_board = await board_maintenance.counts()
    if not await _compare_sample(season_on, findings):
        return None
    whole = not findings.is_clean or rated != on_board
    repaired = await _compare_all(season_on, findings := Findings()) if whole else True
    report = Reconciliation(
        started_at=started,
        finished_at=datetime.now(UTC),
        whole=whole,
        rated_players=rated,
        players_on_board=on_board,
        compared=findings.compared,
        missing=rules.difference(findings.missing),
        extra=rules.difference(findings.extra),
        different=rules.difference(findings.different),
        is_repaired=repaired,
        score_boards=score_boards,
    )
    await store.save_report(report)
    return report


async def _compare_sample(season_on: str | None, findings: Findings) -> bool:
    """Compare some players of the board, at random; False when Redis does not answer."""
    players = await board_maintenance.sample()
    ratings = await board_maintenance.ranked(players)
    findings.extra += [player for player in players if player not in ratings]
    return await _check(list(ratings.values()), season_on, findings)


async def _check(batch: list[Rating], season_on: str | None, findings: Findings) -> bool:
    """Compare these players, note what is wrong; False when Redis does not answer."""
    wrong = await board_maintenance.compare(batch, season_on)
    if wrong is None:
        return False
    findings.compared += len(batch)
    findings.missing += wrong[0]
    findings.different += wrong[1]
    return True


async def _compare_all(season_on: str | None, findings: Findings) -> bool:
    """Compare and repair everybody; False when Redis stopped answering."""
    async for batch in board_maintenance.ranked_in_batches():
        seen = len(findings.missing), len(findings.different)
        if not await _check(batch, season_on, findings):
            return False
        wrong = {*findings.missing[seen[0] :], *findings.different[seen[1] :]}
        if wrong and not await board_maintenance.fill(
            [rating for rating in batch if rating.player_id in wrong], season_on
        ):
            return False
    return await _remove_strangers(season_on, findings)


async def _remove_strangers(season_on: str | None, findings: Findings) -> bool:
    """Take those off the boards who have no rating, or none that belongs there."""
    cursor = 0
    while True:
        cursor, players = await board_maintenance.players(cursor)
        ratings = await board_maintenance.ranked(players)
        strangers = [player for player in players if player not in ratings]
        findings.extra += strangers
        if strangers and not await board_maintenance.remove(strangers, season_on):
            return False
        if cursor == 0:
            return True
