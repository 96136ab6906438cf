"""The audit trail of tests: a chain of batches of their own, and entries of whatever time."""

import os
import uuid
from datetime import datetime
from typing import Any

from functions.admin.settings import settings
from functions.admin.store.batches import BATCHES, name_of
from functions.auth.models.accounts.audit import AuditKind, AuditRecord
from functions.auth.store.audit import AUDIT
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS, StaffAction
from shared.firestore.transaction import Transaction
from shared.media import uploads


async def begin_chain() -> None:
    """Seal from the beginning, into an empty bucket, from now on."""
    os.environ["AUDIT_BUCKET"] = f"audit-{uuid.uuid4().hex}"
    settings.cache_clear()
    uploads.client().create_bucket(settings().audit_bucket)
    await forget_heads()


async def forget_heads() -> None:
    """Leave no head in Firestore: the next run takes those of its bucket."""

    async def forget(tx: Transaction) -> None:
        for head in await BATCHES.select(limit=1000):
            tx.delete(BATCHES, name_of(head.number))

    await transaction.run(forget)


async def act(at: datetime, expire_at: datetime, about: str = "ada", actor_id: str = "root") -> StaffAction:
    """What staff did at a time."""
    action = StaffAction(
        origin_salt=uuid.uuid4().hex,
        subject_salt=uuid.uuid4().hex,
        about=(about,),
        action_id=uuid.uuid4().hex,
        actor_id=actor_id,
        roles=("admin",),
        function="auth-set-account-status",
        method="PUT",
        path="/",
        target={"user_id": about},
        body='{"status":"banned"}',
        request_id="r",
        ip="203.0.113.7",
        user_agent="curl",
        at=at,
        expire_at=expire_at,
    )
    await write(action)
    return action


async def sign_in(at: datetime, expire_at: datetime, player_id: str = "ada") -> AuditRecord:
    """What happened to an account at a time."""
    entry = AuditRecord(
        origin_salt=uuid.uuid4().hex,
        details_salt=uuid.uuid4().hex,
        expire_at=expire_at,
        entry_id=uuid.uuid4().hex,
        kind=AuditKind.LOGIN,
        user_id=player_id,
        actor_id=player_id,
        ip="203.0.113.7",
        user_agent="curl",
        request_id="r",
        details={"way": "email"},
        at=at,
    )
    await write(entry)
    return entry


async def write(entry: StaffAction | AuditRecord, **changes: Any) -> None:
    """Write an entry, whatever stood there."""
    changed = entry.model_copy(update=changes)

    async def put(tx: Transaction) -> None:
        if isinstance(changed, StaffAction):
            tx.put(ACTIONS, changed.action_id, changed, overwrite=True)
        else:
            tx.put(AUDIT, changed.entry_id, changed, overwrite=True)

    await transaction.run(put)
