"""The audit of accounts in Firestore: append-only."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from functions.auth.models.accounts.audit import AuditKind, AuditRecord
from shared.firestore.audit import new_salt
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction
from shared.settings import settings
from shared.telemetry.context import RequestContext

AUDIT = Collection("auth_audit", AuditRecord)


def record(
    tx: Transaction, kind: AuditKind, user_id: str, context: RequestContext, *, actor_id: str = "", **details: str
) -> None:
    """Write down what this transaction does to an account; `actor_id` is who does it, by default its owner."""
    entry_id = AUDIT.new_id()
    entry = AuditRecord(
        origin_salt=new_salt(),
        details_salt=new_salt(),
        expire_at=tx.now + timedelta(days=settings().audit_days),
        entry_id=entry_id,
        kind=kind,
        user_id=user_id,
        actor_id=actor_id or user_id,
        ip=context.ip,
        user_agent=context.user_agent,
        request_id=context.request_id,
        details=details,
        at=tx.now,
    )
    tx.create(AUDIT, entry_id, entry)


async def entries(user_id: str, limit: int, after: tuple[datetime, str] | None) -> list[AuditRecord]:
    """What happened to an account, the latest first, after the given time and entry (a read each)."""
    return await AUDIT.select(
        ("user_id", "==", user_id),
        order=[("at", "DESCENDING"), ("entry_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def trail(
    field: str, value: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[AuditRecord]:
    """Entries of an account (`user_id`) or by somebody (`actor_id`), from `start` to before `end`, the latest first.

    After the given time and entry; a read each.
    """
    of_whom: list[Filter] = [("actor_id", "==", value)] if field == "actor_id" else [("user_id", "==", value)]
    return await AUDIT.select(
        *of_whom,
        ("at", ">=", start),
        ("at", "<", end),
        order=[("at", "DESCENDING"), ("entry_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of entries from `start` to before `end` as they are stored, the oldest first (a read each)."""
    return await AUDIT.stored(("at", ">=", start), ("at", "<", end), order=[("at", "ASCENDING")], limit=limit)


async def stored_by_id(entry_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The fields of those that are there as they are stored, in one call (a read each)."""
    return await AUDIT.stored_by_id(entry_ids)
