"""Who decides the attacks on a territory at the moment.

A lease spares work, it protects nothing: whoever commits second loses to the territory that the first has written. So
without Redis everybody has one.
"""

from datetime import timedelta
from typing import NamedTuple

from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.script import script
from shared.telemetry import log

SECONDS = 4
"""How long a lease lasts that was not given back: much longer than a commit takes, and short for who waits."""

_TAKE = script(__file__, "lease_take.lua")
_RELEASE = script(__file__, "lease_release.lua")


class Asked(NamedTuple):
    """Whether a lease is ours; if not, in how much time one has to come again: one of all who asked."""

    ours: bool
    again_in: timedelta | None = None


def _key(place: str) -> str:
    return f"conquest:lease:{place}"


async def take(place: str, token: str) -> Asked:
    """Take the lease of a territory with a token that nobody else has."""
    keys = [_key(place), f"{_key(place)}:again"]
    try:
        left = int(await redis_connection().run(_TAKE, keys, [token, str(SECONDS * 1000)]))
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return Asked(ours=True)
    return Asked(left == 0, timedelta(milliseconds=left) if left > 0 else None)


async def release(place: str, token: str) -> None:
    """Give a lease back, unless it has run out and is another's by now."""
    try:
        await redis_connection().run(_RELEASE, [_key(place)], [token])
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
