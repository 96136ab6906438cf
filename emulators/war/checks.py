"""Whether a war adds up: what the API says at its end, against what it said on the way and what is on record."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from emulators.war import hours, ledger
from emulators.war.journal import Entry
from emulators.war.ledger import Record
from emulators.war.position import Position
from emulators.war.purse import Purse

CHANCE = range(900, 1101)
"""What an attack may be multiplied by, in permille."""

MOST_MEMBERS = 12


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how often, and what is wrong."""

    name: str
    count: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a war ended, as the API tells it, and the record.

    The season with its rules; by player's id, what each has; the map; the boards.
    """

    season: Mapping[str, Any]
    players: Mapping[str, Mapping[str, Any]]
    territories: Sequence[Mapping[str, Any]]
    players_board: Sequence[Mapping[str, Any]] = ()
    tribes_board: Sequence[Mapping[str, Any]] = ()
    record: Record = field(default_factory=Record)


def checks(position: Position, outcome: Outcome, entries: Iterable[Entry]) -> list[Check]:
    """All of them."""
    journal = list(entries)
    by_player: dict[str, list[Entry]] = defaultdict(list)
    for entry in journal:
        by_player[entry.player_id].append(entry)
    return [
        _gold(position, outcome, by_player),
        _units(outcome, by_player),
        _away(outcome),
        _battles(outcome),
        _points(position, outcome, journal),
        _board(outcome),
        _tribes(outcome),
        _map(outcome),
        *_prizes(outcome),
    ]


def _gold(position: Position, outcome: Outcome, by_player: Mapping[str, list[Entry]]) -> Check:
    start, end = (ledger.microseconds(at) for at in (position.starts_at, position.ends_at))
    gold = {each["territory_id"]: each["gold_generation"] for each in outcome.territories}
    purse = Purse(outcome.season["game"], gold, start, end)
    battles = _by_fighter(outcome.record)
    wrong, count = [], 0
    for player_id, mine in outcome.players.items():
        entries = by_player.get(player_id, [])
        answers = ledger.told(entries)
        count += sum(told.gold is not None for told in answers) + 1
        changes = ledger.changes(entries, battles[player_id], player_id)
        if contradiction := purse.contradiction(changes, answers, mine["gold"]):
            wrong.append(f"{mine['username']}: {contradiction}")
    return Check("amounts of gold follow from income, territories and what was paid", count, tuple(wrong))


def _by_fighter(record: Record) -> dict[str, list[Mapping[str, Any]]]:
    battles: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for battle in record.battles:
        for player_id in battle["player_ids"]:
            battles[player_id].append(battle)
    return battles


def _units(outcome: Outcome, by_player: Mapping[str, list[Entry]]) -> Check:
    """What a player trained is at home, stands somewhere, waits for a battle, or fell; of each kind, to the unit."""
    fallen, away, wrong = ledger.fallen(outcome.record.battles), ledger.away(outcome.record), []
    for player_id, mine in outcome.players.items():
        trained = ledger.trained(by_player.get(player_id, []), mine)
        there = Counter(mine["army"]) + away[player_id] + fallen[player_id]
        if +trained != +there:
            wrong.append(f"{mine['username']}: {dict(+trained)} were trained, {dict(+there)} are there or fell")
    return Check(
        "players' units are all at home, in a garrison, on their way, or fell", len(outcome.players), tuple(wrong)
    )


def _away(outcome: Outcome) -> Check:
    away = ledger.away(outcome.record)
    wrong = [
        f"{mine['username']}: {mine['army_away']} are away, {sum(away[player_id].values())} were counted"
        for player_id, mine in outcome.players.items()
        if mine["army_away"] != sum(away[player_id].values())
    ]
    return Check("players have as many units away as stand in garrisons and wait", len(outcome.players), tuple(wrong))


def _battles(outcome: Outcome) -> Check:
    """Nobody loses more than fights, chance is within a tenth, and a garrison's losses are those of its members."""
    wrong = []
    for battle in outcome.record.battles:
        problems = []
        for side in ("attacker", "defender"):
            units, losses = battle[f"{side}_units"], battle[f"{side}_losses"]
            if any(not 0 <= count <= units.get(unit, 0) for unit, count in losses.items()):
                problems.append(f"the {side} of {units} lost {losses}")
        if battle["chance"] not in CHANCE:
            problems.append(f"chance was {battle['chance']}")
        members: Counter[str] = Counter()
        for losses in battle["garrison_losses"].values():
            members.update(losses)
        if battle["garrison"] and +members != +Counter(battle["defender_losses"]):
            problems.append(f"members lost {dict(members)} of {battle['defender_losses']}")
        wrong += [f"battle {battle['battle_id']}: {problem}" for problem in problems]
    return Check(
        "battles cost no more than fought, within a tenth of chance", len(outcome.record.battles), tuple(wrong)
    )


def _points(position: Position, outcome: Outcome, journal: Iterable[Entry]) -> Check:
    """Points are those of battles, and of territories by the hour."""
    worth = {each["territory_id"]: each["vp_generation"] for each in outcome.territories}
    start, hour = ledger.microseconds(position.starts_at), position.hour_seconds * 1_000_000
    by_hour = hours.points(outcome.record, journal, worth, start, hour, position.hours)
    fought = ledger.points(outcome.record.battles)
    wrong = []
    for player_id, mine in outcome.players.items():
        least, most = (fought[player_id] + part[player_id] for part in by_hour)
        if not least <= mine["victory_points"] <= most:
            wrong.append(f"{mine['username']}: {mine['victory_points']} points, and should have {least} to {most}")
    return Check("players' victory points are those of their battles and hours", len(outcome.players), tuple(wrong))


def _board(outcome: Outcome) -> Check:
    """Who has points is on the board, once, in order."""
    told = [(line["player_id"], line["victory_points"]) for line in outcome.players_board]
    won = {player_id: mine["victory_points"] for player_id, mine in outcome.players.items() if mine["victory_points"]}
    wrong = [
        f"{player_id} has {points} points on the board" for player_id, points in told if won.get(player_id) != points
    ]
    if len(told) != len(won) or sorted((points for _, points in told), reverse=True) != [points for _, points in told]:
        wrong.append(f"{len(told)} are on the board, in this order, and {len(won)} have points")
    return Check("lines of the players' board are what players have, in order", len(told), tuple(wrong))


def _tribes(outcome: Outcome) -> Check:
    """What players won, they won for their tribes of that moment: its board says what all parts are together."""
    totals, fought = Counter[str](), ledger.tribe_points(outcome.record.battles)
    for part in outcome.record.tribe_points:
        totals[part["tribe_id"]] += part["points"]
    told = {line["tribe_id"]: line["total_vp"] for line in outcome.tribes_board}
    wrong = [
        f"{tribe_id}: {points} points on the board, of {totals[tribe_id]}"
        for tribe_id, points in told.items()
        if totals[tribe_id] != points
    ]
    wrong += [
        f"{tribe_id}: {totals[tribe_id]} points, and battles alone brought {points}"
        for tribe_id, points in fought.items()
        if totals[tribe_id] < points
    ]
    won = sum(mine["victory_points"] for mine in outcome.players.values())
    if totals.total() != won:
        wrong.append(f"tribes have {totals.total()} points, and players {won}")
    members = [player_id for tribe in outcome.record.tribes for player_id in tribe["members"]]
    wrong += [f"{player_id} is in {count} tribes" for player_id, count in Counter(members).items() if count > 1]
    wrong += [
        f"{tribe['name']} has {len(tribe['members'])} members"
        for tribe in outcome.record.tribes
        if len(tribe["members"]) > MOST_MEMBERS
    ]
    return Check("tribes have the points that their members won for them", len(told), tuple(wrong))


def _map(outcome: Outcome) -> Check:
    """Who holds a territory stands there, and only members of the tribe do."""
    members = {tribe["tribe_id"]: tribe["members"].keys() for tribe in outcome.record.tribes}
    owners = {each["territory_id"]: each["owner"] and each["owner"]["tribe_id"] for each in outcome.territories}
    wrong = []
    for territory in outcome.record.territories:
        number, tribe_id = territory["territory_id"], territory["tribe_id"]
        if owners[number] != tribe_id:
            wrong.append(f"territory {number} is {tribe_id}'s, and {owners[number]}'s on the map")
        if bool(territory["garrison"]) != bool(tribe_id):
            wrong.append(f"territory {number} of {tribe_id} has a garrison of {len(territory['garrison'])}")
        if strangers := territory["garrison"].keys() - members.get(tribe_id, set()):
            wrong.append(f"in territory {number} stand {sorted(strangers)}, who are not in the tribe")
    return Check("territories are held by who stands there", len(outcome.record.territories), tuple(wrong))


def _prizes(outcome: Outcome) -> list[Check]:
    """What tribes won and what nobody won is the pool, and a tribe's prize is what its members get."""
    result = outcome.record.result
    if result is None:
        return []
    rule = outcome.season["game"]["season"]
    pool = result["paid"] * (rule["entry_fee"] - rule["platform_fee"])
    wrong = [] if result["pool"] == pool else [f"the pool is {result['pool']} cents, of {pool} that players paid"]
    if result["paid"] != len(outcome.players):
        wrong.append(f"{result['paid']} of {len(outcome.players)} players paid")
    total = sum(tribe["cents"] for tribe in result["tribes"]) + result["undistributed"]
    if total != result["pool"]:
        wrong.append(f"prizes make {total} cents of a pool of {result['pool']}")
    paid: Counter[str] = Counter()
    for payout in outcome.record.payouts:
        paid[payout["tribe_id"]] += payout["cents"]
    wrong += [
        f"{tribe['name']} won {tribe['cents']} cents, and its members get {paid[tribe['tribe_id']]}"
        for tribe in result["tribes"]
        if tribe["cents"] != paid[tribe["tribe_id"]]
    ]
    return [Check("prizes make the pool", len(outcome.record.payouts) + 1, tuple(wrong))]
