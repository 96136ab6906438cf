"""End a game server's key."""

from functions.auth.models.game_servers.server_keys import KeyRevocation, ServerKeyDetails
from functions.auth.operations.game_servers import server_keys
from functions.auth.rules.game_servers.server_keys import UnknownServerKey
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/server-keys/{key_id}/revoke", errors=(UnknownServerKey,))
async def revoke_server_key(admin: Admin, key_id: Id, body: KeyRevocation, tx: Transaction) -> ServerKeyDetails:
    """Revoke a game server's key.

    The key and every token that was issued for it are refused at once. A second time changes nothing.

    Cost: reads the key, then its sessions in one call; writes them.
    """
    return await server_keys.revoke(tx, key_id)
