"""Reauthentication, before the sign-in methods of an account change."""

from functions.auth.models.identities.linking import Reauthenticated, Reauthentication
from functions.auth.models.identities.wallets import WalletPurpose
from functions.auth.operations.identities.identity_proofs import verified_identity
from functions.auth.operations.passwords import password_checks
from functions.auth.operations.passwords.password_hashing import SubmittedPassword
from functions.auth.rules.identities.identities import has_password
from functions.auth.rules.identities.linking import check_own
from functions.auth.rules.identities.reauthentication import check_current, check_session, reauthenticated, recent_until
from functions.auth.rules.passwords.lockout import WrongPassword
from functions.auth.store import identities, links, sessions
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry.context import RequestContext


async def reauthenticate(player: Caller, shown: Reauthentication, context: RequestContext) -> Reauthenticated:
    """Note in the caller's session that they gave the password or a proof just now.

    A proof is checked before the transaction, which may run again, as it is good for one try; a password is compared
    once. Raises WrongPassword, AccountLocked, NotYourIdentity, ConfirmByMail, what is wrong with the proof,
    PartnerUnavailable.
    """
    given = shown.given[0] if shown.given else None
    proven = await verified_identity(given, WalletPurpose.REAUTHENTICATE, player.id) if given else None
    password = SubmittedPassword(shown.password.get_secret_value() if shown.password else "")

    async def attempt(tx: Transaction) -> Reauthenticated:
        if proven is not None:
            await links.fetch(tx, player.session_id, player.id, proven.provider, proven.subject)
            check_own(await identities.identity(tx, proven.provider, proven.subject), player.id)
        before, user = await sessions.session_and_user(tx, player.session_id, player.id)
        session = check_session(before)
        if user is None:
            raise Unauthenticated
        check_current(session, user)
        if proven is None:
            user = await password_checks.check_owner(tx, player.id, password, context, restores=True)
            if not has_password(user):
                raise WrongPassword().committing()
        again = reauthenticated(session, tx.now)
        sessions.save_session(tx, again)
        return Reauthenticated(until=recent_until(again))

    return await transaction.run(attempt)
