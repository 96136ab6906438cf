"""One round trip to Redis decides whether a request comes in: session, limit, stored answer and cached page."""

from dataclasses import dataclass, replace

from shared.http.limits import Limit
from shared.rates import WINDOW
from shared.redis import cache, presence
from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.deferred_writes import send_deferred
from shared.redis.script import script
from shared.telemetry import log, metrics

_ADMIT = script(__file__, "admit.lua")


@dataclass(frozen=True, slots=True)
class Admission:
    """What Redis knew: the session's state (None: not cached), the count in this window, a cached page.

    `limit` is the limit that the count is of: that of the network where more came from it than may.
    `lease` is ours to fill the page with; None when somebody else is filling it or Redis is down.
    """

    session: bytes | None
    count: int
    reset_after: int
    page: bytes | None
    lease: bytes | None
    limit: int = 0


UNKNOWN = Admission(session=None, count=0, reset_after=WINDOW, page=None, lease=None)
"""Redis does not answer: sessions are checked in Firestore, limits are not counted."""


async def admit(session_key: str, limit: Limit, page_key: str = "", player_id: str = "") -> Admission:
    """Ask Redis once, and have a player who comes be online. Never raises: without Redis the answer is UNKNOWN."""
    lease = cache.new_lease() if page_key else b""
    try:
        await send_deferred()
        session, count, left, page, counted = await redis_connection().run(
            _ADMIT,
            [session_key, limit.key, page_key, limit.network_key, *(presence.keys(player_id) if player_id else ())],
            [WINDOW, limit.most, lease, cache.LEASE_MILLISECONDS, limit.network_most, presence.SECONDS, player_id],
        )
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return replace(UNKNOWN, limit=limit.most)
    if page_key:
        hit = page is not None and not page.startswith(cache.LEASE)
        metrics.count_cache(page_key, hit=hit)
        return Admission(
            session, count, int(left), page if hit else None, lease if page is None else None, int(counted)
        )
    return Admission(session, count, int(left), None, None, int(counted))
