"""Make a key for game servers."""

from functions.auth.models.game_servers.server_keys import CreateServerKey, ServerKeyWithSecret
from functions.auth.operations.game_servers import server_keys
from functions.auth.rules.game_servers.server_keys import EndInPast
from shared.declare import endpoint
from shared.identity.callers import Admin


@endpoint("POST /api/v1/admin/server-keys", status=201, errors=(EndInPast,))
async def create_server_key(admin: Admin, body: CreateServerKey) -> ServerKeyWithSecret:
    """Create a key for game servers.

    The answer shows the secret once.

    Cost: writes the key and its session. It takes no Idempotency-Key: answers with secrets are not kept.
    """
    return await server_keys.create(body)
