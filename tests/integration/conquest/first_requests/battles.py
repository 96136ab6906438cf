"""What new instances of the functions of battles are asked first."""

from typing import Any

from functions.conquest.models.attacks import ResolveAttacks
from functions.conquest.models.game import Unit
from functions.conquest.operations.battles import resolving
from tests.battles import EDGE, a_tribe, attack_on, changed, queued, warrior
from tests.bench.callers import job, player
from tests.bench.in_process import Request
from tests.conquest import war


async def _attack() -> Request:
    caller = await player()
    await warrior(await war(), caller.id, a_tribe())
    return Request("POST", "/v1/battles/attack-territory", caller.token, attack_on(EDGE, cavalry=50))


async def _resolve() -> Request:
    on, caller = await war(), await player()
    await warrior(on, caller.id, a_tribe())
    await queued(caller.id)
    return Request("POST", body=ResolveAttacks(season_id=on.season_id, territory_id=EDGE).model_dump())


async def in_garrison(action: str, body: dict[str, Any]) -> Request:
    """A player with ten cavalry in a territory of the own tribe."""
    on, caller, tribe = await war(), await player(), a_tribe()
    await warrior(on, caller.id, tribe, away=10, territory_gold=100)
    await changed(on, 1, tribe_id=tribe, held_since=on.starts_at, garrison={caller.id: {Unit.CAVALRY: 10}})
    return Request("POST", f"/v1/territories/1/{action}", caller.token, body)


async def _station() -> Request:
    return await in_garrison("garrison", {"units": {"cavalry": 5}})


async def _recall() -> Request:
    return await in_garrison("recall", {})


async def fought() -> tuple[str, str]:
    """A battle that was decided, and the token of who attacked."""
    on, caller = await war(), await player()
    await warrior(on, caller.id, a_tribe())
    battle_id = await queued(caller.id)
    await resolving.resolve(on.season_id, EDGE)
    return battle_id, caller.token


async def _battle() -> Request:
    battle_id, token = await fought()
    return Request(path=f"/v1/battles/{battle_id}", token=token)


async def _history() -> Request:
    return Request(path="/v1/battles/history", token=(await fought())[1])


async def _raid() -> Request:
    on, caller, target = await war(), await player(), await player()
    await warrior(on, caller.id, a_tribe())
    await warrior(on, target.id, a_tribe(), gold=500, army={Unit.MILITIA: 1}, raid_protection_until=on.starts_at)
    body = {"target_id": target.id, "army": {"cavalry": 20}}
    return Request("POST", "/v1/battles/raid", caller.token, body)


REQUESTS = {
    "conquest-attack-territory": _attack,
    "conquest-get-battle": _battle,
    "conquest-list-my-battles": _history,
    "conquest-raid-player": _raid,
    "conquest-recall-units": _recall,
    "conquest-resolve-attacks": _resolve,
    "conquest-station-units": _station,
    "conquest-sweep-attacks": job,
}
