"""How long what ends is owned: its orders follow one another, each with the time that was paid for."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from functions.commerce.models.entitlements import Entitlement
from functions.commerce.models.orders import Order
from shared.granting import Granted, Outcome

OWNED = frozenset({Outcome.GRANTED, Outcome.OWNED})


def to_date(before: Sequence[Granted], after: Sequence[Granted]) -> dict[int, Granted]:
    """The items that end and were given just now, by place, as they were before."""
    return {
        place: before[place] if before else granted
        for place, granted in enumerate(after)
        if granted.item.duration_seconds
        and granted.outcome in OWNED
        and not (before and before[place].outcome in OWNED)
    }


def with_ends(
    order: Order,
    after: Sequence[Granted],
    stopped: Mapping[int, datetime],
    others: Iterable[Entitlement],
    now: datetime,
) -> tuple[Granted, ...]:
    """Items with the time for which they are owned, from when others of the same thing end.

    `stopped` is when what is given again was taken: what was left of its time then is given, and no more.
    """
    ends = ends_of(others)
    given = to_date(order.granted, after)
    dated = []
    for place, granted in enumerate(after):
        if place in given:
            left = _left(given[place], stopped.get(place))
            start = max(now, ends.get((granted.item.kind, granted.item.id), now))
            dated.append(granted.model_copy(update={"starts_at": start, "expires_at": start + left}))
        else:
            dated.append(granted)
    return tuple(dated)


def lost(before: Sequence[Granted], after: Sequence[Granted], now: datetime) -> list[Granted]:
    """The items that had time left and were taken."""
    return [
        then
        for then, current in zip(before, after, strict=True)
        if then.outcome in OWNED and current.outcome not in OWNED and then.expires_at and then.expires_at > now
    ]


def followers(others: Iterable[Entitlement], taken: Granted) -> list[str]:
    """The orders whose time of the same thing comes after one that was taken."""
    return [
        other.order_id
        for other in others
        if (other.kind, other.id) == (taken.item.kind, taken.item.id)
        and other.expires_at
        and taken.expires_at
        and other.expires_at > taken.expires_at
    ]


def moved_up(order: Order, taken: Granted, now: datetime) -> Order:
    """An order whose time begins earlier, as what it followed was taken."""
    if taken.expires_at is None:
        return order
    unused = taken.expires_at - max(now, taken.starts_at or now)
    granted = tuple(
        each.model_copy(update={"starts_at": each.starts_at - unused, "expires_at": each.expires_at - unused})
        if (each.item.kind, each.item.id) == (taken.item.kind, taken.item.id)
        and each.outcome in OWNED
        and each.starts_at
        and each.expires_at
        and each.starts_at >= taken.expires_at
        else each
        for each in order.granted
    )
    return order if granted == order.granted else order.model_copy(update={"granted": granted, "updated_at": now})


def _left(granted: Granted, stopped: datetime | None) -> timedelta:
    whole = timedelta(seconds=granted.item.duration_seconds or 0)
    if stopped is None or granted.expires_at is None:
        return whole
    return max(timedelta(0), granted.expires_at - max(stopped, granted.starts_at or stopped))


def ends_of(others: Iterable[Entitlement]) -> dict[tuple[str, str], datetime]:
    """When the last of what ends is over, by kind and id."""
    ends: dict[tuple[str, str], datetime] = {}
    for other in others:
        if other.expires_at:
            name = (other.kind, other.id)
            ends[name] = max(other.expires_at, ends.get(name, other.expires_at))
    return ends
