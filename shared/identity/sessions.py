"""Sessions: the record that says whether a token still counts, in Firestore, with its state cached in Redis.

A game server's key is a session, too, so that revoking either works the same way.
"""

import asyncio
import time
from collections.abc import Iterable

from shared.errors import Unauthenticated
from shared.firestore.collection import Collection
from shared.firestore.listening import DEVICES_SECTION
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.identity.session import Session
from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.deferred_writes import defer
from shared.settings import settings
from shared.telemetry import log

LIVE = b"live"
ENDED = b"ended"


SESSIONS = Collection("auth_sessions", Session)

SESSIONS_SECTION = "sessions"
"""What of a player's live document says which sessions may listen to it."""


def state_key(session_id: str) -> str:
    """Where Redis keeps a session's state."""
    return f"auth:session:{session_id}"


async def require_live(caller: Caller, cached: bytes | None) -> None:
    """Pass if the caller's session lives. Raises Unauthenticated when it has ended (one read when it is not cached)."""
    if cached == LIVE:
        return
    if cached is None:
        session = await SESSIONS.get(caller.session_id)
        now = time.time()
        left = int(session.expires_at.timestamp() - now) if session and session.ended_at is None else 0
        lives = left > 0
        await _cache_state(caller.session_id, LIVE if lives else ENDED, left if lives else caller.expires_at - int(now))
        if lives:
            return
    raise Unauthenticated("This session has ended; sign in again.", reason="session_ended")


async def _cache_state(session_id: str, state: bytes, seconds: int) -> None:
    """Never overwrites: what says that a session has ended stays.

    That it lives is believed for `session_cache_seconds`: that long at most a session outlives its end if Redis could
    not be told of it, by whichever instance, and comes back with what it knew before.
    """
    if state == LIVE:
        seconds = min(seconds, settings().session_cache_seconds)
    try:
        await redis_connection().ask("SET", state_key(session_id), state, "NX", "EX", max(1, seconds))
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))


def end(tx: Transaction, session: Session, because: str) -> Session:
    """End a session: no instance accepts its tokens any more once this has committed."""
    return end_several(tx, [session], because)[0]


def end_several(tx: Transaction, open_sessions: Iterable[Session], because: str) -> list[Session]:
    """End sessions in one commit, and tell every instance in one round trip."""
    changes = {"ended_at": tx.now, "ended_because": because}
    ended = [session.model_copy(update=changes) for session in open_sessions]
    for session in ended:
        tx.put(SESSIONS, session.session_id, session, overwrite=True)
        tx.show(session.user_id, SESSIONS_SECTION)
        tx.show(session.user_id, DEVICES_SECTION)
    keys = [state_key(session.session_id) for session in ended]

    async def tell_redis() -> None:
        redis, seconds = redis_connection(), settings().access_token_seconds + 60
        await asyncio.gather(*(redis.ask("SET", key, ENDED, "EX", seconds) for key in keys))

    async def tell_every_instance() -> None:
        try:
            await tell_redis()
        except RedisError as error:
            defer(" ".join(keys), tell_redis)
            log.error("session.end_not_cached", sessions=len(keys), error=repr(error))

    tx.after_commit(tell_every_instance)
    return ended
