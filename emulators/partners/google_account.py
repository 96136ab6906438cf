"""A service account of Google's, and the access tokens that it gets (RFC 7523, as google-auth asks for them)."""

import json
import time
from pathlib import Path
from typing import Any

import jwt
from starlette.responses import JSONResponse

from emulators.keys import ensure_key, service_account

SCOPE = "https://www.googleapis.com/auth/androidpublisher"
MESSAGING = "https://www.googleapis.com/auth/firebase.messaging"
VISION = "https://www.googleapis.com/auth/cloud-vision"
EMAIL = "ludus-commerce@ludus-local.iam.gserviceaccount.com"
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
AUDIENCE = "https://oauth2.googleapis.com/token"
"""Whom the account's signature is for: Google's own library always says this one."""

LIFETIME = 3600


class ServiceAccount:
    """An account whose key file is written at the start; its key, and so its tokens, outlive the process."""

    def __init__(self, file: Path, token_uri: str) -> None:
        self._key = ensure_key(file.with_suffix(".pem"))
        account = {**service_account(self._key, EMAIL, "ludus-local"), "token_uri": token_uri}
        file.touch(mode=0o600)
        file.write_text(json.dumps(account, indent=2))

    def token(self, form: dict[str, str]) -> JSONResponse:
        """The answer to a request for a token: it is given for what the account's key has signed."""
        if form.get("grant_type") != JWT_BEARER:
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        claims = self._read(form.get("assertion", ""), AUDIENCE)
        if claims is None or claims.get("iss") != EMAIL:
            return JSONResponse({"error": "invalid_grant", "error_description": "Invalid JWT Signature."}, 400)
        scopes = {SCOPE, MESSAGING, VISION}.intersection(str(claims.get("scope", "")).split())
        if not scopes:
            return JSONResponse({"error": "invalid_scope"}, 400)
        given = {"aud": sorted(scopes), "exp": int(time.time()) + LIFETIME}
        token = f"ya29.{jwt.encode(given, self._key, algorithm='RS256')}"
        return JSONResponse({"access_token": token, "expires_in": LIFETIME, "token_type": "Bearer"})

    def admits(self, authorization: str, scope: str = SCOPE) -> bool:
        """Whether a request shows a token of this scope that is good now."""
        return self._read(authorization.removeprefix("Bearer ya29."), scope) is not None

    def _read(self, signed: str, audience: str) -> dict[str, Any] | None:
        """The claims of what the account's key has signed for somebody, if they hold now."""
        try:
            return jwt.decode(signed, self._key.public_key(), algorithms=["RS256"], audience=audience)
        except jwt.PyJWTError:
            return None
