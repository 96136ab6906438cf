"""The keys of game servers."""

from tests.bench import players
from tests.bench.callers import staff
from tests.bench.in_process import Request

KEYS = "/api/v1/admin/server-keys"


async def _create() -> Request:
    return Request("POST", KEYS, await staff(), {"name": "eu-west", "scopes": ["matches"]})


async def _list() -> Request:
    return Request(path=KEYS, token=await staff())


async def _one(verb: str, body: object) -> Request:
    key_id = (await players.open_server_key()).removeprefix("lsk_").partition(".")[0]
    return Request("POST", f"{KEYS}/{key_id}/{verb}", await staff(), body)


async def _rotate() -> Request:
    return await _one("rotate", {"keep_old_seconds": 3600})


async def _revoke() -> Request:
    return await _one("revoke", {"reason": "It leaked."})


REQUESTS = {
    "auth-create-server-key": _create,
    "auth-list-server-keys": _list,
    "auth-rotate-server-key": _rotate,
    "auth-revoke-server-key": _revoke,
}
