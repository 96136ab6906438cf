"""Checks JWTs as Envoy does for API Gateway: the same order of checks, the same words.

A token that has passed is remembered until the keys change; its times are looked at on every request.
"""

import json
import re
import time
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import jwt
from jwt.utils import base64url_decode

from emulators.gateway.document import Provider
from emulators.gateway.keys import Keys, KeysUnavailable
from emulators.gateway.token_locations import TokenLocations

CLOCK_SKEW_SECONDS = 60
REMEMBERED = 4096
LONGEST_REMEMBERED = 4096
SYMMETRIC_AND_OTHERS = frozenset(
    {"ES256", "ES384", "ES512", "HS256", "HS384", "HS512", "RS384", "RS512", "PS256", "PS384", "PS512", "EdDSA"}
)

MISSING = "Jwt is missing"
UNKNOWN_ISSUER = "Jwt issuer is not configured"
AUDIENCE_NOT_ALLOWED = "Audiences in Jwt are not allowed"

_BASE64URL = re.compile(rb"[A-Za-z0-9_-]*={0,2}")
_signatures = jwt.PyJWS(algorithms=["RS256"])


class Rejected(Exception):
    """A request without a good token; the message is what the caller is told."""


@dataclass(frozen=True, slots=True)
class _Claims:
    issuer: str
    audiences: frozenset[str]
    not_before: float
    expires: float
    payload: bytes
    kid: str


class Verifier:
    """What accepts the tokens of one provider."""

    def __init__(self, provider: Provider, keys: Keys) -> None:
        self._issuer = provider.issuer
        self._locations = TokenLocations(provider.locations)
        self._keys = keys
        self._audiences = frozenset(_bare(audience) for audience in provider.audiences)
        self._passed: OrderedDict[bytes, _Claims] = OrderedDict()
        self._generation = 0

    async def check(self, headers: Mapping[bytes, bytes], query: bytes) -> bytes:
        """The payload (base64url) of the request's token, of the first of several. Raises Rejected.

        Every token in one of the provider's places has to be good: a function could read any of them.
        """
        tokens = self._locations.tokens(headers, query)
        if not tokens:
            raise Rejected(MISSING)
        payloads = [await self._payload(token) for token in tokens]
        return payloads[0]

    async def _payload(self, token: bytes) -> bytes:
        claims = self._passed.get(token)
        if claims is None:
            claims = _claims(token)
            if claims.issuer != self._issuer:
                raise Rejected(UNKNOWN_ISSUER)
        now = time.time()
        if now + CLOCK_SKEW_SECONDS < claims.not_before:
            raise Rejected("Jwt not yet valid")
        if now > claims.expires + CLOCK_SKEW_SECONDS:
            raise Rejected("Jwt is expired")
        if self._audiences.isdisjoint(claims.audiences):
            raise Rejected(AUDIENCE_NOT_ALLOWED)
        await self._check_signature(token, claims)
        return claims.payload

    async def _check_signature(self, token: bytes, claims: _Claims) -> None:
        try:
            await self._keys.refreshed()
            self._forget_if_keys_changed()
            if token in self._passed:
                return
            keys = await self._keys.matching(claims.kid)
            self._forget_if_keys_changed()
        except KeysUnavailable:
            raise Rejected("Jwks remote fetch is failed") from None
        if not keys:
            raise Rejected("Jwks doesn't have key to match kid or alg from Jwt")
        if not any(_signed_by(key, token) for key in keys):
            raise Rejected("Jwt verification fails")
        if len(token) <= LONGEST_REMEMBERED:
            self._passed[token] = claims
            if len(self._passed) > REMEMBERED:
                self._passed.popitem(last=False)

    def _forget_if_keys_changed(self) -> None:
        if self._generation != self._keys.generation:
            self._generation = self._keys.generation
            self._passed.clear()


async def authenticated(verifiers: Iterable[Verifier], headers: Mapping[bytes, bytes], query: bytes) -> bytes:
    """The payload of a token that one of the providers accepts.

    Raises Rejected with the most telling of the providers' verdicts.
    """
    verdict = MISSING
    for verifier in verifiers:
        try:
            return await verifier.check(headers, query)
        except Rejected as rejected:
            if str(rejected) not in {MISSING, UNKNOWN_ISSUER} or verdict == MISSING:
                verdict = str(rejected)
    raise Rejected(verdict)


def _signed_by(key: jwt.PyJWK, token: bytes) -> bool:
    try:
        _signatures.decode(token, key.key, algorithms=["RS256"])
    except jwt.PyJWTError:
        return False
    return True


def _claims(token: bytes) -> _Claims:
    parts = token.split(b".")
    if len(parts) != 3:  # noqa: PLR2004 - header, payload, signature
        raise Rejected("Jwt is not in the form of Header.Payload.Signature")
    header = _object(parts[0], "Jwt header is an invalid Base64url input or an invalid JSON")
    algorithm, kid = header.get("alg"), header.get("kid", "")
    if not isinstance(algorithm, str):
        raise Rejected("Jwt header [alg] field is not a string")
    if algorithm in SYMMETRIC_AND_OTHERS:
        raise Rejected("Jwks doesn't have key to match kid or alg from Jwt")
    if algorithm != "RS256":
        raise Rejected("Jwt header [alg] field value is invalid")
    if not isinstance(kid, str):
        raise Rejected("Jwt header [kid] field is not a string")
    payload = _object(parts[1], "Jwt payload is an invalid Base64 or an invalid JSON")
    if not _BASE64URL.fullmatch(parts[2]):
        raise Rejected("Jwt signature is an invalid Base64")
    issuer, audience = payload.get("iss", ""), payload.get("aud", ())
    if not isinstance(issuer, str):
        raise Rejected("Jwt payload [iss] field is not a string")
    audiences = [audience] if isinstance(audience, str) else audience
    if not isinstance(audiences, list | tuple) or not all(isinstance(item, str) for item in audiences):
        raise Rejected("Jwt payload [aud] field is not a string or string list")
    return _Claims(
        issuer=issuer,
        audiences=frozenset(_bare(item) for item in audiences),
        not_before=_moment(payload, "nbf", float("-inf")),
        expires=_moment(payload, "exp", float("inf")),
        payload=parts[1].rstrip(b"="),
        kid=kid,
    )


def _object(encoded: bytes, complaint: str) -> dict[str, Any]:
    if not _BASE64URL.fullmatch(encoded):
        raise Rejected(complaint)
    try:
        value = json.loads(base64url_decode(encoded))
    except (ValueError, RecursionError):
        raise Rejected(complaint) from None
    if not isinstance(value, dict):
        raise Rejected(complaint)
    return value


def _moment(payload: Mapping[str, Any], claim: str, default: float) -> float:
    value = payload.get(claim, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Rejected(f"Jwt payload [{claim}] field is not an integer or is out of range")
    return value


def _bare(audience: str) -> str:
    """An audience without its scheme and its last slash, which do not count."""
    return audience.removeprefix("https://").removeprefix("http://").rstrip("/")
