"""Who is online: the round trip to Redis that admits a player's request says so for six minutes; nothing is written.

A client that plays renews its access token sooner than that, or asks for something. Redis dead: nobody is online.
"""

from collections.abc import Sequence

from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.telemetry import log

SECONDS = 360


def key(player_id: str) -> str:
    """What is set in Redis while a player is online."""
    return f"presence:{player_id}"


async def online(player_ids: Sequence[str]) -> frozenset[str]:
    """Which of these players are online (one round trip)."""
    if not player_ids:
        return frozenset()
    try:
        answers = await redis_connection().ask("MGET", *map(key, player_ids))
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return frozenset()
    return frozenset(player_id for player_id, value in zip(player_ids, answers, strict=True) if value is not None)
