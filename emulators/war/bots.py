"""What a bot does next, by what it sees of its season; chance is given."""

import random
from collections.abc import Mapping
from typing import Any, NamedTuple

UPGRADES = 0.45
CANCELS = 0.03
FEWEST = 3


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
