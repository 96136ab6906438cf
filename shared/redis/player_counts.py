"""What players are given in a minute, counted for many of them at once."""

from collections.abc import Sequence

from shared.rates import WINDOW, Rate
from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.script import script
from shared.telemetry import log

_COUNT_EACH = script(__file__, "count_each.lua")


async def over_limit(rate: Rate, function: str, player_ids: Sequence[str]) -> frozenset[str]:
    """Count one more that a function gives to each player; who has had too much in this minute (one round trip).

    Never raises: without Redis nobody is limited.
    """
    keys = [rate.player_key(function, player_id) for player_id in player_ids]
    try:
        counts = await redis_connection().run(_COUNT_EACH, keys, [WINDOW])
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return frozenset()
    most = rate.per_minute
    return frozenset(player_id for player_id, count in zip(player_ids, counts, strict=True) if count > most)
