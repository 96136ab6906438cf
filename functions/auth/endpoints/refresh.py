"""Trade a refresh token for the next pair."""

from datetime import timedelta

from functions.auth import api
from functions.auth.models.sessions import RefreshRequest, SignedIn
from functions.auth.rules.accounts import AccountBlocked, may_sign_in
from functions.auth.rules.sessions import RefreshRejected, rotated, split_refresh_token
from functions.auth.store import sessions as store
from shared import sessions, transaction
from shared.answers import Reply
from shared.declare import Rate, Secret, endpoint
from shared.http_request import REFRESH_COOKIE
from shared.requests import RequestContext
from shared.settings import settings
from shared.tokens import digest
from shared.transaction import Transaction


@endpoint(
    "POST /api/v1/auth/refresh",
    rate=Rate.AUTH,
    errors=(RefreshRejected, AccountBlocked),
    secrets=(Secret.SIGNING_KEY,),
)
async def refresh(body: RefreshRequest, context: RequestContext) -> Reply[SignedIn]:
    """Rotate the refresh token and extend the session; a token that was spent before ends the session.

    Reads the session and the account in one call; writes the session. Ending a stolen session is a commit
    of its own right, which is why this endpoint runs its transaction itself.
    """
    shown = body.refresh_token or context.cookies.get(REFRESH_COOKIE)
    session_id, user_id = split_refresh_token(shown)
    next_token = store.new_refresh_token(session_id, user_id)

    async def rotate(tx: Transaction) -> Reply[SignedIn] | None:
        session, user = await store.session_and_user(tx, session_id, user_id)
        if session is None or user is None or session.user_id != user_id:
            raise RefreshRejected
        may_sign_in(user, tx.now)
        lifetime = timedelta(seconds=settings().refresh_token_seconds)
        following = rotated(session, digest(shown or ""), digest(next_token), tx.now, lifetime)
        if following is None:
            sessions.end(tx, session, "refresh_token_reused")
            return None
        store.save_session(tx, following)
        return api.session_reply(tx, user, following, next_token, cookies=body.refresh_token is None)

    reply = await transaction.run(rotate)
    if reply is None:
        raise RefreshRejected("This refresh token was used before; its session has been ended. Sign in again.")
    return reply
