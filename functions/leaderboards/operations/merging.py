"""Leaderboards' part when an account is merged into another."""

from functions.leaderboards.models.merging import Added
from functions.leaderboards.operations import rating_merging, score_merging
from functions.leaderboards.rules import merging as rules
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, Undone, rest_on


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The higher rating, the matches and the scores of both; the source leaves the boards (`shared.merging`).

    What `merge_ratings` and `merge_scores` read and write.
    """
    rating, lines = await rating_merging.merge_ratings(tx, source_id, target_id)
    scores, of_scores, is_cut = await score_merging.merge_scores(tx, source_id, target_id)
    added = Added(source_id=source_id, rating=rating, scores=scores)
    most = score_merging.MOST_MERGED
    return KeptPart(
        service="leaderboards",
        lines=(*lines, *of_scores),
        notes=(f"Scores of {most} boards are brought over; the rest are off their boards.",) if is_cut else (),
        kept=added.model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Take back what `merge_players` added and put the source on the boards again. What a later merge brought stays.

    What `undo_ratings` and `undo_scores` read and write.
    """
    if not kept:
        return Undone(later=later)
    added = Added.model_validate_json(kept)
    left, then = rest_on(added, later, rules.both_rested_on)
    if added.rating is not None and left.rating is not None:
        await rating_merging.undo_ratings(tx, target_id, added.rating, left.rating)
    await score_merging.undo_scores(tx, added.source_id, target_id, left.scores)
    return Undone(later=then)
