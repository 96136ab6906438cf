"""What Redis keeps for a while: found by `{service}:{entity}:{id}`, rebuilt from Firestore when it is gone.

A reader that misses takes a lease; an invalidation drops the lease with the value. So a reader that was
overtaken by a writer cannot put an old value back, and one reader at a time does the work of filling.
(The leases of "Scaling Memcache at Facebook", NSDI 2013, section 3.2.1.)
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from random import randbytes
from typing import TypeVar

from pydantic import ValidationError

from shared.model import Model
from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.redis.deferred_writes import defer
from shared.redis.script import script
from shared.telemetry import log, metrics

M = TypeVar("M", bound=Model)

LEASE = b"lease:"
LEASE_MILLISECONDS = 5000

_FILL = script(__file__, "cache_fill.lua")
_INVALIDATE = script(__file__, "invalidate.lua")


def new_lease() -> bytes:
    """A token that nobody else has."""
    return LEASE + randbytes(16)


async def fill(key: str, lease: bytes, value: bytes, seconds: int) -> None:
    """Keep a value for `seconds`, if the lease on its key is still ours."""
    try:
        await redis_connection().run(_FILL, [key], [lease, value, seconds])
    except RedisError as error:
        log.warning("cache.unreachable", key=key, error=repr(error))


_stale: set[str] = set()


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that is done at most once until `ends_at` (milliseconds since 1970), and only while its flag is up."""

    flag: str
    key: str
    ends_at: int


async def invalidate(keys: Sequence[str], flags: Sequence[str] = (), turns: Sequence[Turn] = ()) -> tuple[bool, ...]:
    """Forget values and leases, and say in the same round trip which of these flags are up, and which turns are ours.

    When Redis does not answer, keys are forgotten before this instance asks it anything else, no flag is up, and no
    turn is ours.
    """
    try:
        if flags or turns:
            named = [name for turn in turns for name in (turn.flag, turn.key)]
            ends = [turn.ends_at for turn in turns]
            answers = await redis_connection().run(_INVALIDATE, [*keys, *flags, *named], [len(keys), *ends])
            return tuple(map(bool, answers))
        if keys:
            await _unlink(keys)
    except RedisError as error:
        if keys:
            _stale.update(keys)
            defer("cache", _unlink_stale)
        log.warning("cache.unreachable", keys=list(keys), error=repr(error))
    return (False,) * (len(flags) + len(turns))


async def _unlink_stale() -> None:
    while keys := list(_stale):
        await _unlink(keys)
        _stale.difference_update(keys)


async def _unlink(keys: Sequence[str]) -> None:
    await redis_connection().ask("UNLINK", *keys)


async def remember(key: str, model: type[M], seconds: int, load: Callable[[], Awaitable[M | None]]) -> M | None:
    """The value at `key`, or what `load` finds, kept for `seconds`. Redis down means loading each time."""
    lease = new_lease()
    try:
        kept = await redis_connection().ask("SET", key, lease, "NX", "GET", "PX", LEASE_MILLISECONDS)
    except RedisError as error:
        log.warning("cache.unreachable", key=key, error=repr(error))
        return await load()
    if isinstance(kept, bytes) and not kept.startswith(LEASE):
        try:
            cached = model.model_validate_json(kept, extra="ignore")
        except ValidationError:  # another version wrote it, which does not know all that this one needs
            log.warning("cache.unreadable", key=key)
        else:
            metrics.count_cache(key, hit=True)
            return cached
    metrics.count_cache(key, hit=False)
    value = await load()
    if kept is None and value is not None:
        await fill(key, lease, value.model_dump_json().encode(), seconds)
    return value
