"""What other services and operators' tools may ask of accounts."""

import secrets
import uuid

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditKind
from functions.auth.models.sessions import SignedIn, SignInAnswer, TwoFactorRequired
from functions.auth.models.two_factor import Purpose
from functions.auth.rules.accounts import may_sign_in
from functions.auth.rules.challenges import CHALLENGE_LIFETIME
from functions.auth.rules.sessions import access_claims
from functions.auth.store import accounts, audit, challenges, servers, sessions
from shared import tokens
from shared.answers import Reply
from shared.callers import Role
from shared.errors import NotFound
from shared.http_request import ACCESS_COOKIE, REFRESH_COOKIE
from shared.requests import RequestContext
from shared.session import Session
from shared.settings import settings
from shared.transaction import Transaction

REFRESH_PATH = "/api/v1/auth"


def proven(tx: Transaction, user: User, context: RequestContext, *, cookies: bool) -> Reply[SignInAnswer]:
    """What an account gets whose owner has shown who they are, whichever way: a session, or the second question.

    Raises AccountBlocked. Writes the session or the challenge.
    """
    may_sign_in(user, tx.now)
    if not user.two_factor:
        return sign_in(tx, user, context, cookies=cookies)
    token = challenges.open_challenge(tx, user.user_id, Purpose.LOGIN, cookies=cookies)
    lasts = int(CHALLENGE_LIFETIME.total_seconds())
    return Reply(TwoFactorRequired(kind="two_factor_required", challenge_token=token, expires_in=lasts))


def sign_in(tx: Transaction, user: User, context: RequestContext, *, cookies: bool) -> Reply[SignedIn]:
    """Open a session for an account when nothing more has to be shown; sign-ins use `proven`."""
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


def end_all_sessions(tx: Transaction, user_id: str, because: str, *, keep: tuple[str, ...] = ()) -> None:
    """End every open session of an account but those in `keep`, once this transaction has committed."""
    sessions.end_all_sessions(tx, user_id, because, keep=keep)


def create_server_key(tx: Transaction, name: str) -> str:
    """A new key for game servers, shown this once: `lsk_<id>.<secret>`."""
    return servers.add_server_key(tx, name)


async def grant_roles(tx: Transaction, user_id: str, roles: tuple[Role, ...]) -> None:
    """Set an account's roles, as an operator; they count from its next access token. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    accounts.save_user(tx, user.model_copy(update={"roles": roles}))
    context = RequestContext(request_id="", method="", path="")
    roles_now = " ".join(role.value for role in roles)
    audit.record(tx, AuditKind.ROLES_CHANGED, user_id, context, actor_id="operator", roles=roles_now)
