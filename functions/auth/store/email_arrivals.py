"""Players who come by a mailed code or link."""

import uuid

from functions.auth.models.accounts import User
from functions.auth.models.audit import AuditKind
from functions.auth.models.email_codes import EmailCode
from functions.auth.models.identities import Provider
from functions.auth.rules.accounts import AccountBlocked
from functions.auth.store import accounts, arrivals, audit
from functions.auth.store.email_codes import Shown
from shared.requests import RequestContext
from shared.transaction import Transaction


async def enter(
    tx: Transaction, shown: Shown, context: RequestContext, open_session: arrivals.OpenSession[arrivals.R]
) -> arrivals.R | AccountBlocked | None:
    """What `open_session` gives for the address's account, which is made if there is none; None for a wrong code.

    Reads what was mailed and the claim of the address in one call, then the account; writes what `open_session`
    does, the account when its address was not verified yet, and the audit.
    """
    mailed, claim = await shown.redeem(tx)
    if mailed is None:
        if claim is not None:
            audit.record(tx, AuditKind.LOGIN_FAILED, claim.user_id, context, way=Provider.EMAIL.value)
        return None
    if claim is None:
        return open_session(tx, _settle(tx, mailed, context))
    user = await accounts.user(tx, claim.user_id)
    return arrivals.returned(tx, claim.user_id, user, Provider.EMAIL, context, open_session)


def _settle(tx: Transaction, mailed: EmailCode, context: RequestContext) -> User:
    """The account of a newcomer: without a password, with an address that is verified."""
    user = User(
        user_id=str(uuid.uuid4()),
        email=mailed.email,
        password_hash=None,
        language=mailed.language,
        email_verified_at=tx.now,
        created_at=tx.now,
    )
    return arrivals.open_account(tx, user, "", context)
