"""Filling the live boards, making up for what Redis did not take, and comparing them with the ratings."""

from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime

from functions.leaderboards.models.ratings import Rating, Unapplied
from functions.leaderboards.models.reconciliation import Reconciliation
from functions.leaderboards.rules import reconciliation as rules
from functions.leaderboards.rules.reconciliation import Findings
from functions.leaderboards.store.boards import BOARDS, GLOBAL, PAGE, UNAPPLIED, card, put
from functions.leaderboards.store.ratings import RATINGS
from shared.firestore import transaction
from shared.firestore.collection import Collection, Filter
from shared.firestore.transaction import Transaction
from shared.redis import board_upkeep

RECONCILIATIONS = Collection("leaderboards_reconciliations", Reconciliation)
LAST = "last"
REBUILD_BATCH = 500
SAMPLE = 100


async def is_live() -> bool:
    """Whether the live boards were filled since Redis was emptied, and have not lost a part that leaves a trace."""
    return (await board_upkeep.state(BOARDS, GLOBAL))[0]


async def rebuild(season_on: str | None) -> int:
    """Put every rating on the live boards, then let readers use them; returns how many ratings there are."""
    token = await board_upkeep.begin_filling(BOARDS)
    total = 0
    async for batch in _batches():
        if not await BOARDS.apply([card(one, season_on) for one in batch], PAGE):
            return total
        total += len(batch)
    await board_upkeep.open_to_readers(BOARDS, token)
    return total


async def _batches() -> AsyncIterator[list[Rating]]:
    last = ""
    while True:
        filters: list[Filter] = [("player_id", ">", last)] if last else []
        batch = await RATINGS.select(*filters, order=[("player_id", "ASCENDING")], limit=REBUILD_BATCH)
        if ranked := [one for one in batch if one.standing >= 0]:
            yield ranked
        if len(batch) < REBUILD_BATCH:
            return
        last = batch[-1].player_id


async def reapply(season_on: str | None) -> int:
    """Put on the live boards what Redis did not take when it changed; returns how many players that were.

    Once nothing is left, readers may use the boards again.
    """
    noted = await UNAPPLIED.select(order=[("player_id", "ASCENDING")], limit=REBUILD_BATCH)
    if noted and not await _apply_noted(noted, season_on):
        return 0
    if len(noted) < REBUILD_BATCH:
        await board_upkeep.open_to_readers(BOARDS)
    return len(noted)


async def _apply_noted(noted: list[Unapplied], season_on: str | None) -> bool:
    current = await RATINGS.get_many(note.player_id for note in noted)
    if not await put(current.values(), season_on):
        return False
    applied = {note.player_id: note for note in noted}

    async def forget(tx: Transaction) -> None:
        for player_id, note in (await tx.get_many(UNAPPLIED, applied)).items():
            if note == applied[player_id]:
                tx.delete(UNAPPLIED, player_id)

    await transaction.run(forget)
    return True


async def compare(season_on: str | None) -> Reconciliation | None:
    """Compare the live boards with the ratings, repair what is wrong, and keep the report; None without Redis.

    First the counts (a read for each thousand ratings) and 100 players of the board at random (a read each); every
    player (a read each) only when these show that something is wrong.
    """
    started, found = datetime.now(UTC), Findings()
    rated, (_, on_board) = await RATINGS.count(("standing", ">=", 0)), await board_upkeep.state(BOARDS, GLOBAL)
    if not await _compare_sample(season_on, found):
        return None
    whole = not found.is_clean or rated != on_board
    repaired = await _compare_all(season_on, found := Findings()) if whole else True
    report = Reconciliation(
        started_at=started,
        finished_at=datetime.now(UTC),
        whole=whole,
        rated_players=rated,
        players_on_board=on_board,
        compared=found.compared,
        missing=rules.difference(found.missing),
        extra=rules.difference(found.extra),
        different=rules.difference(found.different),
        is_repaired=repaired,
    )
    tx = Transaction()
    tx.put(RECONCILIATIONS, LAST, report, overwrite=True)
    await tx.commit()
    return report


async def last_report() -> Reconciliation | None:
    """What the last comparison found (one read)."""
    return await RECONCILIATIONS.get(LAST)


async def _compare_sample(season_on: str | None, found: Findings) -> bool:
    """Compare some players of the board, at random; False when Redis does not answer."""
    players = await board_upkeep.sample(BOARDS, SAMPLE)
    known = await _ranked(players)
    found.extra += [player for player in players if player not in known]
    return await _check(list(known.values()), season_on, found)


async def _check(batch: list[Rating], season_on: str | None, found: Findings) -> bool:
    """Compare these players, note what is wrong; False when Redis does not answer."""
    wrong = await board_upkeep.compare(BOARDS, [card(one, season_on) for one in batch])
    if wrong is None:
        return False
    found.compared += len(batch)
    found.missing += wrong[0]
    found.different += wrong[1]
    return True


async def _compare_all(season_on: str | None, found: Findings) -> bool:
    """Compare and repair everybody; False when Redis stopped answering."""
    async for batch in _batches():
        seen = len(found.missing), len(found.different)
        if not await _check(batch, season_on, found):
            return False
        wrong = {*found.missing[seen[0] :], *found.different[seen[1] :]}
        if wrong and not await BOARDS.apply([card(one, season_on) for one in batch if one.player_id in wrong], PAGE):
            return False
    return await _remove_strangers(season_on, found)


async def _ranked(players: Iterable[str]) -> dict[str, Rating]:
    """The ratings of these players that belong on the boards."""
    return {one.player_id: one for one in (await RATINGS.get_many(players)).values() if one.standing >= 0}


async def _remove_strangers(season_on: str | None, found: Findings) -> bool:
    """Take those off the boards who have no rating, or none that belongs there."""
    cursor, scopes = 0, [GLOBAL, *([season_on] if season_on else [])]
    while True:
        cursor, players = await board_upkeep.players(BOARDS, cursor)
        known = await _ranked(players)
        strangers = [player for player in players if player not in known]
        found.extra += strangers
        if strangers and not await board_upkeep.remove(BOARDS, strangers, PAGE, scopes):
            return False
        if cursor == 0:
            return True
