"""What the owner of an account and staff see of its audit."""

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


class AuditEntry(Model):
    """What happened to an account, and who did it from where."""

    entry_id: str
    kind: AuditKind
    user_id: str
    actor_id: str
    ip: str
    user_agent: str
    request_id: str
    details: dict[str, str]
    at: Moment
