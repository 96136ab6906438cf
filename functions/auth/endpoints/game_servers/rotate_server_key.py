"""Give a game server's key a new secret."""

from datetime import timedelta

from functions.auth.models.game_servers.server_keys import KeyRotation, ServerKeyWithSecret
from functions.auth.operations.game_servers import server_keys
from functions.auth.rules.game_servers import server_keys as rules
from shared.declare import endpoint
from shared.identity.callers import Admin
from shared.model import Id


@endpoint(
    "POST /api/v1/admin/server-keys/{key_id}/rotate",
    errors=(rules.UnknownServerKey, rules.ServerKeyExpired, rules.NoSecretToRotate),
)
async def rotate_server_key(admin: Admin, key_id: Id, body: KeyRotation) -> ServerKeyWithSecret:
    """Rotate a game server's key.

    Gives the key a new secret, which the answer shows once. The old secret stays valid for `keep_old_seconds`. Tokens
    that were issued for the old secret end with it.

    Cost: reads the key, then its sessions in one call; writes them. It takes no Idempotency-Key: answers with secrets
    are not kept.
    """
    return await server_keys.rotate(key_id, timedelta(seconds=body.keep_old_seconds))
