"""How recent a sign-in has to be, to change the sign-in methods of an account."""

from datetime import datetime, timedelta

from functions.auth.models.accounts.accounts import User
from shared.errors import DomainError, Unauthenticated
from shared.identity.session import Session

RECENT = timedelta(minutes=5)
"""How long after a sign-in or a reauthentication a session may change sign-in methods."""


class ReauthenticationNeeded(DomainError):
    """The sign-in is too old for a change of the account's sign-in methods."""

    status = 403
    code = "REAUTHENTICATION_NEEDED"
    message = (
        "Your sign-in is too old for this: confirm your identity at POST /api/v1/auth/reauthenticate, or sign in again;"
        " then repeat the request."
    )


def recent_until(session: Session) -> datetime:
    """Until when a session may change sign-in methods."""
    return max(session.created_at, session.reauthenticated_at or session.created_at) + RECENT


def check_session(session: Session | None) -> Session:
    """A session that goes on. Raises Unauthenticated."""
    if session is None or session.ended_at is not None:
        raise Unauthenticated("This session has ended; sign in again.", reason="session_ended")
    return session


def check_current(session: Session, user: User) -> None:
    """Raise Unauthenticated for a session that was decided to end, and may not be written so yet.

    A request of it may be on its way: a stranger's, as the owner of the account comes.
    """
    if session.epoch < user.sessions_since:
        raise Unauthenticated("This session has ended; sign in again.", reason="session_ended")


def reauthenticated(session: Session, now: datetime) -> Session:
    """The session, whose owner has just shown who they are."""
    return session.model_copy(update={"reauthenticated_at": now})


def check_recent(session: Session | None, now: datetime) -> Session:
    """The session, if its owner showed who they are in the last five minutes. Raises ReauthenticationNeeded."""
    method = check_session(session)
    if recent_until(method) <= now:
        raise ReauthenticationNeeded(minutes=RECENT.seconds // 60)
    return method
