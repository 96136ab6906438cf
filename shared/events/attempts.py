"""How often a delivery has failed, counted in Redis: Pub/Sub itself counts to five at least."""

from shared.redis.client import redis_client, redis_errors
from shared.telemetry import log, metrics

ATTEMPTS = 3
REMEMBERED_SECONDS = 24 * 3600


def attempts_key(function: str, delivery_id: str) -> str:
    """Where Redis counts the failures of a delivery."""
    return f"events:attempts:{function}/{delivery_id}"


async def last_attempt(function: str, delivery_id: str) -> bool:
    """Count a failure; True when it was the third. Without Redis Pub/Sub counts itself, and gives up after five."""
    key = attempts_key(function, delivery_id)
    metrics.count_redis()
    try:
        async with redis_client().pipeline() as pipe:
            pipe.incr(key)
            pipe.expire(key, REMEMBERED_SECONDS)
            return int((await pipe.execute())[0]) >= ATTEMPTS
    except redis_errors() as error:
        log.warning("redis.unreachable", error=repr(error))
        return False
