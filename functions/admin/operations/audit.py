"""The audit trail, read as one."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from functions.admin.models.audit import TrailEntry, TrailSource
from functions.admin.store import audit as store
from functions.auth.api import account_audit
from functions.auth.api.account_audit import AuditEntry
from shared.firestore.audit import DONE, StaffAction


async def of_player(
    player_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What staff did about a player, and what happened to the account."""
    actions, entries = await asyncio.gather(
        store.actions(player_id, "", start, end, limit, after),
        account_audit.trail("user_id", player_id, start, end, limit, after),
    )
    return merged(actions, entries, limit)


async def by_actor(
    actor_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What somebody did, as staff and to accounts."""
    actions, entries = await asyncio.gather(
        store.actions(None, actor_id, start, end, limit, after),
        account_audit.trail("actor_id", actor_id, start, end, limit, after),
    )
    return merged(actions, entries, limit)


async def of_thing(
    resource: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[TrailEntry]:
    """What staff did about anything that has an id."""
    return merged(await store.actions(resource, "", start, end, limit, after), (), limit)


def of_staff(action: StaffAction) -> TrailEntry:
    """A request of staff."""
    return TrailEntry(
        entry_id=action.action_id,
        source=TrailSource.STAFF,
        action=action.function,
        details=action.target,
        **action.model_dump(include={"actor_id", "about", "outcome", "body", "request_id", "ip", "user_agent", "at"}),
        changes=action.changes,
    )


def of_account(entry: AuditEntry) -> TrailEntry:
    """What happened to an account."""
    return TrailEntry(
        entry_id=entry.entry_id,
        source=TrailSource.ACCOUNT,
        action=entry.kind.value,
        about=(entry.user_id,),
        outcome=DONE,
        body="",
        changes=(),
        **entry.model_dump(include={"actor_id", "details", "request_id", "ip", "user_agent", "at"}),
    )


def merged(actions: Iterable[StaffAction], entries: Iterable[AuditEntry], limit: int) -> list[TrailEntry]:
    """Both, the latest first, so many at most: each came in that order, and as many of each."""
    both = [*map(of_staff, actions), *map(of_account, entries)]
    return sorted(both, key=lambda entry: (entry.at, entry.entry_id), reverse=True)[:limit]
