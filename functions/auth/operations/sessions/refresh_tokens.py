"""Refresh tokens: each is traded for the next."""

import secrets
from datetime import timedelta

from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.operations.sessions import session_tokens
from functions.auth.rules.accounts.accounts import may_sign_in
from functions.auth.rules.administration.staff import last_moment, repeatable_for
from functions.auth.rules.sessions.sessions import RefreshRejected, rotated, split_refresh_token
from functions.auth.settings import settings
from functions.auth.store import audit
from functions.auth.store import sessions as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.identity import sessions
from shared.settings import settings as deployment
from shared.telemetry.context import RequestContext, network_of


async def rotate(shown: str, context: RequestContext, *, cookies: bool, owner: str = "") -> Reply[SignedIn]:
    """The session's next tokens, as cookies if the one shown came by cookie; one that was spent ends its session.

    Repeated at once by the same agent, because the answer was lost, it gets the same next token again. `owner` is
    whose token it has to be, if that is known. Reads the session and the account in one call; writes the session.
    A stolen session ends, with its audit. Raises RefreshRejected, AccountBlocked.
    """
    session_id, user_id = split_refresh_token(shown)
    if owner and owner != user_id:
        raise RefreshRejected
    salt = secrets.token_urlsafe(32)
    lifetime = timedelta(seconds=deployment().refresh_token_seconds)
    grace = timedelta(seconds=settings().refresh_grace_seconds)

    async def turn(tx: Transaction) -> Reply[SignedIn]:
        session, user = await store.session_and_user(tx, session_id, user_id)
        if session is None or user is None or session.user_id != user_id:
            raise RefreshRejected
        may_sign_in(user, tx.now)
        if session.epoch < user.sessions_since:
            raise RefreshRejected
        left = last_moment(user, session, session_tokens.limits()) - tx.now
        repeatable = repeatable_for(user, session, network_of(context.ip), grace)
        rotation = rotated(session, shown, context, salt, tx.now, min(lifetime, left), repeatable)
        if rotation is None:
            sessions.end(tx, session, "refresh_token_reused")
            audit.record(tx, AuditKind.REFRESH_TOKEN_REUSED, user_id, context, session_id=session_id)
            raise RefreshRejected(
                "This refresh token was used before; its session has been ended. Sign in again."
            ).committing()
        following, next_token = rotation
        if cookies and not following.csrf_token:
            following = following.model_copy(update={"csrf_token": session_tokens.new_csrf_token()})
        if following is not session:
            store.save_session(tx, following)
        return session_tokens.session_reply(tx, user, following, next_token, cookies=cookies)

    return await transaction.run(turn)
