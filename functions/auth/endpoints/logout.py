"""End this session."""

from functions.auth.models.sessions import SignedOut
from functions.auth.store import sessions as store
from functions.auth.store import tokens
from shared import sessions
from shared.answers import Reply
from shared.callers import Player
from shared.declare import Rate, endpoint
from shared.transaction import Transaction


@endpoint("POST /api/v1/auth/logout", rate=Rate.AUTH)
async def logout(player: Player, tx: Transaction) -> Reply[SignedOut]:
    """End the session of this access token, on every instance at once, and clear its cookies.

    Reads and writes the session. Other devices stay signed in.
    """
    session = await store.session(tx, player.session_id)
    if session and session.ended_at is None:
        sessions.end(tx, session, "logout")
    return Reply(SignedOut(session_id=player.session_id), tokens.cleared_cookies())
