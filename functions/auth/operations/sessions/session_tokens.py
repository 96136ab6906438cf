"""Opening a session, and its tokens: signed, in the answer or in cookies."""

import secrets
import uuid
from datetime import timedelta

from functions.auth.models.accounts.accounts import User
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.rules.administration.staff import Limits, last_moment, withheld_in
from functions.auth.rules.sessions.access_tokens import access_claims
from functions.auth.settings import settings
from functions.auth.store import accounts
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply, SessionTokens
from shared.identity import tokens
from shared.identity.digests import digest
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS
from shared.settings import settings as deployment
from shared.telemetry.context import RequestContext, network_of


def sign_in(
    tx: Transaction, user: User, context: RequestContext, *, cookies: bool, second_factor: bool = False
) -> Reply[SignedIn]:
    """Open a session for an account when nothing more has to be shown; sign-ins use `sign_in.complete`.

    `second_factor` says that one was shown: then the account's roles besides the player's count.

    The account has to be as this transaction read it: who was banned, or has another password or other roles since,
    cannot come in by what was true before.
    """
    accounts.stays(tx, user.user_id)
    csrf_token = new_csrf_token() if cookies else ""
    session, refresh_token = open_session(tx, user, context, csrf_token, second_factor=second_factor)
    return session_reply(tx, user, session, refresh_token, cookies=cookies)


def session_reply(
    tx: Transaction, user: User, session: Session, refresh_token: str, *, cookies: bool
) -> Reply[SignedIn]:
    """A session's tokens: in the answer, or as httpOnly cookies, with its CSRF token in the answer (1v1bro 12.10)."""
    csrf = session.csrf_token if cookies else ""
    left = int((session.expires_at - tx.now).total_seconds())
    lifetime = min(deployment().access_token_seconds, left)
    claims = access_claims(user, session, tx.now, lifetime, uuid.uuid4().hex, digest(csrf) if csrf else "")
    access_token = tokens.sign(claims)
    signed_in = SignedIn(
        kind="signed_in",
        user_id=user.user_id,
        session_id=session.session_id,
        access_token=None if cookies else access_token,
        refresh_token=None if cookies else refresh_token,
        expires_in=lifetime,
        refresh_expires_in=left,
        withheld_roles=withheld_in(user, session),
        csrf_token=csrf or None,
    )
    return Reply(signed_in, SessionTokens(access_token, refresh_token) if cookies else None)


def new_csrf_token() -> str:
    """What a page has to show beside its cookies; a session has one as long as it lives, which all its tabs know."""
    return secrets.token_urlsafe(24)


def open_session(
    tx: Transaction, user: User, context: RequestContext, csrf_token: str, *, second_factor: bool
) -> tuple[Session, str]:
    """A new session, with a second factor or without, and its first refresh token."""
    session_id = uuid.uuid4().hex
    token = new_refresh_token(session_id, user.user_id)
    opened = Session(
        second_factor_at=tx.now if second_factor else None,
        session_id=session_id,
        user_id=user.user_id,
        epoch=user.epoch,
        refresh_digest=digest(token),
        created_at=tx.now,
        refreshed_at=tx.now,
        expires_at=tx.now + timedelta(seconds=deployment().refresh_token_seconds),
        ip=context.ip,
        network=network_of(context.ip),
        csrf_token=csrf_token,
        user_agent=context.user_agent,
    )
    opened = opened.model_copy(update={"expires_at": min(opened.expires_at, last_moment(user, opened, limits()))})
    tx.create(SESSIONS, session_id, opened)
    return opened, token


def limits() -> Limits:
    """How long sessions last at most, as the settings say."""
    configured = settings()
    return Limits(
        staff=timedelta(seconds=configured.staff_session_seconds),
        player=timedelta(seconds=configured.player_session_seconds),
    )


def new_refresh_token(session_id: str, user_id: str) -> str:
    """An opaque refresh token; it names its session, so that one read finds it."""
    return f"{session_id}.{user_id}.{secrets.token_urlsafe(32)}"
