"""Epic Account Services: the published keys, and ID tokens for whoever asks; and Epic's store.

https://dev.epicgames.com/docs/web-api-ref/authentication and /docs/epic-account-services/auth/auth-interface.
"""

import json
import time
import uuid
from pathlib import Path
from typing import Any

from starlette.routing import Route

from emulators.partners.epic_store import EpicStore
from emulators.partners.signing import TokenIssuer

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
    """Issues ID tokens, as EOS_Auth_CopyIdToken gives a client."""

    def __init__(self, folder: Path, credentials_file: Path) -> None:
        self._client_id = json.loads(credentials_file.read_text())["client_id"]
        self._store = EpicStore(credentials_file)
        self._issuer = TokenIssuer(folder, "epic", TOKEN, self._token)

    def routes(self) -> list[Route]:
        """What is served below /epic."""
        return [*self._issuer.routes("/epic/oauth/v2/.well-known/jwks.json"), *self._store.routes()]

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
        return {"id_token": self._issuer.sign(claims, asked), "account_id": account_id}
