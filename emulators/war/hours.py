"""What territories bring in victory points: who stood there when each hour was over, counted again."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from emulators.war.journal import Entry
from emulators.war.ledger import PARTED, Record, left_of, microseconds


class Step(NamedTuple):
    """From a moment on, who stands in a territory: all of them, or a player more or fewer.

    `since` is when it was asked for: an hour that was over in between may have been counted either way.
    """

    at: int
    since: int
    all: frozenset[str] | None = None
    came: str = ""
    went: str = ""


class Span(NamedTuple):
    """The least and the most points that a player can have had."""

    least: Counter[str]
    most: Counter[str]


def points(
    record: Record, entries: Iterable[Entry], worth: Mapping[int, int], starts_at: int, hour: int, hours: int
) -> Span:
    """By player, what the hours of a season brought. `hour` is in microseconds, `worth` the points of a territory."""
    steps = _steps(record, entries)
    span = Span(Counter(), Counter())
    for territory, ordered in steps.items():
        for number in range(1, hours + 1):
            over = starts_at + number * hour
            sure = [step for step in ordered if step.at < over]
            _award(span, _standing(sure), worth[territory], unsure=[s for s in ordered if s.since < over <= s.at])
    return span


def _award(span: Span, standing: frozenset[str], worth: int, unsure: Sequence[Step]) -> None:
    either = [standing]
    for step in unsure:
        either.append(_after(either[-1], step))
    shares = [{player: worth // len(players) for player in players} for players in either]
    for player in frozenset().union(*either):
        values = [share.get(player, 0) for share in shares]
        span.least[player] += min(values)
        span.most[player] += max(values)


def _standing(steps: Iterable[Step]) -> frozenset[str]:
    players: frozenset[str] = frozenset()
    for step in steps:
        players = _after(players, step)
    return players


def _after(players: frozenset[str], step: Step) -> frozenset[str]:
    if step.all is not None:
        return step.all
    return (players | {step.came}) - {step.went} if step.came else players - {step.went}


def _steps(record: Record, entries: Iterable[Entry]) -> dict[int, list[Step]]:
    steps: dict[int, list[Step]] = defaultdict(list)
    taken: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for battle in record.battles:
        if battle["territory_id"] and (step := _of_battle(battle)):
            steps[battle["territory_id"]].append(step)
            taken[battle["territory_id"]].append(battle)
    for entry in entries:
        if entry.kind in {"stationed", "recalled"}:
            territory, player = entry.data["territory_id"], entry.player_id
            stands = any(entry.data["own_units"].values())
            at = _moment(entry, taken[territory])
            step = Step(at, entry.sent, came=player) if stands else Step(at, entry.sent, went=player)
            steps[territory].append(step)
        elif entry.kind in PARTED:
            for there in steps.values():
                there.append(Step(entry.answered, entry.sent, went=entry.player_id))
    return {territory: sorted(there, key=lambda step: step.at) for territory, there in steps.items()}


def _moment(entry: Entry, battles: Iterable[Mapping[str, Any]]) -> int:
    """When units came or went: where a capture was meanwhile, on the side of it on which that was allowed."""
    for battle in battles:
        at = microseconds(battle["resolved_at"])
        if entry.sent <= at <= entry.answered and battle["territory_transferred"]:
            return at - 1 if entry.player_id in battle["garrison"] else entry.answered
    return entry.answered


def _of_battle(battle: Mapping[str, Any]) -> Step | None:
    at = microseconds(battle["resolved_at"])
    if battle["result"] == "called_off":
        return None
    if battle["result"] == "reinforced":
        return Step(at, at, came=battle["attacker_id"])
    if battle["result"] == "attacker":
        stays = sum(left_of(battle).values()) > 0
        return Step(at, at, all=frozenset({battle["attacker_id"]} if stays else ()))
    left = {member: sum(units.values()) for member, units in battle["garrison"].items()}
    for member, units in battle["garrison_losses"].items():
        left[member] -= sum(units.values())
    return Step(at, at, all=frozenset(member for member, count in left.items() if count > 0))
