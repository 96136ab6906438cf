"""The audit of accounts, for the trail of everything."""

from functions.auth.models.accounts.audit import AuditEntry
from functions.auth.store.audit import trail

__all__ = ("AuditEntry", "trail")
