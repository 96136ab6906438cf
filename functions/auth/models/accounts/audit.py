"""What happened to accounts: who, what, from where."""

from enum import StrEnum

from shared.model import Model, Moment


class AuditKind(StrEnum):
    """The kind of an audit entry.

    Source: 1v1bro 12.7.
    """

    REGISTERED = "registered"
    LOGIN = "login"
    LOGIN_FAILED = "login_failed"
    LOCKED_OUT = "locked_out"
    LOGOUT = "logout"
    SESSION_REVOKED = "session_revoked"
    REFRESH_TOKEN_REUSED = "refresh_token_reused"  # noqa: S105  a name, not a secret
    PASSWORD_CHANGED = "password_changed"  # noqa: S105  the same
    PASSWORD_RESET = "password_reset"  # noqa: S105  the same
    EMAIL_CHANGE_ASKED = "email_change_asked"
    EMAIL_CHANGED = "email_changed"
    EMAIL_VERIFIED = "email_verified"
    EMAIL_PROVEN = "email_proven"
    EMAIL_REFUSED = "email_refused"
    SET_ASIDE = "set_aside"
    TWO_FACTOR_ENABLED = "two_factor_enabled"
    TWO_FACTOR_DISABLED = "two_factor_disabled"
    TWO_FACTOR_REMOVED = "two_factor_removed"
    TWO_FACTOR_FAILED = "two_factor_failed"
    RECOVERY_CODE_USED = "recovery_code_used"
    RECOVERY_CODES_RENEWED = "recovery_codes_renewed"
    LINKED = "linked"
    UNLINKED = "unlinked"
    MERGED = "merged"
    MERGE_UNDONE = "merge_undone"
    STATUS_CHANGED = "status_changed"
    ROLES_CHANGED = "roles_changed"
    KEYS_ROTATED = "keys_rotated"


PERSONAL = {"origin_salt": ("ip", "user_agent"), "details_salt": ("details",)}
"""The personal parts of an entry by the salt under which each is sealed. An erasure makes a part and its salt blank."""


class AuditRecord(Model):
    """An entry of the audit log. Entries are sealed: a new field has an empty default, and none is ever renamed."""

    origin_salt: str = ""
    details_salt: str = ""
    expire_at: Moment | None = None
    entry_id: str
    kind: AuditKind
    user_id: str
    actor_id: str
    ip: str
    user_agent: str
    request_id: str
    details: dict[str, str]
    at: Moment
