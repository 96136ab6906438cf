"""My open sessions."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.auth.models.sessions.sessions import SessionDetails
from functions.auth.rules.sessions.sessions import shown
from functions.auth.store import sessions
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Player
from shared.model import Page


@endpoint("GET /api/v1/auth/sessions", errors=(cursors.InvalidCursor,))
async def list_sessions(
    player: Player, limit: Annotated[int, Field(ge=1, le=50)] = 20, cursor: cursors.Cursor = None
) -> Page[SessionDetails]:
    """List my sessions.

    The open sessions of this account, the last used first.

    Cost: a read for each session, and one to see whether there are more.
    """
    after = cursors.read_time_and_id(cursor)
    open_sessions = await sessions.open_sessions(player.id, datetime.now(UTC), limit + 1, after)
    page, following = cursors.cut(open_sessions, limit, lambda session: (session.expires_at, session.session_id))
    return Page(items=tuple(shown(session, player.session_id) for session in page), next_cursor=following)
