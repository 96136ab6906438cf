"""Access tokens: RS256 JWTs of fifteen minutes, checked against the published keys.

A signature is checked once an instance and token; whether its session still lives is asked on every request.
"""

import hashlib
import json
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from shared.errors import Unauthenticated, Unavailable
from shared.identity.callers import ALL_SCOPES, Caller, Role
from shared.identity.secret_files import SecretFile
from shared.settings import settings
from shared.telemetry import log

if TYPE_CHECKING:
    from jwt import PyJWK

REMEMBERED = 4096
LEEWAY = 5
"""Seconds by which clocks may differ."""

LONGEST = 8192
"""Characters; ours have about 900. What is longer is not even decoded."""

SOON = 1
"""Seconds: how old the published keys may be when one is not among them."""

SIGNING_KEY_SECONDS = 10
"""How old what is known of the keys may be when one signs. An emergency rotation waits as long before it drops one."""

_verified: OrderedDict[str, tuple[str, Caller]] = OrderedDict()


def caller_of(token: str) -> Caller:
    """Who an access token speaks for. Raises Unauthenticated for one that is forged, expired or of another issuer."""
    now = time.time()
    verified = _verified.get(token)
    if verified is not None and verified[0] in _published():
        if verified[1].expires_at + LEEWAY <= now:
            raise Unauthenticated("The access token has expired; refresh it.", reason="expired")
        return verified[1]
    kid, caller = _verify(token)
    _verified[token] = (kid, caller)
    if len(_verified) > REMEMBERED:
        _verified.popitem(last=False)
    return caller


def _verify(token: str) -> tuple[str, Caller]:
    import jwt

    configured, kid = settings(), _key_id_in(token)
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            _key(kid),
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
    roles = frozenset(claims["roles"])
    return kid, Caller(
        id=claims["sub"],
        roles=roles,
        session_id=claims["session_id"],
        expires_at=int(claims["exp"]),
        email=claims.get("email", ""),
        csrf=claims.get("csrf", ""),
        withheld=frozenset(claims.get("withheld_roles", ())),
        scopes=frozenset(claims.get("scopes", ALL_SCOPES if Role.SERVER in roles else ())),
    )


def _key_id_in(token: str) -> str:
    """The `kid` of the header. Raises Unauthenticated where there is no header that could be ours."""
    if len(token) > LONGEST:
        raise Unauthenticated("The access token is too long to be one of ours.", reason="invalid")
    try:
        header = json.loads(_from_base64url(token.partition(".")[0]), object_pairs_hook=_named_once)
        return str(header.get("kid", ""))
    except (ValueError, AttributeError, RecursionError):
        raise Unauthenticated("The access token has no header as RFC 7515 has it.", reason="invalid") from None


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object in which no name stands twice (RFC 7515, section 4). Raises ValueError."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a name stands twice")
    return members


def _key(kid: str) -> "PyJWK":
    key = _published().get(kid) or _published(older_than=SOON).get(kid)
    if key is None:
        raise Unauthenticated("The access token is signed with a key that is not published.", reason="unknown_key")
    return key


def _published(**how: float) -> dict[str, "PyJWK"]:
    """The published keys by id; none when they cannot be read."""
    return PUBLISHED.current(**how) or {}


def _parse_published(raw: bytes) -> dict[str, "PyJWK"]:
    import jwt

    return {key["kid"]: jwt.PyJWK(key) for key in json.loads(raw)["keys"]}


def _parse_signing(raw: bytes) -> tuple[str, Any]:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    private = load_pem_private_key(raw, password=None)
    return key_id(private.public_key()), private


PUBLISHED = SecretFile(lambda: settings().jwks_file, _parse_published)
SIGNING = SecretFile(lambda: settings().signing_key_file, _parse_signing)
_signer: tuple[str, Any] | None = None


def _signing_key() -> tuple[str, Any]:
    """The key that signs, with its id. A new one does not sign before it is published: until then the old one does.

    No key signs that is not published: nobody would accept its tokens, and it may have been dropped because others know
    it. Raises Unavailable when there is none.
    """
    global _signer  # noqa: PLW0603  what signs now, of the two that this instance may know
    mounted = SIGNING.current(older_than=SIGNING_KEY_SECONDS)
    if mounted and _is_published(mounted[0]):
        _signer = mounted
        return mounted
    if mounted:
        log.error("signing_key.not_published", kid=mounted[0], signs=_signer[0] if _signer else "")
    if _signer and _is_published(_signer[0]):
        return _signer
    raise Unavailable("Tokens cannot be signed just now.", retry_after=5)


def _is_published(kid: str) -> bool:
    return kid in _published(older_than=SIGNING_KEY_SECONDS) or kid in _published(older_than=SOON)


def key_id(public_key: Any) -> str:
    """The RFC 7638 thumbprint of an RSA public key."""
    from jwt.algorithms import RSAAlgorithm

    jwk = RSAAlgorithm.to_jwk(public_key, as_dict=True)
    canonical = json.dumps({name: jwk[name] for name in ("e", "kty", "n")}, separators=(",", ":"), sort_keys=True)
    return _base64url(hashlib.sha256(canonical.encode()).digest())


def _from_base64url(text: str) -> bytes:
    from jwt.utils import base64url_decode

    return base64url_decode(text)


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
