"""The public keys that access tokens verify against."""

from functions.auth.models.sessions.sessions import JsonWebKeySet
from functions.auth.operations.sessions import public_keys
from shared.declare import endpoint
from shared.http.responses import Reply


@endpoint("GET /.well-known/jwks.json", rate=None, enveloped=False, answers_directly=True, runs_as_nobody=True)
async def get_jwks() -> Reply[JsonWebKeySet]:
    """Get the public keys.

    The keys that access tokens verify against (RFC 7517): the current one and the next one. Keep them for five minutes
    at most.

    Cost: no read of Firestore.
    """
    return Reply(public_keys.published_keys(), headers={"cache-control": "public, max-age=300"})
