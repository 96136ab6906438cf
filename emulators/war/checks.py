"""Whether a war adds up: what the API says at its end, against what it said on the way."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from emulators.war import purse
from emulators.war.journal import Entry
from emulators.war.position import Position
from emulators.war.purse import Purse


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how often, and what is wrong."""

    name: str
    count: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a war ended, as the API tells it: by player's id what each has, and the season with its rules."""

    season: Mapping[str, Any]
    players: Mapping[str, Mapping[str, Any]]
    territories: Sequence[Mapping[str, Any]]


def checks(position: Position, outcome: Outcome, entries: Iterable[Entry]) -> list[Check]:
    """All of them."""
    by_player: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_player[entry.player_id].append(entry)
    return [_gold(position, outcome, by_player), _units(outcome, by_player)]


def _gold(position: Position, outcome: Outcome, by_player: Mapping[str, list[Entry]]) -> Check:
    start, end = (purse.microseconds(at.isoformat()) for at in (position.starts_at, position.ends_at))
    wrong, count = [], 0
    for player_id, mine in outcome.players.items():
        entries = by_player.get(player_id, [])
        answers = purse.answers(entries)
        count += len(answers) + 1
        counted = Purse(outcome.season["game"], start, end, purse.levels(entries))
        if contradiction := counted.contradiction(answers, mine["gold"]):
            wrong.append(f"{mine['username']}: {contradiction}")
    return Check("amounts of gold follow from income and what was paid", count, tuple(wrong))


def _units(outcome: Outcome, by_player: Mapping[str, list[Entry]]) -> Check:
    wrong = []
    for player_id, mine in outcome.players.items():
        trained: Counter[str] = Counter()
        cancelled = {entry.data["queue_id"] for entry in by_player.get(player_id, []) if entry.kind == "cancelled"}
        for entry in by_player.get(player_id, []):
            if entry.kind == "trained" and entry.data["queue_id"] not in cancelled:
                trained[entry.data["unit_type"]] += entry.data["quantity"]
        for batch in mine["training_queue"]:
            trained[batch["unit_type"]] -= batch["quantity"]
        if +trained != +Counter(mine["army"]):
            wrong.append(f"{mine['username']}: {dict(+Counter(mine['army']))} of {dict(+trained)} trained")
    return Check("armies are what was trained", len(outcome.players), tuple(wrong))
