"""End the sessions of an account, as was decided."""

from functions.auth.events import SessionsRevoked
from functions.auth.operations.sessions import session_revocation
from shared.declare import subscriber


@subscriber(SessionsRevoked)
async def end_sessions(revoked: SessionsRevoked) -> None:
    """End what whoever decided it has left open; as a rule that is nothing, and costs one read.

    Sessions that were opened since stay, so a late or repeated delivery signs nobody out.
    """
    await session_revocation.end_open_sessions(revoked.user_id, revoked.because, revoked.revoked_at, revoked.keep)
