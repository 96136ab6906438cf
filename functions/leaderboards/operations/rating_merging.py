"""What a merge of two accounts does to ratings and the boards that are ordered by them."""

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
from shared.merging import MergeLine


async def merge_ratings(
    tx: Transaction, source_id: str, target_id: str
) -> tuple[AddedRating | None, tuple[MergeLine, ...]]:
    """The higher rating and the matches of both; the source leaves the boards. Returns what was added, None: nothing.

    Two reads in one call, two writes, then the live boards. A target without a rating costs a read of its profile; one
    that goes on in the source's later season, a write for the line of its own.
    """
    ratings = await store.ratings(tx, [source_id, target_id])
    source, target = ratings.get(source_id), ratings.get(target_id)
    if source is None:
        return None, ()
    if target is None:
        target = newcomer((await profiles.require(tx, [target_id]))[target_id], tx.now)
    hidden, merged, added = merging.merged(source, target, tx.now)
    await _save(tx, hidden, merged)
    if left := merging.left_season(added):
        store.save_season_line(tx, line(target, left))
    compared = [("elo", "higher"), ("peak_elo", "higher"), ("wins", "sum"), ("losses", "sum"), ("draws", "sum")]
    return added, tuple(
        MergeLine(
            what=what,
            source=getattr(source, what),
            target=getattr(target, what),
            result=getattr(merged, what),
            rule=rule,
        )
        for what, rule in compared
    )


async def undo_ratings(tx: Transaction, target_id: str, added: AddedRating, gone: AddedRating) -> None:
    """Take from the target what is left (`gone`) of what was `added`, and put the source on the boards again.

    Two reads in one call, two writes.
    """
    ratings = await store.ratings(tx, [added.source_id, target_id])
    source = merging.back_on_the_boards(ratings[added.source_id], added)
    undone = merging.unmerged(ratings[target_id], gone, tx.now)
    await _save(tx, source, undone)
    if undone.season and undone.season == merging.left_season(gone):
        store.forget_season_line(tx, undone.season.season_id, target_id)


async def _save(tx: Transaction, source: Rating, target: Rating) -> None:
    for rating in (source, target):
        store.save_rating(tx, rating)
    boards.move(tx, [source, target], await seasons.season_id_at(tx.now))
