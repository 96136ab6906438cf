"""Who decides the attacks on a territory at the moment.

A lease spares work, it protects nothing: whoever commits second loses to the territory that the first has written. So
without Redis everybody has one.
"""

from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.script import script
from shared.telemetry import log

SECONDS = 10
"""How long the attacks on a territory wait for a resolver that died, at most."""

_RELEASE = script(__file__, "lease_release.lua")


def _key(place: str) -> str:
    return f"conquest:lease:{place}"


async def take(place: str, token: str) -> bool:
    """Take the lease of a territory with a token that nobody else has; False when another has it."""
    try:
        taken = await redis_connection().ask("SET", _key(place), token, "NX", "PX", SECONDS * 1000)
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return True
    return taken is not None


async def release(place: str, token: str) -> None:
    """Give a lease back, unless it has run out and is another's by now."""
    try:
        await redis_connection().run(_RELEASE, [_key(place)], [token])
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
