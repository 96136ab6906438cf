"""The keys of game servers."""

from functools import partial

from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

KEYS = "/api/v1/admin/server-keys"

ROWS = (
    Cost("auth-create-server-key", case="always", writes=3, rpcs=1, redis=1),
    Cost("auth-server-token", case="used a moment ago", reads=2, rpcs=1, redis=1),
    Cost("auth-rotate-server-key", case="the old one is kept", reads=2, writes=4, rpcs=3, redis=1),
    Cost("auth-rotate-server-key", case="the old ones end", reads=3, writes=5, rpcs=3, redis=2),
    Cost("auth-list-server-keys", case="one of several", reads=2, writes=1, rpcs=2, redis=1),
    Cost("auth-revoke-server-key", case="one that was rotated", reads=2, writes=3, rpcs=3, redis=2),
    Cost("auth-revoke-server-key", case="a revoked one", reads=1, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """An admin makes a key, rotates it twice, and revokes it."""
    admin = await staff()
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=admin))
    post = partial(Request, "POST", token=admin)
    create = post(KEYS, body={"name": "eu-west", "scopes": ["matches"]})
    made = (await journey.call("auth-create-server-key", "always", create, status=201)).data
    trade = Request("POST", "/api/v1/auth/server-token", body={"key": made["key"]})
    await in_process.call("auth-server-token", trade)
    await journey.call("auth-server-token", "used a moment ago", trade)
    key_path = f"{KEYS}/{made['key_id']}"
    for case, seconds in (("the old one is kept", 3600), ("the old ones end", 0)):
        await journey.call(
            "auth-rotate-server-key", case, post(f"{key_path}/rotate", body={"keep_old_seconds": seconds})
        )
    await in_process.call("auth-create-server-key", create)
    await journey.call("auth-list-server-keys", "one of several", Request(path=f"{KEYS}?limit=1", token=admin))
    for case in ("one that was rotated", "a revoked one"):
        await journey.call("auth-revoke-server-key", case, post(f"{key_path}/revoke", body={"reason": "It leaked."}))
