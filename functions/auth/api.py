"""What other services and operators' tools may ask of accounts."""

from functions.auth.events import SessionsRevoked
from functions.auth.models.accounts import User
from functions.auth.models.challenges import Purpose
from functions.auth.models.sessions import SignInAnswer, TwoFactorRequired
from functions.auth.rules.accounts import may_sign_in
from functions.auth.rules.challenges import CHALLENGE_LIFETIME
from functions.auth.store import accounts, challenges, servers, sessions
from functions.auth.store.tokens import cleared_cookies, session_reply, sign_in
from shared.answers import Reply
from shared.callers import Role
from shared.errors import NotFound
from shared.requests import RequestContext
from shared.transaction import Transaction

__all__ = (
    "cleared_cookies",
    "create_server_key",
    "end_all_sessions",
    "grant_roles",
    "proven",
    "session_reply",
    "sign_in",
)


def proven(tx: Transaction, user: User, context: RequestContext, *, cookies: bool) -> Reply[SignInAnswer]:
    """What an account gets whose owner has shown who they are, whichever way: a session, or the second question.

    Raises AccountBlocked. Writes the session or the challenge.
    """
    may_sign_in(user)
    if not user.two_factor:
        return sign_in(tx, user, context, cookies=cookies)
    token = challenges.open_challenge(tx, user.user_id, Purpose.LOGIN, cookies=cookies)
    lasts = int(CHALLENGE_LIFETIME.total_seconds())
    return Reply(TwoFactorRequired(kind="two_factor_required", challenge_token=token, expires_in=lasts))


def end_all_sessions(tx: Transaction, user_id: str, because: str, *, keep: tuple[str, ...] = ()) -> None:
    """End every open session of an account but those in `keep`, once this transaction has committed.

    It is done before the answer goes out, in commits of a hundred; what a crash leaves open, `auth-end-sessions`
    ends, for the decision is published with its cause. Sessions that are opened later stay.
    """
    revoked = SessionsRevoked(user_id=user_id, because=because, keep=keep, revoked_at=tx.now)

    async def end() -> None:
        await sessions.end_open_sessions(user_id, because, revoked.revoked_at, keep)

    tx.after_commit(end)
    tx.emit(revoked)


def create_server_key(tx: Transaction, name: str) -> str:
    """A new key for game servers, shown this once: `lsk_<id>.<secret>`."""
    return servers.add_server_key(tx, name)


async def grant_roles(tx: Transaction, user_id: str, roles: tuple[Role, ...]) -> None:
    """Set an account's roles; they count from its next access token. Raises NotFound."""
    user = await accounts.user(tx, user_id)
    if user is None:
        raise NotFound(f"There is no account {user_id}.")
    accounts.save_user(tx, user.model_copy(update={"roles": roles}))
