"""Signing in with a mailed code or link."""

import uuid

from functions.auth.models.accounts.accounts import User
from functions.auth.models.accounts.ages import AgeDeclaration
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.models.identities.identities import Provider
from functions.auth.models.sessions.sessions import SignInAnswer
from functions.auth.models.sign_in.email_codes import EmailCode, EmailSignIn
from functions.auth.operations.accounts.new_accounts import old_enough, open_account
from functions.auth.operations.email_addresses.set_aside import set_aside
from functions.auth.operations.sessions import session_revocation, session_tokens
from functions.auth.operations.sign_in import sign_in
from functions.auth.operations.sign_in.email_code_checks import Redeemed, SubmittedEmailCode
from functions.auth.rules.email_addresses.set_aside import is_unproven, proven
from functions.auth.rules.sign_in.email_codes import EmailCodeRejected
from functions.auth.store import accounts, audit
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import Reply
from shared.telemetry.context import RequestContext


async def enter(shown: EmailSignIn, context: RequestContext) -> Reply[SignInAnswer]:
    """A session, or the question for the second factor, in the address's account, which is made if there is none.

    Reads what was mailed and the claim of the address in one call, then the account; writes the session and the audit:
    of a wrong code under nobody where there is no account, so that it takes as long. Who proves an address that came
    with a merge reclaims nothing: it is not the account's own. Raises EmailCodeRejected, EmailCodesLocked,
    AccountBlocked; of a newcomer AgeNeeded, TooYoung, and the code stays good.
    """
    code = SubmittedEmailCode(shown, context.ip)

    async def attempt(tx: Transaction) -> Reply[SignInAnswer]:
        redeemed = await code.redeem(tx)
        mailed, claim = redeemed.mailed, redeemed.claim
        if mailed is None:
            _audit_wrong_code(tx, redeemed, code.key, context)
            raise EmailCodeRejected().committing()
        if claim is None:
            return session_tokens.sign_in(
                tx, _open_account(tx, mailed, shown.age, context), context, cookies=shown.cookies
            )
        user = await accounts.user(tx, claim.user_id)
        if user is not None and is_unproven(user) and user.email == mailed.email:
            return await _reclaim(tx, user, context, cookies=shown.cookies)
        return sign_in.complete_or_audit(tx, claim.user_id, user, context, Provider.EMAIL.value, cookies=shown.cookies)

    return await transaction.run(attempt)


async def _reclaim(tx: Transaction, user: User, context: RequestContext, *, cookies: bool) -> Reply[SignInAnswer]:
    """A session in an account that nobody has proven yet: what was in it is set aside, and all other sessions end."""
    owned = proven(await set_aside(tx, user, context), tx.now)
    accounts.save_user(tx, owned)
    reply = sign_in.complete_or_audit(tx, owned.user_id, owned, context, Provider.EMAIL.value, cookies=cookies)
    kept = reply.data.session_id if reply.data.kind == "signed_in" else ""
    session_revocation.end_all_sessions(tx, owned.user_id, "address_reclaimed", keep=(kept,))
    return reply


def _audit_wrong_code(tx: Transaction, redeemed: Redeemed, key: str, context: RequestContext) -> None:
    user_id = redeemed.claim.user_id if redeemed.claim else ""
    locked = redeemed.failures is not None and redeemed.failures.locked_until is not None
    kind = AuditKind.LOCKED_OUT if locked else AuditKind.LOGIN_FAILED
    audit.record(tx, kind, user_id, context, way=Provider.EMAIL.value, key=key)


def _open_account(tx: Transaction, mailed: EmailCode, age: AgeDeclaration | None, context: RequestContext) -> User:
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
    return open_account(tx, old_enough(tx, user, age), "", context)
