"""What staff may do to accounts."""

from datetime import datetime

from functions.auth.models.accounts.accounts import Status, User
from functions.auth.models.administration.administration import (
    AccountDetails,
    AccountIdentity,
    AccountState,
    RolesChange,
    StatusChange,
)
from functions.auth.models.identities.identities import Identity
from functions.auth.rules.accounts.accounts import status_at
from functions.auth.rules.email_addresses.set_aside import is_over
from shared.errors import DomainError, Forbidden, NotFound
from shared.events.bans import BanChanged
from shared.identity.callers import Role
from shared.identity.session import Session


class UnknownAccount(NotFound):
    """There is no such account."""

    code = "UNKNOWN_ACCOUNT"
    message = "There is no account with this id."


class OwnAccount(DomainError):
    """Admins cannot change their own status or roles."""

    status = 409
    code = "OWN_ACCOUNT"
    message = "This is your own account; another admin has to do this."


class UntilInPast(DomainError):
    """The end of the suspension is in the past."""

    status = 422
    code = "UNTIL_IN_PAST"
    message = "`until` has to be in the future; to let the account in again, set it active."


class AccountMerged(DomainError):
    """The account was merged into another one."""

    status = 409
    code = "ACCOUNT_MERGED"
    message = "This account was merged into another; change that one, or undo the merge first."


def check_actor(actor: User | None, user_id: str, now: datetime) -> None:
    """Raise Forbidden for who acts and is no admin any more, OwnAccount for one who means themselves.

    As whoever acts is an admin and stays one, there is always an admin left.
    """
    if actor is None or Role.ADMIN not in actor.roles or status_at(actor, now) is not Status.ACTIVE:
        raise Forbidden(needed=Role.ADMIN.value)
    if actor.user_id == user_id:
        raise OwnAccount


def check_account(user: User | None, user_id: str) -> User:
    """An account that can be changed. Raises UnknownAccount, AccountMerged."""
    if user is None:
        raise UnknownAccount(f"There is no account {user_id}.")
    if user.status is Status.MERGED:
        raise AccountMerged(merged_into=user.merged_into)
    return user


def is_staff(user: User) -> bool:
    """Whether an account has a role besides the player's."""
    return set(user.roles) != {Role.PLAYER}


def with_status(user: User, change: StatusChange, now: datetime) -> User:
    """The account with another status. Raises UntilInPast."""
    if change.until is not None and change.until <= now:
        raise UntilInPast(until=change.until.isoformat())
    status = Status(change.status)
    reason = "" if status is Status.ACTIVE else change.reason
    return user.model_copy(
        update={
            "status": status,
            "status_until": change.until,
            "status_reason": reason,
            "entitlements_revoked": change.revoke_entitlements,
        }
    )


def ban_changed(before: User, after: User, admin_id: str, reason: str) -> BanChanged | None:
    """The fact that a ban that revokes purchases began or ended, if it did."""
    if before.entitlements_revoked == after.entitlements_revoked:
        return None
    return BanChanged(
        player_id=after.user_id, revokes=after.entitlements_revoked, epoch=after.epoch, by=admin_id, reason=reason
    )


def with_roles(user: User, change: RolesChange) -> User:
    """The account with these roles besides the player's, in the order of their weight."""
    wanted = {Role.PLAYER, *change.roles}
    return user.model_copy(update={"roles": tuple(role for role in Role if role in wanted)})


def state_of(user: User, now: datetime) -> AccountState:
    """An account after a change."""
    status = status_at(user, now)
    lasting = status is not Status.ACTIVE
    return AccountState(
        user_id=user.user_id,
        status=status,
        status_until=user.status_until if lasting else None,
        status_reason=user.status_reason if lasting else "",
        entitlements_revoked=user.entitlements_revoked,
        roles=user.roles,
        two_factor=user.two_factor,
    )


def shown(user: User, identities: list[Identity], last: Session | None, now: datetime) -> AccountDetails:
    """An account as support sees it."""
    state = state_of(user, now)
    return AccountDetails(
        **state.model_dump(),
        email=user.email,
        email_verified_at=user.email_verified_at,
        email_proven_at=user.email_proven_at,
        has_password=user.password_hash is not None,
        merged_into=user.merged_into,
        identities=tuple(
            AccountIdentity(**identity.model_dump(include={"provider", "display_name", "linked_at", "set_aside_until"}))
            for identity in identities
            if not is_over(identity, now)
        ),
        created_at=user.created_at,
        last_sign_in_at=last.created_at if last else None,
    )
