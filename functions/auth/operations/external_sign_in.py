"""Players who come by another way than a password: back to their account, or into a new one."""

import uuid
from collections.abc import Awaitable, Callable
from typing import TypeVar

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditKind
from functions.auth.models.identities import Identity, Provider
from functions.auth.models.proofs import VerifiedIdentity
from functions.auth.operations import sign_in
from functions.auth.rules.accounts import AccountBlocked, may_sign_in
from functions.auth.rules.names import given_name
from functions.auth.rules.set_aside import ConfirmByMail, is_over, waits
from functions.auth.store import accounts, audit, identities
from functions.profiles.api import players as profiles
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext

R = TypeVar("R")

OpenSession = Callable[[Transaction, User], R]
Prepare = Callable[[VerifiedIdentity], Awaitable[VerifiedIdentity]]


async def as_it_is(identity: VerifiedIdentity) -> VerifiedIdentity:
    """Nothing has to be known of a newcomer."""
    return identity


async def enter(
    identity: VerifiedIdentity, context: RequestContext, open_session: OpenSession[R], prepare: Prepare = as_it_is
) -> R:
    """What `open_session` gives for the identity's account, which is made if there is none.

    Reads the identity, then its account; writes what `open_session` does and an entry of the audit. A newcomer is
    asked about (`prepare`, which may refuse) between two transactions, so that no partner is asked twice: one more
    read; the account, its identity and its profile are one commit. Of several first sign-ins at once one makes the
    account, and the others find it. Raises AccountBlocked, and ConfirmByMail for an identity that was set aside; both
    are audited by a commit of their own right.
    """
    newcomer: VerifiedIdentity | None = None

    async def attempt(tx: Transaction) -> R | AccountBlocked | ConfirmByMail | None:
        known = await identities.identity(tx, identity.provider, identity.subject)
        if known is not None and waits(known, tx.now):
            audit.record(tx, AuditKind.LOGIN_FAILED, known.user_id, context, way=identity.provider.value)
            return ConfirmByMail()
        if known is not None and not is_over(known, tx.now):
            user = await accounts.user(tx, known.user_id)
            return returned(tx, known.user_id, user, identity.provider, context, open_session)
        if newcomer is None:
            return None
        user = _settle(tx, newcomer, context)
        return open_session(tx, user)

    entered = await transaction.run(attempt)
    if entered is None:
        newcomer = await prepare(identity)
        entered = await transaction.run(attempt)
    if isinstance(entered, AccountBlocked | ConfirmByMail):
        raise entered
    assert entered is not None  # noqa: S101  a newcomer has an account now
    return entered


def returned(
    tx: Transaction,
    user_id: str,
    user: User | None,
    provider: Provider,
    context: RequestContext,
    open_session: OpenSession[R],
) -> R | AccountBlocked:
    """What `open_session` gives, or why it is not asked; either is written down."""
    try:
        if user is None:
            raise AccountBlocked(status="deleted")
        may_sign_in(user, tx.now)
    except AccountBlocked as blocked:
        audit.record(tx, AuditKind.LOGIN_FAILED, user_id, context, way=provider.value)
        return blocked
    sign_in.record(tx, user, context, provider.value)
    return open_session(tx, user)


def open_account(tx: Transaction, user: User, display_name: str, context: RequestContext) -> User:
    """A new account with its profile; whose address it has, if any, this transaction has found to be nobody's."""
    accounts.add_user(tx, user, found_free=True)
    profiles.open_profile(tx, user.user_id, display_name or given_name(user.user_id), None)
    audit.record(tx, AuditKind.REGISTERED, user.user_id, context, way=user.providers[0])
    return user


def _settle(tx: Transaction, newcomer: VerifiedIdentity, context: RequestContext) -> User:
    """The account of a newcomer, with its identity and its profile."""
    user_id = str(uuid.uuid4())
    identity = Identity(
        provider=newcomer.provider,
        subject=newcomer.subject,
        user_id=user_id,
        display_name=newcomer.display_name,
        linked_at=tx.now,
    )
    identities.save(tx, identity)
    providers = (newcomer.provider.value,)
    user = User(user_id=user_id, email=None, password_hash=None, providers=providers, created_at=tx.now)
    return open_account(tx, user, newcomer.display_name, context)
