"""What may be unlinked, and what is shown of it."""

from collections.abc import Sequence
from datetime import datetime

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.models.identities.links import LinkedAccount, LinkedAccounts
from functions.auth.rules.email_addresses.set_aside import is_over, waiting_password
from functions.auth.rules.identities.identities import with_providers
from shared.connections import Connection
from shared.errors import DomainError, NotFound


class NotLinked(NotFound):
    """The account has no identity of this provider."""

    code = "NOT_LINKED"
    message = "No identity of this provider is linked; GET /api/v1/player/linked-accounts lists yours."


class LastSignInMethod(DomainError):
    """The last sign-in method cannot be removed."""

    status = 409
    code = "LAST_SIGN_IN_METHOD"
    message = "This is the last sign-in method of your account; link another identity first."


class EmailNotUnlinkable(DomainError):
    """An e-mail address cannot be unlinked."""

    status = 409
    code = "EMAIL_NOT_UNLINKABLE"
    message = "An e-mail address cannot be unlinked; change it instead."


def unlinked(user: User, identities: Sequence[Identity], provider: Provider) -> tuple[User, list[Identity]]:
    """The account without a provider, and the identities to release: a merge may have left several.

    An address is a sign-in method, with a password or without: by a mailed code.

    Raises EmailNotUnlinkable, NotLinked, LastSignInMethod.
    """
    if provider is Provider.EMAIL:
        raise EmailNotUnlinkable
    released = [identity for identity in identities if identity.provider == provider]
    if not released:
        raise NotLinked(provider=provider)
    kept = [identity for identity in identities if identity.provider != provider]
    opens = any(identity.set_aside_until is None for identity in released)
    if opens and all(identity.set_aside_until is not None for identity in kept) and user.email is None:
        raise LastSignInMethod(provider=provider)
    return with_providers(user, kept), released


def shown(
    user: User, identities: Sequence[Identity], now: datetime, connections: Sequence[Connection] = ()
) -> LinkedAccounts:
    """What is linked to an account: the address first, then the oldest link, at last what signs nobody in."""
    several = len({identity.provider for identity in identities if identity.set_aside_until is None}) > 1
    email = LinkedAccount(
        provider=Provider.EMAIL,
        display_name=user.email or "",
        linked_at=user.email_linked_at or user.created_at,
        can_unlink=False,
    )
    in_order = sorted(identities, key=lambda identity: identity.linked_at)
    others = [
        linked_account(identity, can_unlink=several or user.email is not None or identity.set_aside_until is not None)
        for identity in in_order
        if not is_over(identity, now)
    ]
    connected = [
        LinkedAccount(
            provider=Provider(each.provider), display_name=each.display_name, linked_at=each.linked_at, can_unlink=True
        )
        for each in connections
    ]
    return LinkedAccounts(
        items=(*([email] if user.email else ()), *others, *connected),
        email_proven=user.email_proven_at is not None,
        has_password=user.password_hash is not None,
        two_factor=user.two_factor,
        password_set_aside_until=user.set_aside_until if waiting_password(user, now) else None,
    )


def linked_account(identity: Identity, *, can_unlink: bool) -> LinkedAccount:
    """An identity as its owner sees it."""
    return LinkedAccount(
        provider=identity.provider,
        display_name=identity.display_name,
        linked_at=identity.linked_at,
        can_unlink=can_unlink,
        set_aside_until=identity.set_aside_until,
    )
