"""The audit of accounts, for the trail of everything."""

from functions.auth.models.accounts.audit import PERSONAL, AuditRecord
from functions.auth.store.audit import stored, stored_by_id, trail

__all__ = ("PERSONAL", "AuditRecord", "stored", "stored_by_id", "trail")
