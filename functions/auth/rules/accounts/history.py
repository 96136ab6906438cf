"""What the owner of an account sees of its audit."""

from functions.auth.models.accounts.audit import AuditEntry
from functions.auth.models.accounts.history import HistoryEntry


def shown_to_owner(entry: AuditEntry) -> HistoryEntry:
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
