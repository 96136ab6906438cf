"""Show once more who it is."""

from functions.auth.models.linking import Reauthenticated, Reauthentication
from functions.auth.rules.linking import PROOF_REFUSALS, NotYourIdentity
from functions.auth.rules.links import recent_until
from functions.auth.rules.passwords import WrongCredentials
from functions.auth.store import identities, links, passwords, sessions
from functions.auth.store.proofs import verified_identity
from shared import transaction
from shared.callers import Player
from shared.declare import Rate, Resources, Secret, endpoint
from shared.errors import Unauthenticated
from shared.transaction import Transaction


@endpoint(
    "POST /api/v1/auth/reauthenticate",
    rate=Rate.AUTH,
    errors=(WrongCredentials, NotYourIdentity, *PROOF_REFUSALS),
    secrets=(Secret.STEAM_WEB_API_KEY, Secret.EPIC_CREDENTIALS),
    resources=Resources(concurrency=20),
)
async def reauthenticate(player: Player, body: Reauthentication) -> Reauthenticated:
    """Let this session change the ways into its account for the next five minutes.

    Reads the session, the account and the identity that was proven in one call; writes the session. The proof is
    checked before the transaction, which may run again: a proof is good for one try.
    """
    proven = await verified_identity(body.given[0]) if body.given else None

    async def note(tx: Transaction) -> Reauthenticated:
        if proven is not None:
            await links.fetch(tx, player.session_id, player.id, proven.provider, proven.subject)
        session, user = await sessions.session_and_user(tx, player.session_id, player.id)
        if session is None or session.ended_at is not None or user is None:
            raise Unauthenticated
        if proven is not None:
            known = await identities.identity(tx, proven.provider, proven.subject)
            if known is None or known.user_id != player.id:
                raise NotYourIdentity(provider=proven.provider)
        elif body.password is None or not await passwords.is_password(
            body.password.get_secret_value(), user.password_hash
        ):
            raise WrongCredentials("This is not the account's password.")
        shown = session.model_copy(update={"reauthenticated_at": tx.now})
        sessions.save_session(tx, shown)
        return Reauthenticated(until=recent_until(shown))

    return await transaction.run(note)
