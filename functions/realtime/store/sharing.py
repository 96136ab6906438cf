"""Live documents that several players share, and the flags that say whether somebody listens to them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from shared.firestore import live
from shared.firestore.collection import Read
from shared.firestore.listening import flag_of
from shared.live_groups import Group
from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.telemetry import log

HEADS = "realtime_tribe_documents"
"""Which document is a tribe's now. No rule lets a client read it."""


async def head(tribe_id: str) -> tuple[str, Read]:
    """The path of a tribe's document as it was written last (one read); empty: it has none."""
    stored = await live.read(f"{HEADS}/{tribe_id}")
    return str((stored.fields or {}).get("path", "")), stored


async def write_tribe(tribe_id: str, path: str, fields: Mapping[str, Any], old: str, head: Read, before: Read) -> bool:
    """Write a tribe's document; under a new path, the old one goes in the same commit (a write, or three).

    Returns False where another writer was faster.
    """
    if path == old:
        return await live.change(live.Change(path, fields, before))
    changes = [
        live.Change(path, fields),
        live.Change(f"{HEADS}/{tribe_id}", {"path": path, "expire_at": fields["expire_at"]}, head),
    ]
    return await live.change(*changes, *([live.Change(old, None)] if old else []))


async def delete_tribe(tribe_id: str, old: str, head: Read) -> bool:
    """Delete a tribe's document with what names it (two writes, or none)."""
    changes = [live.Change(f"{HEADS}/{tribe_id}", None, head), live.Change(old, None)]
    return await live.change(*changes) if old else True


async def raise_flags(groups: Iterable[Group], until: datetime) -> list[Group]:
    """Have changes of these shown until then at least; returns those that nobody has listened to. Redis dead: none."""
    news = []
    try:
        for group in groups:
            expiry = int(until.timestamp() * 1000)
            if await redis_connection().ask("SET", flag_of(group), "1", "GET", "PXAT", expiry) is None:
                news.append(group)
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
    return news
