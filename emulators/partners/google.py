"""Google's OIDC: the published keys, and ID tokens of service accounts for whoever asks.

https://cloud.google.com/docs/authentication/get-id-token and the discovery document's `jwks_uri`.
"""

import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from starlette.routing import Route

from emulators.environment import GAME_SERVER
from emulators.identity import ISSUER
from emulators.partners.signing import TokenIssuer

TOKEN = {
    "email": GAME_SERVER,
    "email_verified": True,
    "audience": "",
    "issuer": ISSUER,
    "expires_in": 3600,
    "algorithm": "RS256",
    "kid": "",
    "forged": False,
}
"""What a token is made from; a `forged` one is signed with a key that is not published."""


class Google:
    """Issues ID tokens, as the metadata server gives a service account."""

    def __init__(self, folder: Path) -> None:
        self._issuer = TokenIssuer(folder, "google", TOKEN, self._token)

    def routes(self) -> list[Route]:
        """What is served below /google."""
        return self._issuer.routes("/oauth2/v3/certs")

    def _token(self, asked: dict[str, Any]) -> dict[str, str]:
        now = int(time.time())
        subject = str(int.from_bytes(sha256(asked["email"].encode()).digest()[:8]))
        claims = {
            "iss": asked["issuer"],
            "aud": asked["audience"],
            "azp": subject,
            "sub": subject,
            "email": asked["email"],
            "email_verified": asked["email_verified"],
            "iat": now,
            "exp": now + asked["expires_in"],
        }
        return {"id_token": self._issuer.sign(claims, asked)}
