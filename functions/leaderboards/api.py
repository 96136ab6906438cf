"""What other services may ask of leaderboards."""

from collections.abc import Iterable

from functions.leaderboards import rules, store
from functions.leaderboards.models import AddedRating, MatchResult
from functions.profiles.api import players as profiles
from shared.merging import KeptPart, MergeLine
from shared.transaction import Transaction


async def peak_elo(player_id: str) -> int:
    """The highest rating a player has had (one read)."""
    rating = await store.rating(player_id)
    return rating.peak_elo if rating else rules.STARTING_ELO


async def results(match_ids: Iterable[str]) -> dict[str, MatchResult]:
    """What matches did to ratings, by match, in one call (a read each)."""
    return await store.results(match_ids)


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The higher rating and the matches of both; the source leaves the boards (`shared.merging`).

    Two reads in one call, two writes, then the live boards. A target without a rating costs a read of its profile.
    """
    known = await store.ratings(tx, [source_id, target_id])
    source, target = known.get(source_id), known.get(target_id)
    if source is None:
        return KeptPart(service="leaderboards", kept="")
    if target is None:
        profile = (await profiles.require(tx, [target_id]))[target_id]
        target = rules.unrated(target_id, profile.display_name, profile.country, tx.now, profile.updated_at)
    hidden, merged, added = rules.merged(source, target, tx.now)
    store.save_ratings(tx, [hidden, merged])
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


async def undo_merge(tx: Transaction, target_id: str, kept: str) -> None:
    """Take back what `merge_players` added and put the source on the boards again. Two reads, two writes."""
    if not kept:
        return
    added = AddedRating.model_validate_json(kept)
    known = await store.ratings(tx, [added.source_id, target_id])
    source = rules.back_on_the_boards(known[added.source_id], added.country)
    store.save_ratings(tx, [source, rules.unmerged(known[target_id], added, tx.now)])
