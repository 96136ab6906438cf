"""Numbers that rise faster than the studio says that they can: a token bucket a key, refilled by the hour."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from functions.progression.models.save_rules import KeyRule
from functions.progression.models.suspicions import FastRise
from functions.progression.rules.keys import number, value_at

HOUR = timedelta(hours=1)


class Checked(NamedTuple):
    """How much each number may still rise, and those that rose too fast."""

    allowances: dict[str, float]
    too_fast: tuple[FastRise, ...]


def checked(
    rules: Iterable[KeyRule],
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any],
    allowances: Mapping[str, float],
    since: datetime | None,
    now: datetime,
) -> Checked:
    """The bounded numbers of a save compared with those before it (None: it is the slot's first)."""
    hours = max((now - since) / HOUR, 0.0) if since else 0.0
    left: dict[str, float] = {}
    too_fast: list[FastRise] = []
    for rule in rules:
        if rule.rise is None:
            continue
        bound = rule.rise
        new = number(value_at(after, rule.key)) or 0
        old = (number(value_at(before, rule.key)) or 0) if before is not None else 0
        allowed = min(bound.at_once, allowances.get(rule.key, bound.at_once) + bound.per_hour * hours)
        if before is None:
            left[rule.key] = bound.at_once
            at_first = bound.at_once if bound.at_first is None else bound.at_first
            if new > at_first:
                too_fast.append(FastRise(key=rule.key, before=0, after=new, allowed=at_first))
            continue
        rise = max(new - old, 0)
        if rise > allowed:
            too_fast.append(FastRise(key=rule.key, before=old, after=new, allowed=allowed))
        left[rule.key] = max(allowed - rise, 0.0)
    return Checked(left, tuple(too_fast))
