"""A session's tokens: signed, and in the answer or in cookies."""

import secrets
import uuid

from functions.auth.models.accounts import User
from functions.auth.models.sessions import SignedIn
from functions.auth.rules.claims import access_claims
from functions.auth.store import accounts, sessions
from shared.firestore.transaction import Transaction
from shared.http.request import ACCESS_COOKIE, REFRESH_COOKIE
from shared.http.responses import Reply
from shared.identity import tokens
from shared.identity.session import Session
from shared.settings import settings
from shared.telemetry.context import RequestContext

REFRESH_PATH = "/api/v1/auth"


def sign_in(tx: Transaction, user: User, context: RequestContext, *, cookies: bool) -> Reply[SignedIn]:
    """Open a session for an account when nothing more has to be shown; sign-ins use `proven`.

    The account has to be as this transaction read it: who was banned, or has another password or other roles since,
    cannot come in by what was true before.
    """
    accounts.stays(tx, user.user_id)
    session, refresh_token = sessions.open_session(tx, user.user_id, context)
    return session_reply(tx, user, session, refresh_token, cookies=cookies)


def session_reply(
    tx: Transaction, user: User, session: Session, refresh_token: str, *, cookies: bool
) -> Reply[SignedIn]:
    """A session's tokens: in the answer, or as httpOnly cookies, with a CSRF token in the answer (1v1bro 12.10).

    Browsers send the cookie with the longest path first. The access token's has the shortest, so it is the last:
    the gateway takes the rest of the header for the token.
    """
    configured = settings()
    csrf = secrets.token_urlsafe(24) if cookies else ""
    lifetime = configured.access_token_seconds
    claims = access_claims(
        user, session.session_id, tx.now, lifetime, uuid.uuid4().hex, tokens.digest(csrf) if csrf else ""
    )
    access_token = tokens.sign(claims)
    signed_in = SignedIn(
        kind="signed_in",
        user_id=user.user_id,
        session_id=session.session_id,
        access_token=None if cookies else access_token,
        refresh_token=None if cookies else refresh_token,
        expires_in=lifetime,
        refresh_expires_in=configured.refresh_token_seconds,
        csrf_token=csrf or None,
    )
    if not cookies:
        return Reply(signed_in)
    return Reply(
        signed_in,
        (
            _cookie(ACCESS_COOKIE, access_token, "/", lifetime),
            _cookie(REFRESH_COOKIE, refresh_token, REFRESH_PATH, configured.refresh_token_seconds),
        ),
    )


def cleared_cookies() -> tuple[str, ...]:
    """What makes a browser forget its session."""
    return (
        _cookie(ACCESS_COOKIE, "", "/", 0),
        _cookie(REFRESH_COOKIE, "", REFRESH_PATH, 0),
    )


def _cookie(name: str, value: str, path: str, seconds: int) -> str:
    return f"{name}={value}; Path={path}; Max-Age={seconds}; Secure; SameSite=Lax; HttpOnly"
