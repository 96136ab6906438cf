"""The audit of accounts, read from Firestore."""

from datetime import datetime

from functions.auth.models.audit import AuditEntry
from functions.auth.store.audit import AUDIT


async def entries(user_id: str, limit: int, after: tuple[datetime, str] | None) -> list[AuditEntry]:
    """What happened to an account, the latest first, after the given time and entry (a read each)."""
    return await AUDIT.select(
        ("user_id", "==", user_id),
        order=[("at", "DESCENDING"), ("entry_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
