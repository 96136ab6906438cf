"""Give a game server's key a new secret."""

from datetime import timedelta

from functions.auth.models.server_keys import Rotation, ServerKeyMade
from functions.auth.operations.server_keys import rotate
from functions.auth.rules import server_keys as rules
from functions.auth.store import server_keys
from shared.declare import endpoint
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/server-keys/{key_id}/rotate",
    errors=(rules.UnknownServerKey, rules.ServerKeyOver, rules.NoSecretToRotate),
)
async def rotate_server_key(admin: Admin, key_id: Id, body: Rotation) -> ServerKeyMade:
    """Rotate a game server's key.

    Gives the key a new secret, which the answer shows once. The old secret stays valid for `keep_old_seconds`. Tokens
    that were issued for the old secret end with it.

    Cost: reads the key, then its sessions in one call; writes them. It runs its transaction itself, so that no
    Idempotency-Key makes an answer with a secret be kept.
    """

    async def turn(tx: Transaction) -> ServerKeyMade:
        key = rules.check_rotation(await server_keys.server_key(tx, key_id), key_id, tx.now)
        turned, whole = await rotate(tx, key, timedelta(seconds=body.keep_old_seconds))
        return ServerKeyMade(**rules.shown(turned, tx.now).model_dump(), key=whole)

    return await transaction.run(turn)
