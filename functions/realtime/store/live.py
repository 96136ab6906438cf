"""Players' live documents, in the database that clients listen to, and the flag that says who listens."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from functions.realtime.models.live import Listening
from shared.firestore import live
from shared.firestore.collection import Read
from shared.firestore.listening import flag
from shared.model import Model
from shared.redis.client import redis_connection
from shared.redis.connection import RedisError
from shared.telemetry import log

DATABASE = live.DATABASE
PLAYERS = "realtime_players"


def path(player_id: str) -> str:
    """Where a player's live document is."""
    return f"{PLAYERS}/{player_id}"


async def read(player_id: str) -> tuple[Listening | None, Read]:
    """Who listens to a player's document (one read), and what stands there."""
    stored = await live.read(path(player_id))
    if stored.fields is None:
        return None, stored
    return Listening.model_validate(stored.fields, extra="ignore"), stored


async def write_whole(listening: Listening, sections: Mapping[str, Model], before: Read) -> bool:
    """Write a document with all of its sections (one write). Returns False where it has changed meanwhile."""
    return await live.write(path(listening.player_id), listening.model_dump() | _plain(sections), before)


async def write_section(player_id: str, name: str, sections: Mapping[str, Model], before: Read) -> bool:
    """Write a section of a document, or take it out (one write). Returns False where it has changed meanwhile."""
    return await live.write(path(player_id), _plain(sections), before, only=(name,))


async def write_listening(listening: Listening, before: Read) -> bool:
    """Write who listens (one write). Returns False where it has changed meanwhile."""
    fields = listening.model_dump()
    return await live.write(path(listening.player_id), fields, before, only=fields)


async def delete(player_id: str, before: Read | None = None) -> bool:
    """Delete a player's document (one write). Returns False where it has changed since it was read."""
    return await live.delete(path(player_id), before)


async def raise_flag(player_id: str, until: datetime) -> None:
    """Have changes of a player shown until then; without Redis none are, until the next token."""
    try:
        await redis_connection().ask("SET", flag(player_id), "1", "PXAT", int(until.timestamp() * 1000))
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))


async def listens(player_id: str) -> bool:
    """Whether a player listens now; without Redis nobody does."""
    try:
        return bool(await redis_connection().ask("EXISTS", flag(player_id)))
    except RedisError as error:
        log.warning("redis.unreachable", error=repr(error))
        return False


def _plain(sections: Mapping[str, Model]) -> dict[str, Any]:
    return {name: section.model_dump(mode="json") for name, section in sections.items()}
