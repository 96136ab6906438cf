"""Signing in with the identity of a provider: Steam, Epic or a wallet."""

import uuid
from collections.abc import Awaitable, Callable

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.ages import AgeDeclaration
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Identity
from functions.auth.models.identities.proofs import VerifiedIdentity
from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.operations.accounts.new_accounts import old_enough, open_account
from functions.auth.operations.sessions import session_tokens
from functions.auth.operations.sign_in import sign_in
from functions.auth.rules.email_addresses.set_aside import ConfirmByMail, is_over, waits
from functions.auth.store import accounts, audit, identities
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext

Prepare = Callable[[VerifiedIdentity], Awaitable[VerifiedIdentity]]


async def as_it_is(identity: VerifiedIdentity) -> VerifiedIdentity:
    """Nothing has to be known of a newcomer."""
    return identity


async def enter(
    identity: VerifiedIdentity,
    context: RequestContext,
    age: AgeDeclaration | None,
    *,
    cookies: bool,
    prepare: Prepare = as_it_is,
) -> Reply[SignInAnswer]:
    """A session, or the question for the second factor, in the identity's account, which is made if there is none.

    Reads the identity, then its account; writes the session and an entry of the audit. A newcomer is asked about
    (`prepare`, which may refuse) between two transactions, so that no partner is asked twice: one more read; the
    account, its identity and its profile are one commit. Of several first sign-ins at once one makes the account, and
    the others find it. Raises AccountBlocked, and ConfirmByMail for an identity that was set aside; both are audited.
    Of a newcomer AgeNeeded, TooYoung.
    """
    newcomer: VerifiedIdentity | None = None

    async def attempt(tx: Transaction) -> Reply[SignInAnswer] | None:
        linked = await identities.identity(tx, identity.provider, identity.subject)
        if linked is not None and waits(linked, tx.now):
            audit.record(tx, AuditKind.LOGIN_FAILED, linked.user_id, context, way=identity.provider.value)
            raise ConfirmByMail().committing()
        if linked is not None and not is_over(linked, tx.now):
            user = await accounts.user(tx, linked.user_id)
            return sign_in.complete_or_audit(
                tx, linked.user_id, user, context, identity.provider.value, cookies=cookies
            )
        if newcomer is None:
            return None
        return session_tokens.sign_in(tx, _open_account(tx, newcomer, age, context), context, cookies=cookies)

    entered = await transaction.run(attempt)
    if entered is None:
        newcomer = await prepare(identity)
        entered = await transaction.run(attempt)
    assert entered is not None  # noqa: S101  a newcomer has an account now
    return entered


def _open_account(
    tx: Transaction, newcomer: VerifiedIdentity, age: AgeDeclaration | None, context: RequestContext
) -> User:
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
    return open_account(tx, old_enough(tx, user, age), newcomer.display_name, context)
