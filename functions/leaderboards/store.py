"""Ratings and results in Firestore, and what stands in for the live boards when Redis does not have them."""

from collections.abc import Iterable

from pydantic import TypeAdapter
from pydantic_core import to_json

from functions.leaderboards import rules
from functions.leaderboards.models import Board, BoardCard, MatchResult, OwnStanding, Rating, Unapplied
from shared import boards, transaction
from shared.boards import Card
from shared.firestore import Collection, Filter
from shared.transaction import AlreadyDone, Transaction

RATINGS = Collection("leaderboards_ratings", Rating)
RESULTS = Collection("leaderboards_results", MatchResult)
UNAPPLIED = Collection("leaderboards_unapplied", Unapplied)

BOARDS = boards.Boards("leaderboards")
GLOBAL = "global"
PAGE = "leaderboards:page:{scope}"
REBUILD_BATCH = 500
_CARD = TypeAdapter(BoardCard)


async def ratings(tx: Transaction, player_ids: Iterable[str]) -> dict[str, Rating]:
    """Those players' ratings that exist, by player, in one call."""
    return await tx.get_many(RATINGS, player_ids)


async def is_rated(tx: Transaction, match_id: str, player_ids: Iterable[str]) -> bool:
    """Whether a match was rated before; its players' ratings come in the same call."""
    await tx.fetch(RESULTS.ref(match_id), *(RATINGS.ref(one) for one in player_ids))
    return await tx.get(RESULTS, match_id) is not None


async def rating(player_id: str) -> Rating | None:
    """One player's rating (one read)."""
    return await RATINGS.get(player_id)


async def results(match_ids: Iterable[str]) -> dict[str, MatchResult]:
    """Those matches' results that exist, by match, in one call (a read each)."""
    return await RESULTS.get_many(match_ids)


def save_result(tx: Transaction, result: MatchResult) -> None:
    """Record a match as rated; the commit raises AlreadyDone when it was."""
    tx.create(RESULTS, result.match_id, result, otherwise=AlreadyDone())


def save_ratings(tx: Transaction, changed: Iterable[Rating]) -> None:
    """Write ratings that this transaction read, and move the live boards once they are written."""
    moved = tuple(changed)
    for one in moved:
        tx.put(RATINGS, one.player_id, one)
    tx.after_commit(lambda: apply(moved))


async def apply(moved: Iterable[Rating]) -> None:
    """Move the live boards. What Redis does not take is noted in Firestore, for `reconcile`."""
    rated = list(moved)
    if await BOARDS.apply([card(one) for one in rated], PAGE):
        return
    tx = Transaction()
    for one in rated:
        tx.put(UNAPPLIED, one.player_id, Unapplied(player_id=one.player_id, since=tx.now))
    await tx.commit()


def card(rated: Rating) -> Card:
    """A rating as the live boards keep it."""
    scopes = () if rated.standing < 0 else (GLOBAL, rated.country) if rated.country else (GLOBAL,)
    return Card(rated.player_id, rated.standing, rated.version, scopes, to_json(rules.card(rated)).decode())


async def top(scope: str) -> Board:
    """The top of a board: from Redis, or by query when Redis does not have it (up to 100 reads and a count)."""
    live = await BOARDS.top(scope, rules.BOARD_SIZE)
    if live is not None:
        shown, total = [_CARD.validate_json(one) for one in live.cards], live.total
    else:
        filters = _scope_filter(scope)
        found = await RATINGS.select(*filters, order=[("standing", "DESCENDING")], limit=rules.BOARD_SIZE)
        shown, total = [rules.card(one) for one in found], await RATINGS.count(*filters)
    entries = tuple(rules.entry(one, rank) for rank, one in enumerate(shown, 1))
    return Board(scope=scope, total_players=total, entries=entries)


async def around(player_id: str) -> OwnStanding:
    """A player's place on the global board with five either side: from Redis, or by query (about 14 reads).

    A player whom Redis does not know costs one read: there may be a rating that it did not take.
    """
    live = await BOARDS.around(GLOBAL, player_id, rules.NEIGHBOURS)
    if live is None:
        return await _queried(player_id)
    if live.rank is None:
        return (
            rules.unranked(player_id, live.total) if await RATINGS.get(player_id) is None else await _queried(player_id)
        )
    shown = [_CARD.validate_json(one) for one in live.cards]
    return rules.own_standing(shown, live.rank - live.first_rank, live.first_rank, live.total)


async def _queried(player_id: str) -> OwnStanding:
    own = await RATINGS.get(player_id)
    total = await RATINGS.count(*_scope_filter(GLOBAL))
    if own is None or own.standing < 0:
        return rules.unranked(player_id, total)
    above = await RATINGS.select(
        ("standing", ">", own.standing), order=[("standing", "ASCENDING")], limit=rules.NEIGHBOURS
    )
    below = await RATINGS.select(
        ("standing", "<", own.standing),
        ("standing", ">=", 0),
        order=[("standing", "DESCENDING")],
        limit=rules.NEIGHBOURS,
    )
    tied = await RATINGS.select(("standing", "==", own.standing), limit=rules.BOARD_SIZE)
    equals = sorted({one.player_id: one for one in (*tied, own)}.values(), key=_player_id, reverse=True)
    line = [*reversed(above), *equals, *below]
    place = len(above) + equals.index(own)
    rank = 1 + await RATINGS.count(("standing", ">", own.standing)) + equals.index(own)
    first = max(0, place - rules.NEIGHBOURS)
    shown = [rules.card(one) for one in line[first : place + rules.NEIGHBOURS + 1]]
    return rules.own_standing(shown, place - first, rank - (place - first), total)


def _player_id(rating: Rating) -> str:
    """What orders equal standings, in Redis and in Firestore: the greater id first."""
    return rating.player_id


def _scope_filter(scope: str) -> list[Filter]:
    """Who is off the boards has a negative standing and no country."""
    return [("standing", ">=", 0)] if scope == GLOBAL else [("country", "==", scope)]


async def rebuild() -> int:
    """Put every rating on the live boards, then let readers use them; returns how many ratings there are."""
    token = await BOARDS.begin_filling()
    total, last = 0, ""
    while True:
        filters: list[Filter] = [("player_id", ">", last)] if last else []
        batch = await RATINGS.select(*filters, order=[("player_id", "ASCENDING")], limit=REBUILD_BATCH)
        if batch and not await BOARDS.apply([card(one) for one in batch], PAGE):
            return total
        total += len(batch)
        if len(batch) < REBUILD_BATCH:
            await BOARDS.open(token)
            return total
        last = batch[-1].player_id


async def reapply() -> int:
    """Put on the live boards what Redis did not take when it changed; returns how many players that were.

    Once nothing is left, readers may use the boards again.
    """
    noted = await UNAPPLIED.select(order=[("player_id", "ASCENDING")], limit=REBUILD_BATCH)
    if noted and not await _apply_noted(noted):
        return 0
    if len(noted) < REBUILD_BATCH:
        await BOARDS.open()
    return len(noted)


async def _apply_noted(noted: list[Unapplied]) -> bool:
    current = await RATINGS.get_many(note.player_id for note in noted)
    if not await BOARDS.apply([card(one) for one in current.values()], PAGE):
        return False
    applied = {note.player_id: note for note in noted}

    async def forget(tx: Transaction) -> None:
        for player_id, note in (await tx.get_many(UNAPPLIED, applied)).items():
            if note == applied[player_id]:
                tx.delete(UNAPPLIED, player_id)

    await transaction.run(forget)
    return True


async def is_live() -> bool:
    """Whether the live boards were filled since Redis was emptied."""
    return await BOARDS.is_open()
