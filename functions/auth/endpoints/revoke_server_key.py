"""End a game server's key."""

from functions.auth.models.server_keys import Revocation, ServerKeyShown
from functions.auth.operations.server_keys import revoke
from functions.auth.rules.server_keys import UnknownServerKey, shown
from functions.auth.store import server_keys
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.model import Id


@endpoint("POST /api/v1/admin/server-keys/{key_id}/revoke", errors=(UnknownServerKey,))
async def revoke_server_key(admin: Admin, key_id: Id, body: Revocation, tx: Transaction) -> ServerKeyShown:
    """Revoke a game server's key.

    The key and every token that was issued for it are refused at once. A second time changes nothing.

    Cost: reads the key, then its sessions in one call; writes them.
    """
    key = await server_keys.server_key(tx, key_id)
    if key is None:
        raise UnknownServerKey(f"There is no game server's key {key_id}.")
    return shown(key if key.revoked_at else await revoke(tx, key), tx.now)
