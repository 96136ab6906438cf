"""Who is online: the round trip to Redis that admits a player's request says so for six minutes; nothing is written.

A client that plays renews its access token sooner than that, or asks for something. Redis dead: nobody is online.

Of those who are watched, as somebody wants to see them come and go, it is noted when they come, and when it is time to
see whether they have gone. Who takes the changes tells whoever watches; what is taken and not told is lost.
"""

import time
from collections.abc import Sequence

from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.script import script
from shared.telemetry import log

SECONDS = 360

WATCHED_SECONDS = 3600
"""For how long somebody is watched: as long as a listener's token lasts, at most."""

PREFIX = "presence:"
DUE = f"{PREFIX}due"
"""The players who are watched and online, by the second at which they are to be looked at; 0: they have come."""

_WATCH = script(__file__, "presence_watch.lua")
_CHANGES = script(__file__, "presence_changes.lua")


def key(player_id: str) -> str:
    """What is set in Redis while a player is online."""
    return f"{PREFIX}{player_id}"


def keys(player_id: str) -> tuple[str, str, str]:
    """That, what is set while the player is watched, and the set of those who are both."""
    return key(player_id), f"{PREFIX}watched:{player_id}", DUE


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


async def watch(player_ids: Sequence[str]) -> frozenset[str]:
    """Note for an hour when these players come and go; returns which of them are online (one round trip)."""
    if not player_ids:
        return frozenset()
    now = int(time.time())
    try:
        answers = await redis_connection().run(_WATCH, [DUE], [PREFIX, WATCHED_SECONDS, now, *player_ids])
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return frozenset()
    return frozenset(answer.decode() for answer in answers)


async def take_changes(most: int) -> tuple[int, tuple[str, ...]]:
    """Look at so many of those who are watched, and take who has come or gone, each change once (one round trip).

    Returns how many were looked at, and the players.
    """
    try:
        looked_at, *players = await redis_connection().run(_CHANGES, [DUE], [PREFIX, int(time.time()), most])
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return 0, ()
    return looked_at, tuple(player.decode() for player in players)
