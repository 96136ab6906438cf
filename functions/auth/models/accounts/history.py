"""What the owner of an account sees of its audit."""

from functions.auth.models.accounts.audit import AuditKind
from shared.model import Model, Moment


class HistoryEntry(Model):
    """An entry of the caller's account history. Where it came from is empty for what staff or the system did."""

    entry_id: str
    kind: AuditKind
    by_you: bool
    ip: str
    user_agent: str
    at: Moment
