"""Google's OIDC: the published keys, and ID tokens of service accounts for whoever asks.

https://cloud.google.com/docs/authentication/get-id-token and the discovery document's `jwks_uri`.
"""

import json
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.environment import GAME_SERVER
from emulators.identity import ISSUER
from emulators.keys import ensure_key, public_jwk
from emulators.partners.signing import signer

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
    """Signs with the newest of its keys; one is made at the start, more by rotation."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        files = sorted(folder.glob("google-*.pem")) or [folder / "google-0001.pem"]
        self._keys = [ensure_key(file) for file in files]
        self._published = list(self._keys)

    def routes(self) -> list[Route]:
        """What is served below /google."""
        return [
            Route("/oauth2/v3/certs", self.certs),
            Route("/dev/tokens", self.make_token, methods=["POST"]),
            Route("/dev/keys", self.rotate, methods=["POST"]),
        ]

    async def certs(self, _request: Request) -> Response:
        """The published keys (RFC 7517)."""
        return JSONResponse({"keys": [public_jwk(key) for key in self._published]})

    async def rotate(self, request: Request) -> Response:
        """Sign with a new key from now on; the old ones stay published unless `?forget=true`."""
        key = ensure_key(self._folder / f"google-{len(self._keys) + 1:04}.pem")
        self._keys.append(key)
        forget = request.query_params.get("forget") == "true"
        self._published = [key] if forget else [*self._published, key]
        return JSONResponse({"kid": public_jwk(key)["kid"], "published": len(self._published)}, 201)

    async def make_token(self, request: Request) -> Response:
        """Make an ID token, as the metadata server gives a service account; the body is what TOKEN says."""
        try:
            asked = json.loads(await request.body() or b"{}")
            if unknown := asked.keys() - TOKEN.keys():
                raise ValueError(f"there is no {min(unknown)!r}; there are {', '.join(TOKEN)}")
            made = self._token({**TOKEN, **asked})
        except (ValueError, TypeError, AttributeError, NotImplementedError, jwt.PyJWTError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse({"id_token": made}, 201)

    def _token(self, asked: dict[str, Any]) -> str:
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
        key = generate_private_key(65537, 2048) if asked["forged"] else self._keys[-1]
        kid = asked["kid"] or public_jwk(self._keys[-1])["kid"]
        return jwt.encode(claims, signer(asked["algorithm"], key), algorithm=asked["algorithm"], headers={"kid": kid})
