"""Checks that a body is what its headers say, as S3 does."""

import base64
import hashlib
from collections.abc import Callable
from zlib import crc32

from starlette.datastructures import Headers

from emulators.s3.errors import S3Error
from emulators.s3.signing import UNSIGNED_PAYLOAD

_CHECKSUMS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "x-amz-checksum-sha256": ("SHA256", lambda body: hashlib.sha256(body).digest()),
    "x-amz-checksum-sha1": ("SHA1", lambda body: hashlib.sha1(body, usedforsecurity=False).digest()),
    "x-amz-checksum-crc32": ("CRC32", lambda body: crc32(body).to_bytes(4)),
    "content-md5": ("Content-MD5", lambda body: hashlib.md5(body, usedforsecurity=False).digest()),
}


def check_announced(method: str, headers: Headers) -> None:
    """Raises S3Error for a body that cannot be taken, before it is read."""
    if method == "PUT" and "content-length" not in headers:
        raise S3Error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.")
    if headers.get("x-amz-content-sha256", "").startswith("STREAMING-") or "x-amz-trailer" in headers:
        message = (
            "Bodies in chunks with a trailer are not taken, as R2 takes none: sign the body, or leave it unsigned."
        )
        raise S3Error(501, "NotImplemented", message)


def check_body(headers: Headers, body: bytes) -> None:
    """Raises S3Error (400) for a length or a checksum that is not that of the body."""
    length = headers.get("content-length", str(len(body)))
    if length != str(len(body)):
        message = "You did not provide the number of bytes specified by the Content-Length HTTP header"
        raise S3Error(400, "IncompleteBody", message)
    payload = headers.get("x-amz-content-sha256", UNSIGNED_PAYLOAD)
    if payload not in {UNSIGNED_PAYLOAD, hashlib.sha256(body).hexdigest()}:
        message = "The provided 'x-amz-content-sha256' header does not match what was computed."
        raise S3Error(400, "XAmzContentSHA256Mismatch", message)
    for header, (name, digest) in _CHECKSUMS.items():
        given = headers.get(header)
        if given is not None and given != base64.b64encode(digest(body)).decode():
            raise S3Error(400, "BadDigest", f"The {name} you specified did not match the calculated checksum.")
