"""How often a delivery has failed, counted in Redis: Pub/Sub itself counts to five at least."""

from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.script import script
from shared.telemetry import log

ATTEMPTS = 3
REMEMBERED_SECONDS = 24 * 3600

_COUNT = script(__file__, "attempts_count.lua")


def attempts_key(function: str, delivery_id: str) -> str:
    """Where Redis counts the failures of a delivery."""
    return f"events:attempts:{function}/{delivery_id}"


async def last_attempt(function: str, delivery_id: str) -> bool:
    """Count a failure; True when it was the third. Without Redis Pub/Sub counts itself, and gives up after five."""
    key = attempts_key(function, delivery_id)
    try:
        return int(await redis_connection().run(_COUNT, [key], [REMEMBERED_SECONDS])) >= ATTEMPTS
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return False
