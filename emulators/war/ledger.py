"""What became of each player's gold and units, from the journal and from the record of battles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from emulators.war.journal import Entry
from emulators.war.purse import EVERYWHERE, Change, Told

PARTED = frozenset({"left", "sent_away"})
"""What takes a player out of the tribe, and the units out of its territories."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the record says at the end, as plain fields.

    Battles in the order in which they were decided, attacks that still wait, territories with garrisons, tribes,
    the parts of tribes' points, and, once there is one, the result with its prizes.
    """

    battles: Sequence[Mapping[str, Any]] = ()
    waiting: Sequence[Mapping[str, Any]] = ()
    territories: Sequence[Mapping[str, Any]] = ()
    tribes: Sequence[Mapping[str, Any]] = ()
    tribe_points: Sequence[Mapping[str, Any]] = ()
    result: Mapping[str, Any] | None = None
    payouts: Sequence[Mapping[str, Any]] = ()


def microseconds(moment: str | datetime) -> int:
    """A moment, in microseconds since 1970."""
    at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return int(at.replace(microsecond=0).timestamp()) * 1_000_000 + at.microsecond


def told(entries: Iterable[Entry]) -> list[Told]:
    """What the API said of a player's gold, and of where units stand, in order."""
    answers = []
    for entry in entries:
        data, first, last = entry.data, entry.sent, entry.answered
        if entry.kind == "upgraded":
            first = microseconds(data["upgrade_start_time"])
            what = f"{data['building_type']} {data['level']} at {first}"
            answers.append(Told(first, last, -data["cost_paid"], data["remaining_gold"], what))
        elif entry.kind == "trained":
            what = f"{data['quantity']} {data['unit_type']} at {first}"
            answers.append(Told(first, last, -data["cost_paid"], data["remaining_gold"], what))
        elif entry.kind == "cancelled":
            answers.append(Told(first, last, data["refunded_gold"], data["remaining_gold"], f"cancelled at {first}"))
        elif entry.kind in PARTED:
            answers.append(Told(first, last, 0, None, entry.kind, EVERYWHERE))
        elif entry.kind in {"stationed", "recalled"}:
            stands = any(data["own_units"].values())
            answers.append(Told(first, last, 0, None, entry.kind, data["territory_id"], stands))
    return answers


def changes(entries: Iterable[Entry], battles: Iterable[Mapping[str, Any]], player_id: str) -> list[Change]:
    """What happened to a player besides: upgrades that ended, battles, raids."""
    happened = [
        Change(microseconds(entry.data["upgrade_end_time"]), warehouse=entry.data["level"])
        for entry in entries
        if entry.kind == "upgraded" and entry.data["building_type"] == "warehouse"
    ]
    for battle in battles:
        happened += _of_battle(battle, player_id)
    return happened


def _of_battle(battle: Mapping[str, Any], player_id: str) -> list[Change]:
    at, territory = microseconds(battle["resolved_at"]), battle["territory_id"] or 0
    if battle["battle_type"] == "pve_raid":
        sign = 1 if battle["attacker_id"] == player_id else -1
        return [Change(at, gold=sign * battle["gold_looted"])]
    if battle["result"] == "called_off":
        return []
    if battle["attacker_id"] == player_id:
        stays = battle["result"] == "reinforced" or (battle["result"] == "attacker" and _size(left_of(battle)) > 0)
        return [Change(at, territory=territory, stands=True)] if stays else []
    if player_id not in battle["garrison"]:
        return []
    left = Counter(battle["garrison"][player_id])
    left.subtract(battle["garrison_losses"].get(player_id, {}))
    stays = battle["result"] != "attacker" and sum(left.values()) > 0
    return [Change(at, territory=territory, stands=stays)]


def left_of(battle: Mapping[str, Any]) -> Counter[str]:
    """What an attacker had left."""
    left = Counter(battle["attacker_units"])
    left.subtract(battle["attacker_losses"])
    return left


def _size(units: Mapping[str, int]) -> int:
    return sum(units.values())


def trained(entries: Sequence[Entry], mine: Mapping[str, Any]) -> Counter[str]:
    """The units that a player got, by kind."""
    cancelled = {entry.data["queue_id"] for entry in entries if entry.kind == "cancelled"}
    units: Counter[str] = Counter()
    for entry in entries:
        if entry.kind == "trained" and entry.data["queue_id"] not in cancelled:
            units[entry.data["unit_type"]] += entry.data["quantity"]
    for batch in mine["training_queue"]:
        units[batch["unit_type"]] -= batch["quantity"]
    return units


def fallen(battles: Iterable[Mapping[str, Any]]) -> dict[str, Counter[str]]:
    """By player, the units that fell."""
    lost: dict[str, Counter[str]] = defaultdict(Counter)
    for battle in battles:
        lost[battle["attacker_id"]].update(battle["attacker_losses"])
        for member, units in battle["garrison_losses"].items():
            lost[member].update(units)
        if battle["battle_type"] == "pve_raid" and battle["defender_id"]:
            lost[battle["defender_id"]].update(battle["defender_losses"])
    return lost


def away(record: Record) -> dict[str, Counter[str]]:
    """By player, the units that stand in garrisons or wait for a battle."""
    units: dict[str, Counter[str]] = defaultdict(Counter)
    for territory in record.territories:
        for member, standing in territory["garrison"].items():
            units[member].update(standing)
    for attack in record.waiting:
        units[attack["player_id"]].update(attack["units"])
    return units


def points(battles: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """By player, the victory points that battles brought."""
    won: Counter[str] = Counter()
    for battle in battles:
        won.update(battle["victory_points"])
    return won


def tribe_points(battles: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """By tribe, the victory points that battles brought."""
    won: Counter[str] = Counter()
    for battle in battles:
        for player_id, count in battle["victory_points"].items():
            side = "attacker" if player_id == battle["attacker_id"] else "defender"
            won[battle[f"{side}_tribe_id"]] += count
    return won
