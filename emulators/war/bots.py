"""What a bot does next, by what it sees of its season; chance is given."""

import random
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

UPGRADES = 0.45
CANCELS = 0.03
FEWEST = 3
LEAST_ATTACK = 15
RECALLS = 0.06
STATIONS = 0.15
BOLD = 0.1
"""How often a bot attacks whom it does not expect to beat."""


class Action(NamedTuple):
    """A request of a player, what its answer is written down as, and with what besides its body."""

    kind: str
    method: str
    path: str
    body: dict[str, Any] | None = None
    about: Mapping[str, Any] = {}


def next_build(mine: Mapping[str, Any], game: Mapping[str, Any], chance: random.Random) -> Action | None:
    """An upgrade, units, or second thoughts; None where there is nothing to spend."""
    queue = mine["training_queue"]
    if len(queue) > 1 and chance.random() < CANCELS:
        queue_id = queue[-1]["queue_id"]
        return Action("cancelled", "DELETE", f"/v1/training/cancel/{queue_id}", about={"queue_id": queue_id})
    if chance.random() < UPGRADES and (building := _upgrade(mine, chance)):
        return Action("upgraded", "POST", "/v1/buildings/upgrade", {"building_type": building})
    return _training(mine, game, chance)


def _upgrade(mine: Mapping[str, Any], chance: random.Random) -> str | None:
    """A building that can be paid for; the cheaper its next level, the likelier."""
    costs = {
        name: building["next_cost"]
        for name, building in mine["buildings"].items()
        if not building["upgrading"] and building["next_cost"] is not None and building["next_cost"] <= mine["gold"]
    }
    if not costs:
        return None
    return str(chance.choices(list(costs), [1 / cost for cost in costs.values()])[0])


def _training(mine: Mapping[str, Any], game: Mapping[str, Any], chance: random.Random) -> Action | None:
    """As many units of one kind as there is gold and room for, or part of them."""
    if len(mine["training_queue"]) >= game["training_queue"]:
        return None
    barracks = mine["buildings"]["barracks"]["level"]
    units = {name: rule for name, rule in game["units"].items() if rule["barracks_level"] <= barracks}
    unit = chance.choice(sorted(units))
    in_training = sum(batch["quantity"] for batch in mine["training_queue"])
    room = mine["army_cap"] - mine["army_away"] - sum(mine["army"].values()) - in_training
    most = min(room, mine["gold"] // units[unit]["cost"])
    if most < FEWEST:
        return None
    quantity = chance.randint((most + 1) // 2, most)
    return Action("trained", "POST", "/v1/training/start", {"unit_type": unit, "quantity": quantity})


def next_fight(
    mine: Mapping[str, Any], territories: Sequence[Mapping[str, Any]], game: Mapping[str, Any], chance: random.Random
) -> Action | None:
    """An attack on a territory that can be taken, units for one that the tribe holds, or units back from there."""
    army = mine["army"]
    if mine["tribe_id"] is None:
        return None
    own = [each for each in territories if each["owner"] and each["owner"]["tribe_id"] == mine["tribe_id"]]
    if own and mine["army_away"] and chance.random() < RECALLS:
        at = chance.choice(own)["territory_id"]
        return Action("recalled", "POST", f"/v1/territories/{at}/recall", {}, {"territory_id": at})
    if sum(army.values()) < LEAST_ATTACK:
        return None
    if own and chance.random() < STATIONS:
        at = chance.choice(own)["territory_id"]
        body = {"units": {name: count // 2 for name, count in army.items()}}
        return Action("stationed", "POST", f"/v1/territories/{at}/garrison", body, {"territory_id": at})
    return _attack(army, [each for each in territories if each not in own], game, chance)


def next_raid(mine: Mapping[str, Any], others: Sequence[str], chance: random.Random) -> Action | None:
    """A raid on somebody, with most of the army."""
    army = {name: count * 3 // 4 for name, count in mine["army"].items()}
    if not others or sum(army.values()) < LEAST_ATTACK:
        return None
    return Action("raided", "POST", "/v1/battles/raid", {"target_id": chance.choice(others), "army": army})


def _attack(
    army: Mapping[str, int], others: Sequence[Mapping[str, Any]], game: Mapping[str, Any], chance: random.Random
) -> Action | None:
    strength = _strength(army, game)
    beaten = [each for each in others if _defence(each, game) < strength]
    if not beaten and chance.random() > BOLD:
        return None
    targets = beaten or list(others)
    if not targets:
        return None
    target = chance.choices(targets, [each["vp_generation"] for each in targets])[0]
    body = {
        "territory_id": target["territory_id"],
        "army": dict(army),
        "formation": chance.choice(("offensive", "offensive", "balanced", "defensive")),
    }
    return Action("attacked", "POST", "/v1/battles/attack-territory", body)


def _defence(territory: Mapping[str, Any], game: Mapping[str, Any]) -> float:
    units = territory["garrison"]["units"] if territory["garrison"] else territory["npc_defense"]
    defence: int = game["terrains"][territory["terrain"]]["defence"]
    return _strength(units, game) * defence / 1000


def _strength(units: Mapping[str, int], game: Mapping[str, Any]) -> int:
    """A rough guess, which knows of no counters and no chance."""
    rules = game["units"]
    return sum(count * rules[name]["hp"] * rules[name]["damage"] for name, count in units.items())
