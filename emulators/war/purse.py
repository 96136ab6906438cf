"""A player's gold, counted again by a clock that ticks; nothing here is shared with the rules of the game.

The API says when most things were done, to the microsecond. Of some it is only known that it was between a request and
its answer: then each moment that makes a difference is tried, and those that fit what the API said go on.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

TICKS = 6
"""An hour of the game has so many moments at which gold comes."""

EVERYWHERE = -1
"""In the place of a territory: all of them."""

CLOSE = 250_000
"""Microseconds between two changes of a player that may have been committed in the other order than they began."""


class Change(NamedTuple):
    """Something that happens to a player at a moment.

    Gold comes or goes, the warehouse has a level, or units stand in a territory from now on, or no longer.
    """

    at: int
    gold: int = 0
    warehouse: int = 0
    territory: int = 0
    stands: bool = False


class Told(NamedTuple):
    """What an answer says: between two moments gold changed, or units came to a territory, or left it.

    There was so much gold afterwards; None: that is not told.
    """

    first: int
    last: int
    change: int
    gold: int | None
    what: str
    territory: int = 0
    stands: bool = False


class State(NamedTuple):
    """What a player may have at a moment."""

    at: int
    gold: int
    warehouse: int
    held: frozenset[int]


class Purse:
    """What a player has, by the season's rules as its view has them; `gold` is what each territory brings an hour."""

    def __init__(self, game: Mapping[str, Any], gold: Mapping[int, int], starts_at: int, ends_at: int) -> None:
        self._game, self._gold = game, gold
        self._start, self._end = starts_at, ends_at
        length = game["hour_seconds"] * 1_000_000
        first, last = starts_at * TICKS // length + 1, ends_at * TICKS // length
        self._ticks = [-(-number * length // TICKS) for number in range(first, last + 1)]

    def contradiction(self, changes: Iterable[Change], answers: Sequence[Told], in_the_end: int) -> str:
        """The first answer that cannot be right, in words; empty where all of them can."""
        ordered = sorted(changes, key=_moment_of)
        wrong = ""
        for order in _orders(ordered, answers):
            contradiction = self._contradiction(order, answers, in_the_end)
            if not contradiction:
                return ""
            wrong = wrong or contradiction
        return wrong

    def _contradiction(self, changes: Sequence[Change], answers: Sequence[Told], in_the_end: int) -> str:
        could = {State(self._start, self._game["start_gold"], 1, frozenset())}
        for told in answers:
            after: set[State] = set()
            before: set[int] = set()
            for state in could:
                for at in self._moments(changes, max(state.at, told.first), told.last):
                    then = self._at(changes, state, at)
                    before.add(then.gold)
                    if told.gold is None or then.gold + told.change == told.gold:
                        after.add(_told(then, told))
            if not after:
                return f"{told.what}: {told.gold} gold were left, of {sorted(before)} and {told.change:+}"
            could = after
        ends = {self._at(changes, state, self._end).gold for state in could}
        return "" if in_the_end in ends else f"in the end there are {in_the_end} gold, and should be {sorted(ends)}"

    def _moments(self, changes: Sequence[Change], first: int, last: int) -> list[int]:
        """Moments of a span between which something happens."""
        if first > last:
            return [first]
        ticks = self._ticks[bisect_right(self._ticks, first) : bisect_right(self._ticks, last)]
        return [first, *sorted({*ticks, *(change.at for change in changes if first < change.at <= last)})]

    def _at(self, changes: Sequence[Change], state: State, until: int) -> State:
        """The state at a later moment: each tick and each change on the way, in order; a change is after its tick."""
        at, gold, warehouse, held = state
        ticks = self._ticks[bisect_right(self._ticks, at) : bisect_right(self._ticks, min(until, self._end))]
        way: list[tuple[int, Change | None]] = [(tick, None) for tick in ticks]
        first, last = (bisect_right(changes, moment, key=_moment_of) for moment in (at, until))
        way += [(change.at, change) for change in changes[first:last]]
        for _, change in sorted(way, key=lambda step: (step[0], step[1] is not None)):
            if change is None:
                gold = self._with_income(gold, warehouse, held)
                continue
            gold += change.gold
            warehouse = change.warehouse or warehouse
            held = _standing(held, change.territory, stands=change.stands)
        return State(max(at, until), gold, warehouse, held)

    def _with_income(self, gold: int, warehouse: int, held: frozenset[int]) -> int:
        rule = self._game["warehouse"]
        permille = 1000 * (self._game["hourly_gold"] + rule["hourly_gold"] * warehouse)
        permille += self._game["territory_share"] * sum(self._gold[territory] for territory in held)
        most = rule["capacity"][warehouse - 1]
        return gold if gold >= most else int(min(most, gold + permille // (1000 * TICKS)))


def _told(state: State, told: Told) -> State:
    held = _standing(state.held, told.territory, stands=told.stands)
    return State(state.at, state.gold + told.change, state.warehouse, held)


def _standing(held: frozenset[int], territory: int, *, stands: bool) -> frozenset[int]:
    if not territory:
        return held
    if territory == EVERYWHERE:
        return frozenset()
    return held | {territory} if stands else held - {territory}


def _orders(changes: Sequence[Change], answers: Sequence[Told]) -> Iterator[Sequence[Change]]:
    """The changes as they are told, then each that was close to an answer a little earlier or later."""
    yield changes
    for index, change in enumerate(changes):
        for told in answers:
            if told.first - CLOSE <= change.at <= told.last + CLOSE:
                for at in {told.first - 1, told.last + 1} - {change.at}:
                    moved = [*changes[:index], change._replace(at=at), *changes[index + 1 :]]
                    yield sorted(moved, key=_moment_of)


def _moment_of(change: Change) -> int:
    return change.at
