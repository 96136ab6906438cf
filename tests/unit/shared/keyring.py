"""Keys that tokens are signed and checked with, mounted as files; and tokens of all kinds."""

import base64
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from shared.errors import Unauthenticated
from shared.identity import tokens

ISSUER, AUDIENCE = "https://auth.example", "game"
KEYS = [rsa.generate_private_key(65537, 2048) for _ in range(3)]
KIDS = [tokens.key_id(key.public_key()) for key in KEYS]


@dataclass
class Keyring:
    """The files that keys are mounted as."""

    jwks: Path
    signing: Path

    def publish(self, *keys: rsa.RSAPrivateKey) -> None:
        published = [
            RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
            | {"kid": tokens.key_id(key.public_key()), "alg": "RS256", "use": "sig"}
            for key in keys
        ]
        self.jwks.write_text(json.dumps({"keys": published}))


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    whole = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": "ada",
        "iat": now,
        "exp": now + 900,
        "session_id": "s1",
        "roles": ["player", "admin"],
        "email": "ada@example.com",
    }
    return {name: value for name, value in (whole | changes).items() if value is not None}


def signed(key: rsa.RSAPrivateKey = KEYS[0], *, headers: dict[str, Any] | None = None, **changes: Any) -> str:
    headers = {"kid": tokens.key_id(key.public_key())} | (headers or {})
    return jwt.encode(claims(**changes), key, algorithm="RS256", headers=headers)


def pass_time(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let the keys have been read that long ago."""
    for file in (tokens.PUBLISHED, tokens.SIGNING):
        monkeypatch.setattr(file, "_read_at", file._read_at - seconds)


def refused(token: str) -> str:
    with pytest.raises(Unauthenticated) as caught:
        tokens.caller_of(token)
    return str(caught.value.details["reason"])


def part(content: dict[str, Any]) -> str:
    return base64url(json.dumps(content).encode())


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
