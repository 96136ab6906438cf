"""The keys of game servers."""

from functools import partial
from typing import Any

from tests.bench import in_process
from tests.bench.first_requests.callers import staff
from tests.bench.in_process import Request

KEYS = "/api/v1/admin/server-keys"

ROWS = (
    ("auth-create-server-key", "always", 0, 3, 1, 1, 0),
    ("auth-server-token", "used a moment ago", 2, 0, 1, 1, 0),
    ("auth-rotate-server-key", "the old one is kept", 2, 4, 3, 1, 0),
    ("auth-rotate-server-key", "the old ones end", 3, 5, 3, 2, 0),
    ("auth-list-server-keys", "one of several", 2, 1, 2, 1, 0),
    ("auth-revoke-server-key", "one that was rotated", 2, 3, 3, 2, 0),
    ("auth-revoke-server-key", "a revoked one", 1, 1, 2, 1, 0),
)


async def travel(journey: Any) -> None:
    """An admin makes a key, rotates it twice, and revokes it."""
    admin = await staff()
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=admin))
    post = partial(Request, "POST", token=admin)
    create = post(KEYS, body={"name": "eu-west", "scopes": ["matches"]})
    made = (await journey.call("auth-create-server-key", "always", create, status=201)).data
    trade = Request("POST", "/api/v1/auth/server-token", body={"key": made["key"]})
    await in_process.call("auth-server-token", trade)
    await journey.call("auth-server-token", "used a moment ago", trade)
    one = f"{KEYS}/{made['key_id']}"
    for case, seconds in (("the old one is kept", 3600), ("the old ones end", 0)):
        await journey.call("auth-rotate-server-key", case, post(f"{one}/rotate", body={"keep_old_seconds": seconds}))
    await in_process.call("auth-create-server-key", create)
    await journey.call("auth-list-server-keys", "one of several", Request(path=f"{KEYS}?limit=1", token=admin))
    for case in ("one that was rotated", "a revoked one"):
        await journey.call("auth-revoke-server-key", case, post(f"{one}/revoke", body={"reason": "It leaked."}))
