"""Access tokens: RS256 JWTs of fifteen minutes, checked against the published keys.

A signature is checked once an instance and token; whether its session still lives is asked on every request.
"""

import hashlib
import json
import time
from collections import OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from shared import log
from shared.callers import Caller
from shared.errors import Unauthenticated
from shared.settings import settings

if TYPE_CHECKING:
    from jwt import PyJWK

REREAD_SECONDS = 60
REMEMBERED = 4096
LEEWAY = 5
"""Seconds by which clocks may differ."""

_verified: OrderedDict[str, tuple[str, Caller]] = OrderedDict()
_keys: dict[str, "PyJWK"] = {}
_read_at = 0.0


def caller_of(token: str) -> Caller:
    """Who an access token speaks for. Raises Unauthenticated for one that is forged, expired or of another issuer."""
    now = time.time()
    known = _verified.get(token)
    if known is not None and known[0] in _current_keys():
        if known[1].expires_at + LEEWAY <= now:
            raise Unauthenticated("The access token has expired; refresh it.", reason="expired")
        return known[1]
    kid, caller = _verify(token)
    _verified[token] = (kid, caller)
    if len(_verified) > REMEMBERED:
        _verified.popitem(last=False)
    return caller


def _verify(token: str) -> tuple[str, Caller]:
    import jwt

    configured = settings()
    try:
        kid = str(jwt.get_unverified_header(token).get("kid", ""))
        key = _key(kid)
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=["RS256"],
            audience=configured.token_audience,
            issuer=configured.token_issuer,
            leeway=LEEWAY,
            options={"require": ["exp", "iat", "sub", "iss", "aud", "session_id", "roles"]},
        )
    except jwt.ExpiredSignatureError:
        raise Unauthenticated("The access token has expired; refresh it.", reason="expired") from None
    except jwt.PyJWTError as error:
        raise Unauthenticated(f"The access token is not valid: {error}.", reason="invalid") from None
    return kid, Caller(
        id=claims["sub"],
        roles=frozenset(claims["roles"]),
        session_id=claims["session_id"],
        expires_at=int(claims["exp"]),
        email=claims.get("email", ""),
        csrf=claims.get("csrf", ""),
    )


def _key(kid: str) -> "PyJWK":
    keys = _current_keys()
    if kid not in keys:
        keys = _current_keys(older_than=1)
    if kid not in keys:
        raise Unauthenticated("The access token is signed with a key that is not published.", reason="unknown_key")
    return keys[kid]


def _current_keys(older_than: float = REREAD_SECONDS) -> dict[str, "PyJWK"]:
    """The published keys by id, read again after a while, so that a rotation needs no restart."""
    global _read_at, _keys  # noqa: PLW0603  one small cache of one file
    if time.monotonic() - _read_at < older_than and _keys:
        return _keys
    import jwt

    try:
        published = json.loads(settings().jwks_file.read_text())["keys"]
        _keys = {key["kid"]: jwt.PyJWK(key) for key in published}
    except (OSError, ValueError, TypeError, KeyError, jwt.PyJWTError) as error:
        log.error("jwks.unreadable", file=str(settings().jwks_file), error=repr(error))
    _read_at = time.monotonic()
    return _keys


@lru_cache(maxsize=1)
def _signing_key() -> tuple[str, Any]:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    private = load_pem_private_key(settings().signing_key_file.read_bytes(), password=None)
    return key_id(private.public_key()), private


def key_id(public_key: Any) -> str:
    """The RFC 7638 thumbprint of an RSA public key."""
    from jwt.algorithms import RSAAlgorithm

    jwk = RSAAlgorithm.to_jwk(public_key, as_dict=True)
    canonical = json.dumps({name: jwk[name] for name in ("e", "kty", "n")}, separators=(",", ":"), sort_keys=True)
    return _base64url(hashlib.sha256(canonical.encode()).digest())


def _base64url(raw: bytes) -> str:
    from jwt.utils import base64url_encode

    return base64url_encode(raw).decode()


def sign(claims: dict[str, Any]) -> str:
    """A signed access token with these claims besides `iss` and `aud`; only functions with the signing key can."""
    import jwt

    kid, private = _signing_key()
    configured = settings()
    whole = {"iss": configured.token_issuer, "aud": configured.token_audience, **claims}
    return jwt.encode(whole, private, algorithm="RS256", headers={"kid": kid})


def digest(secret: str) -> str:
    """How a random secret (refresh token, CSRF token, server key) is stored: SHA-256, in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()
