"""Saves of players."""

from tests.bench import in_process
from tests.bench.callers import Maker, player
from tests.bench.in_process import Request

SAVE = "/api/v1/player/progression"
DATA = {"level": 12, "gold": 340, "unlocked": ["forest", "caves"]}


async def _save() -> Request:
    return Request("PUT", SAVE, (await player()).token, {"expected_version": 0, "data": DATA})


def _of_saved(path: str) -> Maker:
    """Of a player who has saved once."""

    async def make() -> Request:
        saved = await _save()
        await in_process.call("progression-put-save", saved)
        return Request(path=path, token=saved.token)

    return make


REQUESTS = {
    "progression-get-save": _of_saved(SAVE),
    "progression-get-snapshot": _of_saved(f"{SAVE}/snapshots/1"),
    "progression-list-snapshots": _of_saved(f"{SAVE}/snapshots"),
    "progression-put-save": _save,
}
