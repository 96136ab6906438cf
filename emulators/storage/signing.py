"""Checks V4 signed URLs as Cloud Storage does."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote, unquote

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from cryptography.x509 import load_pem_x509_certificate
from starlette.datastructures import Headers

from emulators.storage.errors import StorageError, not_implemented

ALGORITHM = "GOOG4-RSA-SHA256"
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"
_LONGEST_SECONDS = 7 * 24 * 3600
_SKEW = timedelta(minutes=15)
_SPACES = re.compile(r"\s+")
_PARAMETERS = ("algorithm", "credential", "date", "expires", "signedheaders", "signature")


def is_signed(query_string: str) -> bool:
    """Tell whether a request claims a signature; StorageError (501) for one of the older kind, V2."""
    names = {name.lower() for name, _ in _pairs(query_string)}
    if {"googleaccessid", "signature"} <= names:
        what = "V2 signed URLs: sign with version='v4'"
        raise not_implemented(what)
    return any(name.startswith("x-goog-") and name[7:] in _PARAMETERS for name in names)


def check_signature(
    method: str,
    raw_path: str,
    query_string: str,
    headers: Headers,
    *,
    signers: Mapping[str, RSAPublicKey],
    now: datetime,
) -> None:
    """Return when the request is signed by one of `signers` and still valid at `now`.

    `raw_path` and `query_string` as sent. Raises StorageError: 400 for bad parameters or headers and an
    expired signature, 403 for a wrong one.
    """
    pairs = _pairs(query_string)
    values = _values(pairs)
    email, _, scope = values["credential"].partition("/")
    _check_time(values, scope, now)
    names = _signed_headers(values["signedheaders"], headers)
    payload = headers.get("x-goog-content-sha256", UNSIGNED_PAYLOAD)
    if payload != UNSIGNED_PAYLOAD:
        what = f"signed payloads: send x-goog-content-sha256 as {UNSIGNED_PAYLOAD}, or not at all"
        raise not_implemented(what)
    rest = [
        "&".join(
            f"{name}={value}"
            for name, value in sorted(
                (quote(name, safe="~"), quote(value, safe="~"))
                for name, value in pairs
                if name.lower() != "x-goog-signature"
            )
        ),
        *(f"{name}:{_SPACES.sub(' ', ','.join(headers.getlist(name))).strip()}" for name in names),
        "",
        ";".join(names),
        payload,
    ]
    paths = dict.fromkeys((raw_path, quote(unquote(raw_path), safe="/~")))
    for path in paths:
        request = "\n".join([method, path, *rest])
        digest = sha256(request.encode("latin-1")).hexdigest()
        text = "\n".join([ALGORITHM, values["date"], scope, digest])
        if _is_signed_by(signers.get(email), values["signature"], text):
            return
    _refuse(email, signers, text, request)


def load_public_key(path: Path) -> RSAPublicKey:
    """Read an RSA key from a PEM file: a public key, a private key, or a certificate.

    Raises OSError when the file cannot be read, and ValueError when it holds nothing of the kind.
    """
    pem = path.read_bytes()
    key: object
    if b"CERTIFICATE" in pem:
        key = load_pem_x509_certificate(pem).public_key()
    elif b"PRIVATE KEY" in pem:
        private = load_pem_private_key(pem, password=None)
        key = private.public_key() if isinstance(private, RSAPrivateKey) else None
    else:
        key = load_pem_public_key(pem)
    if not isinstance(key, RSAPublicKey):
        message = f"{path} holds no RSA key: give the PEM of a service account's key"
        raise ValueError(message)  # noqa: TRY004 - the content is wrong, not an argument's type
    return key


def _pairs(query_string: str) -> list[tuple[str, str]]:
    items = (item.partition("=") for item in query_string.split("&") if item)
    return [(unquote(name), unquote(value)) for name, _, value in items]


def _values(pairs: list[tuple[str, str]]) -> dict[str, str]:
    given = {name.lower(): value for name, value in pairs}
    values = {}
    for parameter in _PARAMETERS:
        value = given.get(f"x-goog-{parameter}")
        if not value:
            raise _bad_query(f"Missing query parameter: X-Goog-{parameter.capitalize()}")
        values[parameter] = value
    if values["algorithm"] != ALGORITHM:
        raise _bad_query(f"X-Goog-Algorithm is {values['algorithm']!r}: only {ALGORITHM} is served here")
    return values


def _check_time(values: Mapping[str, str], scope: str, now: datetime) -> None:
    parts = scope.split("/")
    if len(parts) != 4 or parts[2:] != ["storage", "goog4_request"]:  # noqa: PLR2004 - date/location/service/kind
        raise _bad_query("X-Goog-Credential must be EMAIL/DATE/LOCATION/storage/goog4_request")
    try:
        signed = datetime.strptime(values["date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        lifetime = int(values["expires"])
    except ValueError as error:
        raise _bad_query(f"X-Goog-Date or X-Goog-Expires is malformed: {error}") from error
    if not values["date"].startswith(parts[0]):
        raise _bad_query("X-Goog-Credential and X-Goog-Date are of different days")
    if not 1 <= lifetime <= _LONGEST_SECONDS:
        raise _bad_query(f"X-Goog-Expires must be between 1 and {_LONGEST_SECONDS} seconds")
    if signed - now > _SKEW:
        message = "The difference between the request time and the server's time is too large."
        raise StorageError(403, "forbidden", "RequestTimeTooSkewed", message)
    expires = signed + timedelta(seconds=lifetime)
    if now > expires:
        raise StorageError(
            400,
            "invalid",
            "ExpiredToken",
            "Invalid argument.",
            details=f"The provided token has expired. Request signature expired at: {expires.isoformat()}",
        )


def _signed_headers(text: str, headers: Headers) -> list[str]:
    names = text.split(";")
    if "host" not in names or names != sorted(names) or not text.isascii():
        raise _bad_query("X-Goog-SignedHeaders must hold host, and be sorted and in lower case")
    for name in names:
        if name not in headers:
            raise _bad_header(name, "Header was included in signedheaders, but not in the request.")
    for name in headers:
        if name.startswith(("x-goog-", "x-amz-")) and name not in names:
            raise _bad_header(name, "Header was included in the request, but not in signedheaders.")
    return names


def _is_signed_by(key: RSAPublicKey | None, signature: str, text: str) -> bool:
    if key is None:
        return False
    try:
        key.verify(bytes.fromhex(signature), text.encode(), PKCS1v15(), SHA256())
    except (InvalidSignature, ValueError):
        return False
    return True


def _refuse(email: str, signers: Mapping[str, RSAPublicKey], text: str, request: str) -> NoReturn:
    details = "The request signature we calculated does not match the signature you provided. "
    details += "Check your Google secret key and signing method."
    if email not in signers:
        details += f" The emulator knows no key of {email!r}: start it with --signer {email}=PEMFILE."
    raise StorageError(
        403,
        "forbidden",
        "SignatureDoesNotMatch",
        "Access denied.",
        elements={"StringToSign": text, "CanonicalRequest": request},
        details=details,
    )


def _bad_query(details: str) -> StorageError:
    return StorageError(400, "invalid", "AuthorizationQueryParametersError", "Invalid argument.", details=f"{details}.")


def _bad_header(name: str, details: str) -> StorageError:
    return StorageError(
        400,
        "invalid",
        "MalformedSecurityHeader",
        "Your request has a malformed header.",
        elements={"ParameterName": name},
        details=details,
    )
