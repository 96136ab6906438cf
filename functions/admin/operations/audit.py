"""The audit trail, read as one."""

import asyncio
from datetime import datetime

from functions.admin.models.audit import TrailEntry
from functions.admin.rules import audit as rules
from functions.admin.store import audit as store
from functions.auth.api import account_audit


async def of_player(
    player_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What staff did about a player, and what happened to the account."""
    actions, entries = await asyncio.gather(
        store.actions(player_id, "", start, end, limit, after),
        account_audit.trail("user_id", player_id, start, end, limit, after),
    )
    return rules.merged(actions, entries, limit)


async def by_actor(
    actor_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What somebody did, as staff and to accounts."""
    actions, entries = await asyncio.gather(
        store.actions(None, actor_id, start, end, limit, after),
        account_audit.trail("actor_id", actor_id, start, end, limit, after),
    )
    return rules.merged(actions, entries, limit)


async def of_thing(
    resource: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What staff did about anything that has an id."""
    return rules.merged(await store.actions(resource, "", start, end, limit, after), (), limit)
