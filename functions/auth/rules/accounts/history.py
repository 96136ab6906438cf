"""What the owner of an account and staff see of its audit."""

from functions.auth.models.accounts.audit import AuditRecord
from functions.auth.models.accounts.history import AuditEntry, HistoryEntry


def shown_to_owner(entry: AuditRecord) -> HistoryEntry:
    """An entry without what is said of others: where staff sit, and what they note, is not the owner's."""
    by_you = entry.actor_id == entry.user_id
    return HistoryEntry(
        entry_id=entry.entry_id,
        kind=entry.kind,
        by_you=by_you,
        ip=entry.ip if by_you else "",
        user_agent=entry.user_agent if by_you else "",
        at=entry.at,
    )


def shown_to_staff(entry: AuditRecord) -> AuditEntry:
    """An entry without the salts that it is sealed under."""
    return AuditEntry.model_validate(entry.model_dump(include=set(AuditEntry.model_fields)))
