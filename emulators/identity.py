"""The local stand-in for Google's token service: OIDC tokens, signed with one RSA key a data folder."""

import os
import tempfile
import time
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

ISSUER = "https://accounts.google.com"
LIFETIME_SECONDS = 3600
KEY_FILE = "identity.pem"


def id_token(data_dir: Path, service_account: str, audience: str) -> str:
    """Sign an OIDC token for `service_account` (an email), good for `audience` and for one hour.

    The key is `identity.pem` in `data_dir`, made at first use. Raises OSError when the folder cannot be
    written, and ValueError when the key file there is not an RSA key.
    """
    now = int(time.time())
    claims = {
        "iss": ISSUER,
        "aud": audience,
        "azp": service_account,
        "sub": str(int.from_bytes(sha256(service_account.encode()).digest()[:8])),
        "email": service_account,
        "email_verified": True,
        "iat": now,
        "exp": now + LIFETIME_SECONDS,
    }
    return jwt.encode(claims, _key(data_dir.resolve()), algorithm="RS256")


def verify(data_dir: Path, token: str, audience: str) -> dict[str, Any]:
    """Return the claims of a token that `id_token` signed for `audience` with this folder's key.

    Raises jwt.PyJWTError when the token is forged, expired, incomplete, or meant for another audience.
    """
    return jwt.decode(
        token,
        _key(data_dir.resolve()).public_key(),
        algorithms=["RS256"],
        audience=audience,
        issuer=ISSUER,
        options={"require": ["aud", "email", "exp", "iat", "iss"]},
    )


@cache
def _key(data_dir: Path) -> RSAPrivateKey:
    path = data_dir / KEY_FILE
    if not path.exists():
        _publish_new_key(path)
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, RSAPrivateKey):
        message = f"{path} holds a {type(key).__name__}, not an RSA private key: delete it, a new one is made"
        raise ValueError(message)  # noqa: TRY004 - the content is wrong, not an argument's type
    return key


def _publish_new_key(path: Path) -> None:
    """Create the key file whole, mode 0600; if several processes try at once, all use the first one's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key = generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    handle, draft = tempfile.mkstemp(prefix=f".{KEY_FILE}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pem)
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        Path(draft).unlink()
