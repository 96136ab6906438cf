"""What new instances of the functions of battles are asked first."""

from typing import Any

from functions.conquest.models.attacks import ResolveAttacks
from functions.conquest.models.game import Unit
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


REQUESTS = {
    "conquest-attack-territory": _attack,
    "conquest-recall-units": _recall,
    "conquest-resolve-attacks": _resolve,
    "conquest-station-units": _station,
    "conquest-sweep-attacks": job,
}
