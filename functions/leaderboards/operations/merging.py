"""Leaderboards' part when an account is merged into another."""

from functions.battlepass.api import seasons
from functions.leaderboards.models.merging import AddedRating
from functions.leaderboards.models.ratings import Rating
from functions.leaderboards.rules import merging
from functions.leaderboards.rules.rankings import line
from functions.leaderboards.rules.ratings import newcomer
from functions.leaderboards.store import boards
from functions.leaderboards.store import ratings as store
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone, rest_on


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The higher rating and the matches of both; the source leaves the boards (`shared.merging`).

    Two reads in one call, two writes, then the live boards. A target without a rating costs a read of its profile; one
    that goes on in the source's later season, a write for the line of its own.
    """
    ratings = await store.ratings(tx, [source_id, target_id])
    source, target = ratings.get(source_id), ratings.get(target_id)
    if source is None:
        return KeptPart(service="leaderboards", kept="")
    if target is None:
        target = newcomer((await profiles.require(tx, [target_id]))[target_id], tx.now)
    hidden, merged, added = merging.merged(source, target, tx.now)
    await _save(tx, hidden, merged)
    if left := merging.left_season(added):
        store.save_season_line(tx, line(target, left))
    compared = [("elo", "higher"), ("peak_elo", "higher"), ("wins", "sum"), ("losses", "sum"), ("draws", "sum")]
    return KeptPart(
        service="leaderboards",
        lines=tuple(
            MergeLine(
                what=what,
                source=getattr(source, what),
                target=getattr(target, what),
                result=getattr(merged, what),
                rule=rule,
            )
            for what, rule in compared
        ),
        kept=added.model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Take back what `merge_players` added and put the source on the boards again. Two reads, two writes.

    What a later merge brought, too, stays.
    """
    if not kept:
        return Undone(later=later)
    added = AddedRating.model_validate_json(kept)
    gone, then = rest_on(added, later, merging.rested_on)
    ratings = await store.ratings(tx, [added.source_id, target_id])
    source = merging.back_on_the_boards(ratings[added.source_id], added)
    undone = merging.unmerged(ratings[target_id], gone, tx.now)
    await _save(tx, source, undone)
    if undone.season and undone.season == merging.left_season(gone):
        store.forget_season_line(tx, undone.season.season_id, target_id)
    return Undone(later=then)


async def _save(tx: Transaction, source: Rating, target: Rating) -> None:
    for rating in (source, target):
        store.save_rating(tx, rating)
    boards.move(tx, [source, target], await seasons.season_id_at(tx.now))
