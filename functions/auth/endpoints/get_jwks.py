"""The public keys that access tokens verify against."""

from functions.auth.models.sessions import JsonWebKeySet
from functions.auth.operations import public_keys
from shared.declare import endpoint
from shared.http.responses import Reply


@endpoint("GET /.well-known/jwks.json", rate=None, enveloped=False, answers_directly=True, runs_as_nobody=True)
async def get_jwks() -> Reply[JsonWebKeySet]:
    """The current key and the next one (RFC 7517); kept by readers for five minutes. No read of Firestore."""
    return Reply(public_keys.published_keys(), headers={"cache-control": "public, max-age=300"})
