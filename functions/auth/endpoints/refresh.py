"""Trade a refresh token for the next pair."""

import secrets
from datetime import timedelta

from functions.auth.models.audit import AuditKind
from functions.auth.models.sessions import RefreshRequest, SignedIn
from functions.auth.rules.accounts import AccountBlocked, may_sign_in
from functions.auth.rules.sessions import RefreshRejected, rotated, split_refresh_token
from functions.auth.store import audit, tokens
from functions.auth.store import sessions as store
from shared import sessions, transaction
from shared.answers import Reply
from shared.declare import Rate, Secret, endpoint
from shared.http_request import REFRESH_COOKIE
from shared.requests import RequestContext
from shared.settings import settings
from shared.transaction import Transaction


@endpoint(
    "POST /api/v1/auth/refresh",
    rate=Rate.AUTH,
    errors=(RefreshRejected, AccountBlocked),
    secrets=(Secret.SIGNING_KEY,),
)
async def refresh(body: RefreshRequest, context: RequestContext) -> Reply[SignedIn]:
    """Rotate the refresh token and extend the session; a token that was spent before ends the session.

    Repeated at once from the same place, because the answer was lost, it gets the same next token again.
    Reads the session and the account in one call; writes the session. Ending a stolen session is a commit
    of its own right, which is why this endpoint runs its transaction itself.
    """
    shown = body.refresh_token or context.cookies.get(REFRESH_COOKIE) or ""
    session_id, user_id = split_refresh_token(shown)
    salt, configured = secrets.token_urlsafe(32), settings()
    lifetime = timedelta(seconds=configured.refresh_token_seconds)
    grace = timedelta(seconds=configured.refresh_grace_seconds)

    async def rotate(tx: Transaction) -> Reply[SignedIn] | None:
        session, user = await store.session_and_user(tx, session_id, user_id)
        if session is None or user is None or session.user_id != user_id:
            raise RefreshRejected
        may_sign_in(user)
        rotation = rotated(session, shown, context, salt, tx.now, lifetime, grace)
        if rotation is None:
            sessions.end(tx, session, "refresh_token_reused")
            audit.record(tx, AuditKind.REFRESH_TOKEN_REUSED, user_id, context, session_id=session_id)
            return None
        following, next_token = rotation
        if following is not session:
            store.save_session(tx, following)
        return tokens.session_reply(tx, user, following, next_token, cookies=body.refresh_token is None)

    reply = await transaction.run(rotate)
    if reply is None:
        raise RefreshRejected("This refresh token was used before; its session has been ended. Sign in again.")
    return reply
