"""The audit of accounts in Firestore: append-only."""

import uuid

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditEntry, AuditKind
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext

AUDIT = Collection("auth_audit", AuditEntry)


def record(
    tx: Transaction, kind: AuditKind, user_id: str, context: RequestContext, *, actor_id: str = "", **details: str
) -> None:
    """Write down what this transaction does to an account; `actor_id` is who does it, by default its owner."""
    entry_id = uuid.uuid4().hex
    entry = AuditEntry(
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


def signed_in(tx: Transaction, user: User, context: RequestContext, way: str) -> None:
    """Write down a sign-in; with a second factor it is none yet, and whoever takes that factor writes it down."""
    if not user.two_factor:
        record(tx, AuditKind.LOGIN, user.user_id, context, way=way)
