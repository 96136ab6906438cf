"""Saves of players."""

import httpx

from functions.progression.events import FilesDropped
from tests.bench import in_process
from tests.bench.callers import Maker, player
from tests.bench.in_process import Request

SAVE = "/api/v1/player/progression"
DATA = {"level": 12, "gold": 340, "unlocked": ["forest", "caves"]}
NEXT = {"expected_version": 1}


async def save() -> Request:
    """The first save of a player."""
    return Request("PUT", SAVE, (await player()).token, {"expected_version": 0, "data": DATA})


def of_saved(path: str, method: str = "GET", body: object = None) -> Maker:
    """Of a player who has saved once."""

    async def make() -> Request:
        saved = await save()
        await in_process.call("progression-put-save", saved)
        return Request(method, path, saved.token, body)

    return make


async def _ticket() -> Request:
    return Request("POST", f"{SAVE}/uploads", (await player()).token, {"content_type": "application/json"})


async def uploaded() -> Request:
    """The end of an upload."""
    ask = await _ticket()
    ticket = (await in_process.call("progression-create-upload", ask)).data
    httpx.put(ticket["url"], content=b'{"level": 12}', headers=ticket["headers"]).raise_for_status()
    path = f"{SAVE}/uploads/{ticket['upload_id']}/finish"
    return Request("POST", path, ask.token, {"expected_version": 0})


async def outdated() -> Request:
    """A slot that is gone, with a file that is gone, too."""
    folder = f"saves/ada/{'a' * 32}"
    outdated = FilesDropped(slot_id="ada.default", folder=folder, version=1, files=(f"{folder}/a-file",))
    return in_process.push(outdated)


REQUESTS = {
    "progression-create-upload": _ticket,
    "progression-delete-slot": of_saved(f"{SAVE}/slots/default?expected_version=1", "DELETE"),
    "progression-finish-upload": uploaded,
    "progression-get-save": of_saved(SAVE),
    "progression-get-snapshot": of_saved(f"{SAVE}/snapshots/1"),
    "progression-list-slots": of_saved(f"{SAVE}/slots"),
    "progression-list-snapshots": of_saved(f"{SAVE}/snapshots"),
    "progression-prune-files": outdated,
    "progression-put-save": save,
    "progression-restore-snapshot": of_saved(f"{SAVE}/snapshots/1/restore", "POST", NEXT),
}
