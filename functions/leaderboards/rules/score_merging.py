"""What a merge of two accounts does to scores, and how that is undone."""

from collections.abc import Sequence
from datetime import datetime

from functions.leaderboards.models.score_merging import AddedScore, HeldScore
from functions.leaderboards.models.score_seasons import Operator, ScorePeriod, ScoreSeason
from functions.leaderboards.models.scores import ScoreEntry
from functions.leaderboards.rules.score_periods import period_at, resets_at
from functions.leaderboards.rules.scores import board_key, largest, member


def period_on(season: ScoreSeason | None, entry: ScoreEntry, now: datetime) -> ScorePeriod | None:
    """The period of an entry, if that is on: rankings of those that are over stay as they are."""
    period = period_at(season, now) if season is not None else None
    return period if period is not None and period.key == entry.period else None


def merged(
    season: ScoreSeason, period: ScorePeriod, source: ScoreEntry, target: ScoreEntry | None, target_id: str
) -> tuple[ScoreEntry, AddedScore]:
    """The target's entry with the score that counts of both, and what was added to it.

    Who is kept out stays so: another account's score does not come in their place.
    """
    brought = _held(source)
    before = _held(target)
    kept_out = target is not None and target.removed is not None and target.removed.keeps_out
    most = largest(season)
    after = None if kept_out else combined(season.operator, before, brought, most)
    added = AddedScore(
        season_id=season.season_id,
        period=period.key,
        operator=season.operator,
        most=most,
        source=None if kept_out else brought,
        before=before,
        after=after,
        attempts=source.attempts,
    )
    own = target or _nothing(season, period, target_id, source.reached_at)
    return _holding(own, after, source.attempts), added


def combined(operator: Operator, before: HeldScore | None, other: HeldScore | None, most: int) -> HeldScore | None:
    """What counts of two scores of one player on a board."""
    if before is None or other is None:
        return before or other
    later = other if other.reached_at > before.reached_at else before
    if operator is Operator.LAST:
        return later
    if operator is Operator.SUM:
        total = before.standing + other.standing
        return later.model_copy(update={"standing": max(-most, min(most, total))})
    first = min(before, other, key=lambda score: (-score.standing, score.reached_at))
    return before if first == before else other


def gone(source: ScoreEntry, target_id: str) -> ScoreEntry:
    """The entry of an account that was merged: off its board."""
    return source.model_copy(update={"board": "", "merged_into": target_id, "version": source.version + 1})


def rested_on(
    gone: Sequence[AddedScore], later: Sequence[AddedScore]
) -> tuple[tuple[AddedScore, ...], tuple[AddedScore, ...]]:
    """What an undo still takes away where a later merge stands; and what that one added then."""
    earlier = {added.board: added for added in gone}
    left, then = dict(earlier), []
    for added in later:
        if (first := earlier.get(added.board)) is None:
            then.append(added)
            continue
        before = first.before if added.before == first.after else _without(added.before, first)
        after = combined(added.operator, before, added.source, added.most)
        then.append(added.model_copy(update={"before": before, "after": after}))
        left[added.board] = first.model_copy(update={"before": after, "after": added.after})
    return tuple(left.values()), tuple(then)


def unmerged(target: ScoreEntry, left: AddedScore) -> ScoreEntry:
    """The target's entry without what a merge brought: a score that it has reached since stays."""
    held = _held(target)
    then = left.before if held == left.after else _without(held, left)
    return _holding(target, then, -left.attempts)


def back(source: ScoreEntry, target: ScoreEntry | None, left: AddedScore | None) -> ScoreEntry:
    """The entry of an account whose merge is undone. What staff took off the target's board meanwhile stays off."""
    removed = source.removed
    if target is not None and target.removed is not None and left is not None and left.after is not None:
        is_theirs = _value(target) == left.after and left.after != left.before
        removed = removed or (target.removed if is_theirs else None)
    board = board_key(source.season_id, source.period) if removed is None else ""
    changes = {"board": board, "removed": removed, "merged_into": None, "version": source.version + 1}
    return source.model_copy(update=changes)


def _without(held: HeldScore | None, added: AddedScore) -> HeldScore | None:
    """A score that has moved on since a merge, without what the merge added to a sum."""
    if held is None or added.operator is not Operator.SUM or added.after is None:
        return held
    more = added.after.standing - (added.before.standing if added.before else 0)
    return held.model_copy(update={"standing": held.standing - more})


def _held(entry: ScoreEntry | None) -> HeldScore | None:
    return _value(entry) if entry is not None and entry.board else None


def _value(entry: ScoreEntry) -> HeldScore:
    return HeldScore(standing=entry.standing, reached_at=entry.reached_at, properties=entry.properties)


def _holding(entry: ScoreEntry, held: HeldScore | None, attempts: int) -> ScoreEntry:
    """An entry with another score; without one it is off its board."""
    changes = {"attempts": max(0, entry.attempts + attempts), "version": entry.version + 1}
    if held is None:
        return entry.model_copy(update={**changes, "board": ""})
    return entry.model_copy(
        update={
            **changes,
            "board": board_key(entry.season_id, entry.period),
            "standing": held.standing,
            "member": member(held.reached_at, entry.player_id),
            "reached_at": held.reached_at,
            "properties": held.properties,
            "removed": None,
        }
    )


def _nothing(season: ScoreSeason, period: ScorePeriod, player_id: str, now: datetime) -> ScoreEntry:
    return ScoreEntry(
        season_id=season.season_id,
        period=period.key,
        player_id=player_id,
        board="",
        standing=0,
        member=member(now, player_id),
        version=0,
        reached_at=now,
        closes_at=resets_at(season, period),
    )
