"""Make a key for game servers."""

from functions.auth.models.server_keys import CreateServerKey, ServerKeyMade
from functions.auth.operations import server_keys
from functions.auth.rules.server_keys import EndIsPast, shown
from shared.declare import endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint("POST /api/v1/admin/server-keys", status=201, errors=(EndIsPast,))
async def create_server_key(admin: Admin, body: CreateServerKey) -> ServerKeyMade:
    """Create a key for game servers.

    The answer shows the secret once.

    Cost: writes the key and its session. It runs its transaction itself, so that no Idempotency-Key makes an answer
    with a secret be kept.
    """

    async def make(tx: Transaction) -> ServerKeyMade:
        key, whole = server_keys.add_server_key(tx, body.name, body.scopes, body.expires_at)
        return ServerKeyMade(**shown(key, tx.now).model_dump(), key=whole)

    return await transaction.run(make)
