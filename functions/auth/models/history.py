"""What the owner of an account sees of its audit."""

from functions.auth.models.audit import AuditKind
from shared.model import Model, Moment


class HistoryEntry(Model):
    """One thing that happened to one's own account; from where is empty for what somebody else did (staff, a job)."""

    entry_id: str
    kind: AuditKind
    by_you: bool
    ip: str
    user_agent: str
    at: Moment
