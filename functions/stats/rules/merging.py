"""What a merge of two accounts does to statistics, and how that is undone."""

from datetime import datetime

from functions.stats.models.merging import AddedStats
from functions.stats.models.totals import PlayerStats, Span, Totals


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
    fastest = [one for one in (source.fastest_answer_ms, target.fastest_answer_ms) if one is not None]
    records = {
        "best_win_streak": max(source.best_win_streak, target.best_win_streak),
        "fastest_answer_ms": min(fastest, default=None),
        "last_match_at": source.last_match_at if later else target.last_match_at,
    }
    gained = AddedStats(
        lifetime=source.lifetime,
        **{name: added for name, (added, _) in spans.items()},
        **{name: (getattr(target, name), after) for name, after in records.items()},
        merged_ids=(source.player_id, *source.merged_ids),
    )
    after: dict[str, object] = {
        **{name: span for name, (_, span) in spans.items()},
        **records,
        "lifetime": _sum(target.lifetime, source.lifetime),
        "merged_ids": (*target.merged_ids, *gained.merged_ids),
        "updated_at": now,
    }
    return target.model_copy(update=after), gained


def unmerged(target: PlayerStats, added: AddedStats, now: datetime) -> PlayerStats:
    """The target without what a merge added. A record that was broken since stays."""
    records = {}
    for name in ("best_win_streak", "fastest_answer_ms", "last_match_at"):
        before, after = getattr(added, name)
        records[name] = before if getattr(target, name) == after else getattr(target, name)
    spans = {name: _minus(getattr(target, name), getattr(added, name)) for name in ("season", "week", "day")}
    return target.model_copy(
        update={
            **records,
            **spans,
            "lifetime": _sum(target.lifetime, added.lifetime, -1),
            "merged_ids": tuple(one for one in target.merged_ids if one not in added.merged_ids),
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
