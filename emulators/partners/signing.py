"""How the stand-ins that issue ID tokens sign them, publish their keys and rotate them; and how forgers would sign."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from emulators.keys import ensure_key, public_jwk

Asked = dict[str, Any]


class TokenIssuer:
    """Signs with the newest of a partner's keys; one is made at the start, more by rotation.

    `template` has all that a token may be asked with and what holds where it is not. `make` makes the answer of it.
    """

    def __init__(
        self, folder: Path, partner: str, template: Mapping[str, object], make: Callable[[Asked], dict[str, str]]
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._partner = folder, partner
        self._template, self._make = template, make
        files = sorted(folder.glob(f"{partner}-*.pem")) or [folder / f"{partner}-0001.pem"]
        self._keys = [ensure_key(file) for file in files]
        self._published = list(self._keys)

    def routes(self, jwks_path: str) -> list[Route]:
        """The published keys where the partner has them, and what only a stand-in has."""
        return [
            Route(jwks_path, self.jwks),
            Route("/dev/tokens", self.make_token, methods=["POST"]),
            Route("/dev/keys", self.rotate, methods=["POST"]),
        ]

    async def jwks(self, _request: Request) -> Response:
        """The published keys (RFC 7517)."""
        return JSONResponse({"keys": [public_jwk(key) for key in self._published]})

    async def rotate(self, request: Request) -> Response:
        """Sign with a new key from now on; the old ones stay published unless `?forget=true`."""
        key = ensure_key(self._folder / f"{self._partner}-{len(self._keys) + 1:04}.pem")
        self._keys.append(key)
        forget = request.query_params.get("forget") == "true"
        self._published = [key] if forget else [*self._published, key]
        return JSONResponse({"kid": public_jwk(key)["kid"], "published": len(self._published)}, 201)

    async def make_token(self, request: Request) -> Response:
        """Make an ID token; the body is what the template says."""
        try:
            asked = json.loads(await request.body() or b"{}")
            if unknown := asked.keys() - self._template.keys():
                raise ValueError(f"there is no {min(unknown)!r}; there are {', '.join(self._template)}")
            made = self._make({**self._template, **asked})
        except (ValueError, TypeError, AttributeError, NotImplementedError, jwt.PyJWTError) as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse(made, 201)

    def sign(self, claims: Mapping[str, object], asked: Asked) -> str:
        """A token of these claims, with the algorithm and the key id that were asked for; or a forged one."""
        key = generate_private_key(65537, 2048) if asked["forged"] else self._keys[-1]
        kid = asked["kid"] or public_jwk(self._keys[-1])["kid"]
        algorithm = asked["algorithm"]
        return jwt.encode(dict(claims), _signer(algorithm, key), algorithm=algorithm, headers={"kid": kid})


def _signer(algorithm: str, key: RSAPrivateKey) -> Any:
    """What signs: a secret that everybody knows for HS256, nothing for none."""
    if algorithm == "none":
        return None
    return "everybody knows this secret, and it is long enough for it" if algorithm.startswith("HS") else key
