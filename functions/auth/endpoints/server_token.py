"""Trade a game server's key for a short token."""

import hmac
from datetime import UTC, datetime

from functions.auth.models.servers import ServerKeyShown, ServerToken
from functions.auth.rules.servers import server_claims, split_server_key
from functions.auth.store import servers
from shared.declare import Rate, Secret, endpoint
from shared.errors import Unauthenticated
from shared.identity import tokens
from shared.settings import settings


@endpoint("POST /api/v1/auth/server-token", rate=Rate.AUTH, errors=(Unauthenticated,), secrets=(Secret.SIGNING_KEY,))
async def server_token(body: ServerKeyShown) -> ServerToken:
    """A token with the role of a game server, for a key that has not been revoked. Two reads at once."""
    key_id, secret = split_server_key(body.key.get_secret_value())
    key, session = await servers.server_key(key_id)
    known = key.secret_digest if key else tokens.digest("")
    if not hmac.compare_digest(tokens.digest(secret), known) or session is None or session.ended_at is not None:
        raise Unauthenticated("This game server's key is unknown or revoked.")
    lifetime = settings().server_token_seconds
    claims = server_claims(key_id, session.session_id, datetime.now(UTC), lifetime)
    return ServerToken(access_token=tokens.sign(claims), expires_in=lifetime)
