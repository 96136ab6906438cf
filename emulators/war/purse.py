"""A player's gold, counted again by a clock that ticks; nothing here is shared with the rules of the game.

The API says when most things were done, to the microsecond. Of some it is only known that it was between a request and
its answer: then each moment that makes a difference is tried, and those that fit what the API said go on.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from emulators.war.journal import Entry

TICKS = 6
"""An hour of the game has so many moments at which gold comes."""


class Change(NamedTuple):
    """Something that happens to a player at a moment: gold that comes or goes, a level, or what territories bring."""

    at: int
    gold: int = 0
    warehouse: int = 0
    territory_gold: int | None = None


class Told(NamedTuple):
    """What an answer says: the gold changed by `change`, between two moments, and there was so much afterwards."""

    first: int
    last: int
    change: int
    gold: int
    what: str


class Purse:
    """What a player has, by the rules as the season's view has them."""

    def __init__(self, game: Mapping[str, Any], starts_at: int, ends_at: int, changes: Iterable[Change]) -> None:
        self._game = game
        self._start, self._end = starts_at, ends_at
        self._changes = sorted(changes, key=_moment_of)
        length = game["hour_seconds"] * 1_000_000
        first, last = starts_at * TICKS // length + 1, ends_at * TICKS // length
        self._ticks = [-(-number * length // TICKS) for number in range(first, last + 1)]

    def contradiction(self, answers: Sequence[Told], in_the_end: int) -> str:
        """The first answer that cannot be right, in words; empty where all of them can."""
        could = {self._start: self._game["start_gold"]}
        for told in answers:
            after: dict[int, int] = {}
            most = None
            for moment, gold in could.items():
                for at in self._moments(max(moment, told.first), told.last):
                    most = self._at(gold, moment, at)
                    if most + told.change == told.gold:
                        after[at] = told.gold
            if not after:
                return f"{told.what}: {told.gold} gold were left, of about {most}"
            could = after
        ends = {self._at(gold, moment, self._end) for moment, gold in could.items()}
        return "" if in_the_end in ends else f"in the end there are {in_the_end} gold, and should be {sorted(ends)}"

    def _moments(self, first: int, last: int) -> list[int]:
        """Moments of a span between which something happens."""
        if first > last:
            return []
        ticks = self._ticks[bisect_right(self._ticks, first) : bisect_right(self._ticks, last)]
        between = {*ticks, *(change.at for change in self._changes if first < change.at <= last)}
        return [first, *sorted(between)]

    def _at(self, gold: int, since: int, until: int) -> int:
        """The gold at a later moment: each tick and each change on the way, in order; a change is after its tick."""
        until = min(until, self._end)
        warehouse, territories = 1, 0
        before, after = (bisect_right(self._changes, moment, key=_moment_of) for moment in (since, until))
        for earlier in self._changes[:before]:
            warehouse = earlier.warehouse or warehouse
            territories = territories if earlier.territory_gold is None else earlier.territory_gold
        ticks = self._ticks[bisect_right(self._ticks, since) : bisect_right(self._ticks, until)]
        way: list[tuple[int, Change | None]] = [(at, None) for at in ticks]
        way += [(change.at, change) for change in self._changes[before:after]]
        for _, change in sorted(way, key=lambda step: (step[0], step[1] is not None)):
            if change is None:
                gold = self._with_income(gold, warehouse, territories)
                continue
            gold += change.gold
            warehouse = change.warehouse or warehouse
            territories = territories if change.territory_gold is None else change.territory_gold
        return gold

    def _with_income(self, gold: int, warehouse: int, territories: int) -> int:
        rule = self._game["warehouse"]
        permille = 1000 * (self._game["hourly_gold"] + rule["hourly_gold"] * warehouse)
        permille += self._game["territory_share"] * territories
        most = rule["capacity"][warehouse - 1]
        return gold if gold >= most else min(most, gold + permille // (1000 * TICKS))


def _moment_of(change: Change) -> int:
    return change.at


def microseconds(moment: str) -> int:
    """A moment of an answer, in microseconds since 1970."""
    at = datetime.fromisoformat(moment)
    return int(at.replace(microsecond=0).timestamp()) * 1_000_000 + at.microsecond


def levels(entries: Iterable[Entry]) -> list[Change]:
    """When which upgrade of the warehouse was done."""
    return [
        Change(microseconds(entry.data["upgrade_end_time"]), warehouse=entry.data["level"])
        for entry in entries
        if entry.kind == "upgraded" and entry.data["building_type"] == "warehouse"
    ]


def answers(entries: Iterable[Entry]) -> list[Told]:
    """What the API said of a player's gold, in order."""
    told = []
    for entry in entries:
        data, first, last = entry.data, entry.sent, entry.answered
        if entry.kind == "upgraded":
            first = last = microseconds(data["upgrade_start_time"])
            told.append(Told(first, last, -data["cost_paid"], data["remaining_gold"], f"upgrade at {first}"))
        elif entry.kind == "trained":
            what = f"{data['quantity']} {data['unit_type']} at {first}"
            told.append(Told(first, last, -data["cost_paid"], data["remaining_gold"], what))
        elif entry.kind == "cancelled":
            told.append(Told(first, last, data["refunded_gold"], data["remaining_gold"], f"cancellation at {first}"))
    return told
