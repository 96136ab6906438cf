"""Who may sign in, with what, and what a session is worth."""

import hashlib
import re
from datetime import datetime, timedelta
from typing import Any

from functions.auth.models import Status, User
from shared.callers import Role
from shared.errors import DomainError, Unauthenticated
from shared.session import Session

SPENT_KEPT = 10
"""How many spent refresh tokens of a session are recognised as stolen; older ones are merely unknown."""

_PASSWORD_PARTS = (
    (re.compile(r"[a-z]"), "a lower-case letter"),
    (re.compile(r"[A-Z]"), "an upper-case letter"),
    (re.compile(r"[0-9]"), "a digit"),
    (re.compile(r"[^A-Za-z0-9\s]"), "a special character"),
)
SHORTEST_PASSWORD = 8


class EmailTaken(DomainError):
    """Another account has this address."""

    status = 409
    code = "EMAIL_TAKEN"
    message = "There is an account with this e-mail address already; sign in, or reset its password."


class WeakPassword(DomainError):
    """The password does not meet the policy (1v1bro 12.9)."""

    status = 422
    code = "WEAK_PASSWORD"
    message = "The password is too weak; see details.missing."


class WrongCredentials(DomainError):
    """No such account, or not its password: which of the two is not said."""

    status = 401
    code = "WRONG_CREDENTIALS"
    message = "The e-mail address or the password is wrong."


class AccountBlocked(DomainError):
    """The account is suspended or banned."""

    status = 403
    code = "ACCOUNT_BLOCKED"
    message = "This account may not sign in."


class RefreshRejected(DomainError):
    """The refresh token is unknown, expired, spent, or its session has ended."""

    status = 401
    code = "REFRESH_REJECTED"
    message = "This refresh token is not valid; sign in again."


def check_password_policy(password: str) -> None:
    """Raise WeakPassword, naming all that is missing (1v1bro 12.9)."""
    missing = [name for pattern, name in _PASSWORD_PARTS if not pattern.search(password)]
    if len(password) < SHORTEST_PASSWORD:
        missing.insert(0, f"{SHORTEST_PASSWORD} characters")
    if missing:
        raise WeakPassword(missing=list(missing))


def normal_email(email: str) -> str:
    """The form in which two spellings of one address are equal: without case."""
    return email.strip().casefold()


def email_claim_id(email: str) -> str:
    """The document id that an address is claimed under; a digest, as addresses hold characters that paths do not."""
    return hashlib.sha256(normal_email(email).encode()).hexdigest()


def may_sign_in(user: User) -> None:
    """Raise AccountBlocked for an account that is suspended or banned."""
    if user.status is not Status.ACTIVE:
        raise AccountBlocked(status=user.status.value)


def access_claims(
    user: User, session_id: str, now: datetime, lifetime: int, token_id: str, csrf: str
) -> dict[str, Any]:
    """The claims of an access token that lasts `lifetime` seconds (design: Identity; 1v1bro 1.5)."""
    issued = int(now.timestamp())
    return {
        "sub": user.user_id,
        "user_id": user.user_id,
        "email": user.email,
        "iat": issued,
        "exp": issued + lifetime,
        "jti": token_id,
        "session_id": session_id,
        "providers": list(user.providers),
        "roles": [role.value for role in user.roles],
        **({"csrf": csrf} if csrf else {}),
    }


def split_refresh_token(token: str | None) -> tuple[str, str]:
    """The session id and the user id that a refresh token names. Raises RefreshRejected for another form."""
    parts = (token or "").split(".")
    if len(parts) != 3 or not all(re.fullmatch(r"[A-Za-z0-9_\-]{8,128}", part) for part in parts):  # noqa: PLR2004
        raise RefreshRejected
    return parts[0], parts[1]


def rotated(session: Session, shown: str, new: str, now: datetime, lifetime: timedelta) -> Session | None:
    """The session with its next refresh token; None when `shown` was spent before, which ends the session.

    Raises RefreshRejected when the session is over or the token was never its own. All tokens are digests.
    """
    if session.ended_at is not None or session.expires_at <= now:
        raise RefreshRejected
    if shown in session.spent_digests:
        return None
    if shown != session.refresh_digest:
        raise RefreshRejected
    spent = (shown, *session.spent_digests)[:SPENT_KEPT]
    return session.model_copy(
        update={
            "refresh_digest": new,
            "spent_digests": spent,
            "refreshed_at": now,
            "expires_at": now + lifetime,
        }
    )


def split_server_key(key: str) -> tuple[str, str]:
    """The id and the secret of a game server's key. Raises Unauthenticated for another form."""
    match = re.fullmatch(r"lsk_([a-f0-9]{16,64})\.([A-Za-z0-9_\-]{20,128})", key)
    if match is None:
        raise Unauthenticated("This is not a game server's key.")
    return match[1], match[2]


def server_claims(key_id: str, session_id: str, now: datetime, lifetime: int) -> dict[str, Any]:
    """The claims of a game server's token that lasts `lifetime` seconds."""
    issued = int(now.timestamp())
    return {
        "sub": f"server-{key_id}",
        "iat": issued,
        "exp": issued + lifetime,
        "session_id": session_id,
        "roles": [Role.SERVER.value],
    }
