"""Checks AWS Signature Version 4, in the Authorization header and in presigned URLs, as S3 does.

The form of it: "Authenticating Requests (AWS Signature Version 4)" in Amazon's S3 API reference.
"""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import quote, unquote

from starlette.datastructures import Headers

from emulators.s3.errors import S3Error, denied

ALGORITHM = "AWS4-HMAC-SHA256"
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"
SKEW = timedelta(minutes=15)
LONGEST_SECONDS = 7 * 24 * 3600
_AUTHORIZATION = re.compile(ALGORITHM + r" Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})")
_PARAMETERS = ("Algorithm", "Credential", "Date", "Expires", "SignedHeaders", "Signature")


@dataclass(frozen=True, slots=True)
class Claim:
    """What a request says of its signature. `expires` is in seconds after `date`; None in a header."""

    credential: str
    date: str
    expires: int | None
    signed_headers: str
    signature: str
    payload: str


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it was sent: path and query still encoded."""

    method: str
    path: str
    query: str
    headers: Headers


def check_signature(request: SentRequest, keys: Mapping[str, str], now: datetime) -> None:
    """Return when the request is signed with a secret of `keys` (by access key id) and still valid at `now`.

    Raises S3Error: 403 for a wrong, missing or expired signature, 400 for parameters that make no sense.
    """
    pairs = _pairs(request.query)
    claim = _presigned(pairs, request.headers) if "X-Amz-Signature" in dict(pairs) else _authorized(request.headers)
    key_id, _, scope = claim.credential.partition("/")
    _check_scope(claim, scope)
    _check_time(claim, now)
    names = claim.signed_headers.split(";")
    _check_signed(names, request.headers)
    canonical = _canonical(request, pairs, names, claim)
    text = "\n".join([ALGORITHM, claim.date, scope, sha256(canonical.encode("latin-1")).hexdigest()])
    if key_id not in keys:
        raise S3Error(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")
    if not hmac.compare_digest(_signature(keys[key_id], scope, text), claim.signature):
        message = "The request signature we calculated does not match the signature you provided."
        raise S3Error(403, "SignatureDoesNotMatch", message, StringToSign=text, CanonicalRequest=canonical)


def _presigned(pairs: list[tuple[str, str]], headers: Headers) -> Claim:
    given = dict(pairs)
    values = [given.get(f"X-Amz-{name}", "") for name in _PARAMETERS]
    if not all(values) or values[0] != ALGORITHM or not values[3].isdecimal():
        named = ", ".join(f"X-Amz-{name}" for name in _PARAMETERS)
        raise S3Error(400, "AuthorizationQueryParametersError", f"A presigned URL has {named}.")
    _, credential, date, expires, signed, signature = values
    payload = headers.get("x-amz-content-sha256", UNSIGNED_PAYLOAD)
    return Claim(credential, date, int(expires), signed, signature, payload)


def _authorized(headers: Headers) -> Claim:
    authorization = headers.get("authorization")
    if authorization is None:
        raise denied("Access Denied")
    match = _AUTHORIZATION.fullmatch(authorization)
    if match is None:
        raise S3Error(400, "AuthorizationHeaderMalformed", f"Sign with {ALGORITHM}.")
    payload = headers.get("x-amz-content-sha256")
    if payload is None:
        raise S3Error(400, "InvalidRequest", "Missing required header for this request: x-amz-content-sha256")
    credential, signed, signature = match.groups()
    return Claim(credential, headers.get("x-amz-date", ""), None, signed, signature, payload)


def _check_scope(claim: Claim, scope: str) -> None:
    parts = scope.split("/")
    if len(parts) != 4 or parts[0] != claim.date[:8] or parts[2:] != ["s3", "aws4_request"]:  # noqa: PLR2004
        raise S3Error(400, "AuthorizationHeaderMalformed", "The credential is KEY/DATE/REGION/s3/aws4_request.")


def _check_time(claim: Claim, now: datetime) -> None:
    try:
        signed = datetime.strptime(claim.date, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise denied("AWS authentication requires a valid Date or x-amz-date header") from error
    if claim.expires is None:
        if abs(signed - now) > SKEW:
            message = "The difference between the request time and the current time is too large."
            raise S3Error(403, "RequestTimeTooSkewed", message)
        return
    if not 1 <= claim.expires <= LONGEST_SECONDS:
        message = f"X-Amz-Expires must be between 1 and {LONGEST_SECONDS} seconds"
        raise S3Error(400, "AuthorizationQueryParametersError", message)
    if signed - now > SKEW:
        raise denied("Request is not valid yet")
    if now > signed + timedelta(seconds=claim.expires):
        raise denied("Request has expired")


def _check_signed(names: list[str], headers: Headers) -> None:
    if "host" not in names or names != sorted(names):
        raise denied("SignedHeaders must hold host, and be sorted and in lower case")
    unsigned = [name for name in headers if name.startswith("x-amz-") and name not in names]
    if unsigned:
        raise denied(f"There were headers present in the request which were not signed: {', '.join(unsigned)}")


def _canonical(request: SentRequest, pairs: list[tuple[str, str]], names: list[str], claim: Claim) -> str:
    query = sorted((quote(name, safe="~"), quote(value, safe="~")) for name, value in pairs)
    lines = [f"{name}:{_value(request.headers, name)}" for name in names]
    return "\n".join(
        [
            request.method,
            quote(unquote(request.path), safe="/~"),
            "&".join(f"{name}={value}" for name, value in query if name != "X-Amz-Signature"),
            *lines,
            "",
            claim.signed_headers,
            claim.payload,
        ]
    )


def _value(headers: Headers, name: str) -> str:
    return " ".join(",".join(headers.getlist(name)).split())


def _pairs(query: str) -> list[tuple[str, str]]:
    items = (item.partition("=") for item in query.split("&") if item)
    return [(unquote(name), unquote(value)) for name, _, value in items]


def _signature(secret: str, scope: str, text: str) -> str:
    key = f"AWS4{secret}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), sha256)
    return hmac.new(key, text.encode(), sha256).hexdigest()
