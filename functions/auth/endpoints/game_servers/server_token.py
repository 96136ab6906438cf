"""Trade what a game server shows for a short token."""

from functions.auth.models.game_servers.server_keys import ServerProof, ServerToken
from functions.auth.operations.game_servers import server_tokens
from functions.auth.settings import AUTH_RATE
from shared.declare import endpoint
from shared.errors import PartnerUnavailable, Unauthenticated
from shared.settings import SIGNING_KEY


@endpoint(
    "POST /api/v1/auth/server-token",
    rate=AUTH_RATE,
    errors=(Unauthenticated, PartnerUnavailable),
    secrets=(SIGNING_KEY,),
)
async def server_token(body: ServerProof) -> ServerToken:
    """Issue a token for a game server.

    Takes a game server's key, or an OIDC token that Google signed for an allowed service account, with this API's
    origin as audience. The token has the role `server` and the key's scopes. It ends with its key.

    Cost: two reads in one call; one write in ten minutes, which notes the use.
    """
    return await server_tokens.trade(body)
