"""Show once more who it is."""

from functions.auth.models.linking import Reauthenticated, Reauthentication
from functions.auth.models.wallets import WalletPurpose
from functions.auth.operations import password_checks, password_hashing
from functions.auth.operations.identity_proofs import verified_identity
from functions.auth.rules.identities import has_password
from functions.auth.rules.linking import PROOF_REFUSALS, NotYourIdentity, check_own
from functions.auth.rules.lockout import AccountLocked, WrongPassword
from functions.auth.rules.reauthentication import check_current, check_session, reauthenticated, recent_until
from functions.auth.rules.set_aside import ConfirmByMail
from functions.auth.store import identities, links, sessions
from shared.declare import Rate, Resources, Secret, endpoint
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player
from shared.partners import PartnerUnavailable
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/auth/reauthenticate",
    rate=Rate.AUTH,
    errors=(WrongPassword, AccountLocked, NotYourIdentity, ConfirmByMail, *PROOF_REFUSALS, PartnerUnavailable),
    secrets=(Secret.STEAM_WEB_API_KEY, Secret.EPIC_CREDENTIALS),
    resources=Resources(concurrency=20),
)
async def reauthenticate(player: Player, body: Reauthentication, context: RequestContext) -> Reauthenticated:
    """Confirm my identity.

    Takes the password or a linked identity once more. For five minutes, this session may then change how the account is
    signed in to.

    Cost: reads the session, the account and the identity that was proven in one call, or the session and the account
    and then its failures; writes the session. The proof is checked before the transaction, which may run again: a proof
    is good for one try. A wrong password is counted by a commit of its own; one that was set aside counts again, too.
    """
    given = body.given[0] if body.given else None
    proven = await verified_identity(given, WalletPurpose.REAUTHENTICATE, player.id) if given else None
    shown = password_hashing.SubmittedPassword(body.password.get_secret_value() if body.password else "")

    async def note(tx: Transaction) -> Reauthenticated | None:
        if proven is not None:
            await links.fetch(tx, player.session_id, player.id, proven.provider, proven.subject)
            check_own(await identities.identity(tx, proven.provider, proven.subject), player.id)
        known, user = await sessions.session_and_user(tx, player.session_id, player.id)
        session = check_session(known)
        if user is None:
            raise Unauthenticated
        check_current(session, user)
        if proven is None:
            user = await password_checks.check_owner(tx, player.id, shown, context, restores=True)
            if user is None or not has_password(user):
                return None
        again = reauthenticated(session, tx.now)
        sessions.save_session(tx, again)
        return Reauthenticated(until=recent_until(again))

    done = await transaction.run(note)
    if done is None:
        raise WrongPassword
    return done
