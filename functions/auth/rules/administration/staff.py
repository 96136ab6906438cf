"""Which roles count in a session, and how long it may last."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from functions.auth.models.accounts.accounts import User
from functions.auth.rules.accounts.accounts import may_sign_in
from functions.auth.rules.administration.administration import UnknownAccount
from functions.auth.rules.email_addresses.set_aside import check_proven
from shared.errors import DomainError
from shared.identity.callers import STAFF, Role
from shared.identity.session import Session


class AdminThere(DomainError):
    """There is an admin already."""

    status = 409
    code = "ADMIN_THERE"
    message = "There is an admin already, who can give the role at PUT /api/v1/admin/accounts/{user_id}/roles."


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


def is_staffs(user: User, session: Session) -> bool:
    """Whether a role besides the player's counts in a session."""
    return not STAFF.isdisjoint(roles_in(user, session))


def last_moment(user: User, session: Session, limits: Limits) -> datetime:
    """When a session is over, whatever refreshes it."""
    return session.created_at + (limits.staff if is_staffs(user, session) else limits.player)


def repeatable_for(user: User, session: Session, network: str, grace: timedelta) -> timedelta:
    """How long a refresh may be repeated from this network: where staff's roles count, only from where it was made."""
    return timedelta(0) if is_staffs(user, session) and session.network != network else grace


def check_first_admin(user: User | None, email: str, admins: Collection[str], now: datetime, *, another: bool) -> User:
    """The account that may become the first admin, or another one; `admins` are ids of those that there are.

    Its address was shown in a session of the account: else somebody else may be able to sign in. Raises UnknownAccount,
    AccountBlocked, EmailUnproven, AdminThere.
    """
    if user is None:
        raise UnknownAccount(f"No account has the address {email}: register it first.")
    may_sign_in(user, now)
    check_proven(user)
    if not another and any(admin != user.user_id for admin in admins):
        raise AdminThere
    return user
