"""Firebase Authentication, as far as clients use it that sign in with a custom token.

https://cloud.google.com/identity-platform/docs/use-rest-api, sections "Exchange custom token for an ID and refresh
token" and "Exchange a refresh token for an ID token".
"""

import json
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import jwt
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

AUDIENCE = "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit"
RESERVED = frozenset(
    "acr amr at_hash aud auth_time azp cnf c_hash exp firebase iat iss jti nbf nonce sub".split()  # noqa: SIM905
)
MOST_BYTES = 1000
"""Of a token's claims, as JSON."""

LIFETIME = 3600


class Firebase:
    """Gives ID tokens for custom tokens that the project's account has signed, and renews them without end."""

    def __init__(self, account: Path) -> None:
        """`account` is the key file of the account that signs custom tokens."""
        signer = json.loads(account.read_text())
        self._email, self._project = str(signer["client_email"]), str(signer["project_id"])
        self._key: Any = load_pem_private_key(signer["private_key"].encode(), password=None)

    def routes(self) -> list[Route]:
        """What is served below /firebase."""
        return [
            Route("/v1/accounts:signInWithCustomToken", self._sign_in, methods=["POST"]),
            Route("/v1/accounts:lookup", self._look_up, methods=["POST"]),
            Route("/v1/token", self._renew, methods=["POST"]),
        ]

    async def _sign_in(self, request: Request) -> JSONResponse:
        """Exchange a custom token for an ID token and a refresh token."""
        body = await request.json()
        try:
            claims = jwt.decode(
                body.get("token", ""), self._key.public_key(), ["RS256"], audience=AUDIENCE, issuer=self._email
            )
        except jwt.ExpiredSignatureError:
            return _refused("TOKEN_EXPIRED")
        except jwt.PyJWTError as error:
            return _refused(f"INVALID_CUSTOM_TOKEN : {error}")
        own = claims.get("claims", {})
        lasts = claims["exp"] - claims["iat"]
        if lasts > LIFETIME or claims.get("sub") != self._email or not _is_uid(claims.get("uid")):
            return _refused("INVALID_CUSTOM_TOKEN")
        if RESERVED & own.keys():
            return _refused("FORBIDDEN_CLAIM")
        if len(json.dumps(own)) > MOST_BYTES:
            return _refused("CLAIMS_TOO_LARGE")
        return JSONResponse({**self._tokens(claims["uid"], own), "isNewUser": False})

    async def _look_up(self, request: Request) -> JSONResponse:
        """Say whose an ID token is, as the SDK asks after each sign-in."""
        try:
            claims = jwt.decode(
                (await request.json()).get("idToken", ""), self._key.public_key(), ["RS256"], audience=self._project
            )
        except jwt.PyJWTError:
            return _refused("INVALID_ID_TOKEN")
        return JSONResponse({"users": [{"localId": claims["user_id"], "customAuth": True}]})

    async def _renew(self, request: Request) -> JSONResponse:
        """Exchange a refresh token for another ID token, with the claims of the first."""
        form = dict(parse_qsl((await request.body()).decode()))
        try:
            kept = jwt.decode(form.get("refresh_token", ""), self._key.public_key(), algorithms=["RS256"])
        except jwt.PyJWTError:
            return _refused("INVALID_REFRESH_TOKEN")
        tokens = self._tokens(kept["uid"], kept["claims"])
        renewed = {"id_token": tokens["idToken"], "refresh_token": tokens["refreshToken"], "user_id": kept["uid"]}
        return JSONResponse({**renewed, "expires_in": str(LIFETIME), "token_type": "Bearer"})

    def _tokens(self, uid: str, claims: dict[str, Any]) -> dict[str, str]:
        now = int(time.time())
        of_firebase = {
            "iss": f"https://securetoken.google.com/{self._project}",
            "aud": self._project,
            "auth_time": now,
            "user_id": uid,
            "sub": uid,
            "iat": now,
            "exp": now + LIFETIME,
            "firebase": {"identities": {}, "sign_in_provider": "custom"},
        }
        return {
            "idToken": jwt.encode(claims | of_firebase, self._key, algorithm="RS256", headers={"kid": "stand-in"}),
            "refreshToken": jwt.encode({"uid": uid, "claims": claims}, self._key, algorithm="RS256"),
            "expiresIn": str(LIFETIME),
        }


def _is_uid(uid: object) -> bool:
    return isinstance(uid, str) and 1 <= len(uid) <= 128  # noqa: PLR2004  as documented


def _refused(message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": 400, "message": message, "status": "INVALID_ARGUMENT"}}, 400)
