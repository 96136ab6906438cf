"""What a merge of two accounts does to statistics, and how that is undone."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from functions.stats.models.merging import AddedStats
from functions.stats.models.totals import PlayerStats, Span, Totals
from shared.merging import joined, parted


def _shortest(first: int | None, other: int | None) -> int | None:
    return min((time for time in (first, other) if time is not None), default=None)


def _last(first: datetime | None, other: datetime | None) -> datetime | None:
    return max((moment for moment in (first, other) if moment is not None), default=None)


RECORDS: Mapping[str, Callable[[Any, Any], Any]] = {
    "best_win_streak": max,
    "fastest_answer_ms": _shortest,
    "last_match_at": _last,
}
"""Which of two records is the better one."""


def merged(source: PlayerStats, target: PlayerStats, now: datetime) -> tuple[PlayerStats, AddedStats]:
    """The target with the matches of both, and what that adds. Of two weeks, the later counts; so of seasons and days.

    The streak that goes on is the target's own.
    """
    later = _latest(source) > _latest(target)
    spans = {
        name: (
            added := _added_span(getattr(source, name), own := getattr(target, name), later=later),
            _plus(own, added),
        )
        for name in ("season", "week", "day")
    }
    records = {name: better(getattr(source, name), getattr(target, name)) for name, better in RECORDS.items()}
    gained = AddedStats(
        lifetime=source.lifetime,
        **{name: added for name, (added, _) in spans.items()},
        **{name: (getattr(target, name), after) for name, after in records.items()},
        **{f"source_{name}": getattr(source, name) for name in RECORDS},
        merged_ids=(source.player_id, *source.merged_ids),
    )
    after: dict[str, object] = {
        **{name: span for name, (_, span) in spans.items()},
        **records,
        "lifetime": _sum(target.lifetime, source.lifetime),
        "merged_ids": joined(target.merged_ids, gained.merged_ids),
        "updated_at": now,
    }
    return target.model_copy(update=after), gained


def rested_on(gone: AddedStats, later: AddedStats) -> tuple[AddedStats, AddedStats]:
    """What an undo still takes away where a later merge stands; and what that one adds then.

    Only the records of both depend on each other: the later merge's are compared with those from before the earlier.
    """
    left, then = {}, {}
    for name, better in RECORDS.items():
        (before, after), (earlier, made) = getattr(gone, name), getattr(later, name)
        rests_on = before if earlier == after else earlier
        then[name] = (rests_on, better(getattr(later, f"source_{name}"), rests_on))
        left[name] = (then[name][1], made)
    return gone.model_copy(update=left), later.model_copy(update=then)


def unmerged(target: PlayerStats, added: AddedStats, now: datetime) -> PlayerStats:
    """The target without what a merge added. A record that was broken since stays."""
    records = {}
    for name in RECORDS:
        before, after = getattr(added, name)
        records[name] = before if getattr(target, name) == after else getattr(target, name)
    spans = {name: _minus(getattr(target, name), getattr(added, name)) for name in ("season", "week", "day")}
    return target.model_copy(
        update={
            **records,
            **spans,
            "lifetime": _sum(target.lifetime, added.lifetime, -1),
            "merged_ids": parted(target.merged_ids, added.merged_ids),
            "updated_at": now,
        }
    )


def _latest(stats: PlayerStats) -> float:
    return stats.last_match_at.timestamp() if stats.last_match_at else 0.0


def _sum(totals: Totals, other: Totals, sign: int = 1) -> Totals:
    added = {name: getattr(totals, name) + sign * getattr(other, name) for name in type(totals).model_fields}
    return totals.model_copy(update=added | {"seconds_played": round(added["seconds_played"], 6)})


def _added_span(source: Span | None, target: Span | None, *, later: bool) -> Span | None:
    """What the source's span adds: nothing, when it is over and the target's is not."""
    if source is None or target is None or source.key == target.key:
        return source
    return source if later else None


def _plus(span: Span | None, added: Span | None) -> Span | None:
    if span is None or added is None or span.key != added.key:
        return added or span
    return Span(key=span.key, totals=_sum(span.totals, added.totals))


def _minus(span: Span | None, added: Span | None) -> Span | None:
    if span is None or added is None or span.key != added.key:
        return span
    return Span(key=span.key, totals=_sum(span.totals, added.totals, -1))
