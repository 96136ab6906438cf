"""Epic Account Services: the published keys, and ID tokens for whoever asks.

https://dev.epicgames.com/docs/web-api-ref/authentication and /docs/epic-account-services/auth/auth-interface.
"""

import json
import time
import uuid
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.keys import ensure_key, public_jwk
from emulators.partners.signing import signer

ISSUER = "https://api.epicgames.dev/epic/oauth/v2"
TOKEN = {
    "account_id": "",
    "name": "Ada",
    "client_id": "",
    "issuer": ISSUER,
    "expires_in": 3600,
    "algorithm": "RS256",
    "kid": "",
    "forged": False,
}
"""What a token is made from, all of it optional; a `forged` one is signed with a key that is not published."""


class Epic:
    """Signs with the newest of its keys; one is made at the start, more by rotation."""

    def __init__(self, folder: Path, credentials_file: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._client_id = json.loads(credentials_file.read_text())["client_id"]
        files = sorted(folder.glob("epic-*.pem")) or [folder / "epic-0001.pem"]
        self._keys = [ensure_key(file) for file in files]
        self._published = list(self._keys)

    def routes(self) -> list[Route]:
        """What is served below /epic."""
        return [
            Route("/epic/oauth/v2/.well-known/jwks.json", self.jwks),
            Route("/dev/tokens", self.make_token, methods=["POST"]),
            Route("/dev/keys", self.rotate, methods=["POST"]),
        ]

    async def jwks(self, _request: Request) -> Response:
        """The published keys (RFC 7517)."""
        return JSONResponse({"keys": [public_jwk(key) for key in self._published]})

    async def rotate(self, request: Request) -> Response:
        """Sign with a new key from now on; the old ones stay published unless `?forget=true`."""
        key = ensure_key(self._folder / f"epic-{len(self._keys) + 1:04}.pem")
        self._keys.append(key)
        forget = request.query_params.get("forget") == "true"
        self._published = [key] if forget else [*self._published, key]
        return JSONResponse({"kid": public_jwk(key)["kid"], "published": len(self._published)}, 201)

    async def make_token(self, request: Request) -> Response:
        """Make an ID token, as EOS_Auth_CopyIdToken gives a client; the body is what TOKEN says."""
        try:
            asked = json.loads(await request.body() or b"{}")
            if unknown := asked.keys() - TOKEN.keys():
                raise ValueError(f"there is no {min(unknown)!r}; there are {', '.join(TOKEN)}")
            made = self._token({**TOKEN, **asked})
        except (ValueError, TypeError, AttributeError, NotImplementedError, jwt.PyJWTError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse(made, 201)

    def _token(self, asked: dict[str, Any]) -> dict[str, str]:
        now = int(time.time())
        account_id = asked["account_id"] or uuid.uuid4().hex
        claims = {
            "sub": account_id,
            "iss": asked["issuer"],
            "aud": asked["client_id"] or self._client_id,
            "iat": now,
            "exp": now + asked["expires_in"],
            "dn": asked["name"],
            "pfpid": "prod-ludus",
            "pfsid": "sandbox-ludus",
            "pfdid": "deployment-ludus",
            "appid": "fghi-ludus",
            "t": "id_token",
        }
        key = generate_private_key(65537, 2048) if asked["forged"] else self._keys[-1]
        kid = asked["kid"] or public_jwk(self._keys[-1])["kid"]
        return {
            "id_token": jwt.encode(
                claims, signer(asked["algorithm"], key), algorithm=asked["algorithm"], headers={"kid": kid}
            ),
            "account_id": account_id,
        }
