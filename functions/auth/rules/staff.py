"""Which roles count in a session, and how long it may last."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from functions.auth.models.accounts import User
from shared.identity.callers import STAFF, Role
from shared.identity.session import Session


@dataclass(frozen=True, slots=True)
class Limits:
    """How long sessions last at most from their sign-in, however often they are refreshed."""

    staff: timedelta
    player: timedelta


def roles_in(user: User, session: Session) -> tuple[Role, ...]:
    """The roles that a session may use: those besides the player's only if it showed the account's second factor."""
    shown = user.two_factor and session.second_factor_at is not None
    return tuple(role for role in user.roles if shown or role not in STAFF)


def withheld_in(user: User, session: Session) -> tuple[Role, ...]:
    """The roles of the account that the session may not use."""
    usable = roles_in(user, session)
    return tuple(role for role in user.roles if role not in usable)


def last_moment(user: User, session: Session, limits: Limits) -> datetime:
    """When a session is over, whatever refreshes it."""
    is_staff = not STAFF.isdisjoint(roles_in(user, session))
    return session.created_at + (limits.staff if is_staff else limits.player)
