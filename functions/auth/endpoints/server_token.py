"""Trade what a game server shows for a short token."""

from functions.auth.models.server_keys import ServerProof, ServerToken
from functions.auth.operations import server_tokens, service_accounts
from functions.auth.partners import google
from functions.auth.rules.server_keys import Trade, session_of, split_server_key, trade
from functions.auth.store import server_keys
from shared.declare import Rate, Secret, endpoint
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.partners import PartnerUnavailable


@endpoint(
    "POST /api/v1/auth/server-token",
    rate=Rate.AUTH,
    errors=(Unauthenticated, PartnerUnavailable),
    secrets=(Secret.SIGNING_KEY,),
)
async def server_token(body: ServerProof) -> ServerToken:
    """Issue a token for a game server.

    Takes a game server's key, or an OIDC token that Google signed for an allowed service account, with this API's
    origin as audience. The token has the role `server` and the key's scopes. It ends with its key.

    Cost: two reads in one call; one write in ten minutes, which notes the use.
    """
    if body.oidc_token:
        account, scopes = await google.verified(body.oidc_token.get_secret_value())

        async def come(tx: Transaction) -> ServerToken:
            key = await service_accounts.registered(tx, account, scopes)
            return server_tokens.token(tx, key, Trade(session_of(key), None))

        return await transaction.run(come)
    key_id, secret = split_server_key(body.key.get_secret_value() if body.key else "")

    async def traded(tx: Transaction) -> ServerToken:
        key, first = await server_keys.key_and_session(tx, key_id)
        allowed = trade(key, first, secret, tx.now)
        if key is None:
            raise Unauthenticated
        return server_tokens.token(tx, key, allowed)

    return await transaction.run(traded)
