"""What new instances of the functions of conquest are asked first."""

from datetime import UTC, datetime
from typing import Any

from functions.conquest.models.game import Unit
from functions.conquest.models.players import Training, TrainUnits
from functions.conquest.models.tasks import TellDone
from functions.conquest.operations.buildings import building
from shared.firestore import transaction
from tests.bench.callers import Maker, get, player, staff
from tests.bench.in_process import Request
from tests.conquest import enlisted, season_to_come, unused, war


async def _create() -> Request:
    return Request("POST", "/api/v1/admin/conquest/seasons", await staff(), unused())


async def _register() -> Request:
    made = await season_to_come()
    return Request("POST", f"/v1/seasons/{made.season_id}/register", (await player()).token)


def _in_war(method: str, path: str, body: dict[str, Any] | None = None) -> Maker:
    async def make() -> Request:
        caller = await player()
        await enlisted(await war(), caller.id)
        return Request(method, path, caller.token, body)

    return make


def _seen(path: str) -> Maker:
    async def make() -> Request:
        await war()
        return await get(path)()

    return make


async def trained(player_id: str) -> str:
    """A batch that a player has in training; returns its id."""
    wanted_units = TrainUnits(unit_type=Unit.MILITIA, quantity=1)
    return (await transaction.run(lambda tx: building.train(tx, player_id, wanted_units))).queue_id


def done() -> Training:
    """A batch that was trained."""
    now = datetime.now(UTC)
    return Training(queue_id="done", unit=Unit.MILITIA, quantity=1, cost=10, started_at=now, ends_at=now)


async def _cancel() -> Request:
    caller = await player()
    await enlisted(await war(), caller.id)
    return Request("DELETE", f"/v1/training/cancel/{await trained(caller.id)}", caller.token)


async def _collect() -> Request:
    caller = await player()
    await enlisted(await war(), caller.id, trained=(done(),))
    return Request("POST", "/v1/training/complete", caller.token, {"queue_id": done().queue_id})


async def _done_work() -> Request:
    caller, on = await player(), await war()
    await enlisted(on, caller.id, trained=(done(),))
    work = TellDone(season_id=on.season_id, player_id=caller.id, queue_id=done().queue_id, took_long=True)
    return Request("POST", body=work.model_dump(mode="json"))


REQUESTS = {
    "conquest-cancel-training": _cancel,
    "conquest-complete-training": _collect,
    "conquest-complete-upgrade": _in_war("POST", "/v1/buildings/complete-upgrade", {"building_type": "barracks"}),
    "conquest-create-season": _create,
    "conquest-get-current-season": _seen("/v1/seasons/current"),
    "conquest-get-my-conquest": _in_war("GET", "/v1/users/me"),
    "conquest-get-territory": _seen("/v1/territories/1"),
    "conquest-list-territories": _seen("/v1/territories"),
    "conquest-register-for-season": _register,
    "conquest-set-my-username": _in_war("PATCH", "/v1/users/me", {"username": "WarriorKing"}),
    "conquest-start-training": _in_war("POST", "/v1/training/start", {"unit_type": "militia", "quantity": 1}),
    "conquest-tell-done": _done_work,
    "conquest-upgrade-building": _in_war("POST", "/v1/buildings/upgrade", {"building_type": "barracks"}),
}
