"""What game servers and staff do with saves."""

from functions.progression.models.save_rules import KeyRule
from functions.progression.store.suspicions import SUSPICIONS
from shared.identity.callers import Role
from tests.bench import in_process, players
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.integration.progression.first_requests.saves import DATA, NEXT, SAVE
from tests.saves import declare

RULES = "/api/v1/admin/progression/rules"
SUSPICIOUS = "/api/v1/admin/progression/suspicious-saves"
FILE = {
    "keys": [
        {"key": "/gold", "rise": {"per_hour": 10, "at_once": 100, "at_first": 50}},
        {"key": "/rank", "server_only": True},
    ]
}


async def _saved() -> Player:
    saving = await player()
    save = Request("PUT", SAVE, saving.token, {"expected_version": 0, "data": DATA})
    await in_process.call("progression-put-save", save)
    return saving


def of_player(player_id: str, path: str) -> str:
    """A path of staff to a player's saves."""
    return f"/api/v1/admin/progression/players/{player_id}/{path}"


async def _export() -> Request:
    return Request(path=RULES, token=await staff())


async def import_rules() -> Request:
    """Rules of two keys."""
    return Request("PUT", RULES, await staff(), FILE)


async def _get_player_save() -> Request:
    return Request(path=f"/api/v1/progression/players/{(await _saved()).id}", token=await players.open_server())


async def _set_server_values() -> Request:
    await declare(KeyRule(key="/rank", server_only=True))
    path = f"/api/v1/progression/players/{(await _saved()).id}"
    return Request("PATCH", path, await players.open_server(), {"values": {"/rank": 4}})


async def _slots() -> Request:
    return Request(path=of_player((await _saved()).id, "slots"), token=await staff(Role.SUPPORT))


async def _snapshot() -> Request:
    return Request(path=of_player((await _saved()).id, "snapshots/1"), token=await staff(Role.SUPPORT))


async def _restore() -> Request:
    path = of_player((await _saved()).id, "snapshots/1/restore")
    return Request("POST", path, await staff(Role.SUPPORT), {**NEXT, "reason": "Lost progress"})


async def _suspicious() -> Request:
    return Request(path=SUSPICIOUS, token=await staff(Role.SUPPORT))


async def close() -> Request:
    """The end of a suspicious save."""
    await in_process.call("progression-import-rules", await import_rules())
    saving = await _saved()
    (save,) = await SUSPICIONS.select(("player_id", "==", saving.id), limit=2)
    path = f"{SUSPICIOUS}/{save.suspicion_id}/close"
    return Request("POST", path, await staff(Role.SUPPORT), {"reason": "A gift of ours"})


REQUESTS = {
    "progression-close-suspicious-save": close,
    "progression-export-rules": _export,
    "progression-get-player-save": _get_player_save,
    "progression-get-player-snapshot": _snapshot,
    "progression-import-rules": import_rules,
    "progression-list-player-slots": _slots,
    "progression-list-suspicious-saves": _suspicious,
    "progression-restore-player-snapshot": _restore,
    "progression-set-server-values": _set_server_values,
}
