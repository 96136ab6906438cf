"""Players who come by a mailed code or link."""

import uuid
from collections.abc import Callable
from typing import TypeVar

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditKind
from functions.auth.models.email_codes import EmailCode
from functions.auth.models.identities import Provider
from functions.auth.operations import external_sign_in
from functions.auth.operations.email_code_checks import SubmittedEmailCode
from functions.auth.operations.set_aside import set_aside
from functions.auth.rules.accounts import AccountBlocked
from functions.auth.rules.set_aside import is_unproven, proven
from functions.auth.store import accounts, audit
from shared.firestore.transaction import Transaction
from shared.telemetry.context import RequestContext

R = TypeVar("R")


async def enter(
    tx: Transaction,
    shown: SubmittedEmailCode,
    context: RequestContext,
    open_session: Callable[[Transaction, User, bool], R],
) -> R | AccountBlocked | None:
    """What `open_session` gives for the address's account, which is made if there is none; None for a wrong code.

    It is told whether the account was reclaimed: then other sessions are not its owner's. Reads what was mailed and
    the claim of the address in one call, then the account; writes what `open_session` does, and the audit: of a wrong
    code under nobody where there is no account, so that it takes as long. Who proves an address that came with a merge
    reclaims nothing: it is not the account's own.
    """
    redeemed = await shown.redeem(tx)
    mailed, claim, failures = redeemed.mailed, redeemed.claim, redeemed.failures
    if mailed is None:
        user_id = claim.user_id if claim else ""
        kind = AuditKind.LOCKED_OUT if failures and failures.locked_until else AuditKind.LOGIN_FAILED
        audit.record(tx, kind, user_id, context, way=Provider.EMAIL.value, key=shown.key)
        return None
    if claim is None:
        return open_session(tx, _settle(tx, mailed, context), False)
    user = await accounts.user(tx, claim.user_id)
    reclaimed = user is not None and is_unproven(user) and user.email == mailed.email
    if user is not None and reclaimed:
        user = proven(await set_aside(tx, user, context), tx.now)
        accounts.save_user(tx, user)

    def reopen(tx: Transaction, user: User) -> R:
        return open_session(tx, user, reclaimed)

    return external_sign_in.returned(tx, claim.user_id, user, Provider.EMAIL, context, reopen)


def _settle(tx: Transaction, mailed: EmailCode, context: RequestContext) -> User:
    """The account of a newcomer: without a password, with an address that is verified."""
    user = User(
        user_id=str(uuid.uuid4()),
        email=mailed.email,
        password_hash=None,
        language=mailed.language,
        email_verified_at=tx.now,
        email_proven_at=tx.now,
        created_at=tx.now,
    )
    return external_sign_in.open_account(tx, user, "", context)
