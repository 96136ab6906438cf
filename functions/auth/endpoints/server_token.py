"""Trade what a game server shows for a short token."""

from functions.auth.models.servers import ServerProof, ServerToken
from functions.auth.rules.servers import split_server_key, trade
from functions.auth.store import servers
from shared.declare import Rate, Secret, endpoint
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


@endpoint("POST /api/v1/auth/server-token", rate=Rate.AUTH, errors=(Unauthenticated,), secrets=(Secret.SIGNING_KEY,))
async def server_token(body: ServerProof) -> ServerToken:
    """A token with the role of a game server and the scopes of its key, with which it ends.

    A key that is revoked ends it at once. One read; one write in ten minutes, which notes that the key is used.
    """
    key_id, secret = split_server_key(body.key.get_secret_value() if body.key else "")

    async def traded(tx: Transaction) -> ServerToken:
        key = await servers.server_key(tx, key_id)
        allowed = trade(key, secret, tx.now)
        if key is None:
            raise Unauthenticated
        return servers.token(tx, key, allowed)

    return await transaction.run(traded)
