"""What a session is worth, and how its refresh token rotates."""

import re
from datetime import datetime, timedelta
from typing import Any

from functions.auth.models.accounts import User
from shared.errors import DomainError
from shared.session import Session

SPENT_KEPT = 10
"""How many spent refresh tokens of a session are recognised as stolen; older ones are merely unknown."""


class RefreshRejected(DomainError):
    """The refresh token is unknown, expired, spent, or its session has ended."""

    status = 401
    code = "REFRESH_REJECTED"
    message = "This refresh token is not valid; sign in again."


def access_claims(
    user: User, session_id: str, now: datetime, lifetime: int, token_id: str, csrf: str
) -> dict[str, Any]:
    """The claims of an access token that lasts `lifetime` seconds (design: Identity; 1v1bro 1.5)."""
    issued = int(now.timestamp())
    return {
        "sub": user.user_id,
        "user_id": user.user_id,
        "email": user.email or "",
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
