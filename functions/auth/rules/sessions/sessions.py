"""Whose a session is, and how its refresh token rotates."""

import base64
import hashlib
import hmac
import re
from datetime import datetime, timedelta
from enum import Enum

from functions.auth.models.sessions.sessions import SessionDetails
from shared.errors import DomainError, NotFound
from shared.identity.digests import digest
from shared.identity.session import Session
from shared.telemetry.context import RequestContext, network_of

SPENT_KEPT = 10
"""How many spent refresh tokens of a session are recognised as stolen; older ones are merely unknown."""


class TokenUse(Enum):
    """Whether a refresh token is its session's current one or was spent before."""

    CURRENT = "current"
    SPENT = "spent"


class RefreshRejected(DomainError):
    """The refresh token is unknown, expired or used, or its session has ended."""

    status = 401
    code = "REFRESH_REJECTED"
    message = "This refresh token is not valid; sign in again."


class SessionNotFound(NotFound):
    """The caller has no such session."""

    code = "SESSION_NOT_FOUND"
    message = "You have no session with this id; GET /api/v1/auth/sessions lists yours."


def split_refresh_token(token: str | None) -> tuple[str, str]:
    """The session id and the user id that a refresh token names. Raises RefreshRejected for another form."""
    parts = (token or "").split(".")
    if len(parts) != 3 or not all(re.fullmatch(r"[A-Za-z0-9_\-]{8,128}", part) for part in parts):  # noqa: PLR2004
        raise RefreshRejected
    if any(part.startswith("__") for part in parts[:2]):
        raise RefreshRejected
    return parts[0], parts[1]


def rotated(
    session: Session,
    shown: str,
    context: RequestContext,
    salt: str,
    now: datetime,
    lifetime: timedelta,
    grace: timedelta,
) -> tuple[Session, str] | None:
    """The session after a refresh, and its next refresh token; None when the token was spent: the session has to end.

    The next token is the HMAC of the one shown under a random `salt` that is kept until the next rotation. So a
    refresh whose answer was lost can be repeated, and gets the same token: there is never a second chain. That holds
    for the token before the current one only, for `grace`, and for the same user agent; from any address, for a phone
    loses answers as it changes networks. Whoever stole a token and shows it later gives himself away (RFC 9700,
    4.14.2), and whoever shows it in that time shares a chain with its owner, of which the second to go on gives both
    away.

    It lasts for another `lifetime`. Raises RefreshRejected when the session is over, when nothing of its time is left,
    or when the token was never its own.
    """
    if not session.lives(now) or lifetime <= timedelta(0):
        raise RefreshRejected
    shown_digest = digest(shown)
    if shown_digest == session.refresh_digest:
        following = next_refresh_token(session, shown, salt)
        changes = {
            "refresh_digest": digest(following),
            "rotation_salt": salt,
            "spent_digests": (shown_digest, *session.spent_digests)[:SPENT_KEPT],
            "refreshed_at": now,
            "expires_at": now + lifetime,
            "ip": context.ip,
            "network": network_of(context.ip),
            "user_agent": context.user_agent,
        }
        return session.model_copy(update=changes), following
    if shown_digest not in session.spent_digests:
        raise RefreshRejected
    following = next_refresh_token(session, shown, session.rotation_salt)
    precedes = digest(following) == session.refresh_digest
    same_agent = session.user_agent == context.user_agent
    in_time = now < session.refreshed_at + grace
    return (session, following) if precedes and same_agent and in_time else None


def next_refresh_token(session: Session, shown: str, salt: str) -> str:
    """What follows a refresh token: nobody can tell without both the token and the salt."""
    secret = hmac.new(salt.encode(), shown.encode(), hashlib.sha256).digest()
    return f"{session.session_id}.{session.user_id}.{base64.urlsafe_b64encode(secret).decode().rstrip('=')}"


def shows(session: Session | None, user_id: str, shown: str, now: datetime) -> TokenUse | None:
    """Whether this is the session's current refresh token or a spent one; None for another one, or when it is over."""
    if session is None or session.user_id != user_id or not session.lives(now):
        return None
    shown_digest = digest(shown)
    if shown_digest == session.refresh_digest:
        return TokenUse.CURRENT
    return TokenUse.SPENT if shown_digest in session.spent_digests else None


def own_session(session: Session | None, user_id: str) -> Session:
    """The session, if it is this account's. Raises SessionNotFound."""
    if session is None or session.user_id != user_id:
        raise SessionNotFound
    return session


def shown(session: Session, current_id: str) -> SessionDetails:
    """A session as its owner sees it."""
    return SessionDetails(
        session_id=session.session_id,
        current=session.session_id == current_id,
        ip=session.ip,
        user_agent=session.user_agent,
        created_at=session.created_at,
        refreshed_at=session.refreshed_at,
        expires_at=session.expires_at,
    )
