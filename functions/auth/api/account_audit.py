"""The audit of accounts, for the trail of everything."""

from functions.auth.models.accounts.audit import PERSONAL, AuditEntry
from functions.auth.store.audit import stored, stored_by_id, trail

__all__ = ("PERSONAL", "AuditEntry", "stored", "stored_by_id", "trail")
