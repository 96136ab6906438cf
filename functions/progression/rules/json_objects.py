"""JSON objects as clients send them: what is refused, and the one form in which they are kept."""

import hashlib
import json
import math
import zlib
from collections import Counter
from typing import Any

from pydantic_core import from_json

from shared.errors import DomainError

LARGEST_SENT = 1024 * 1024
"""Bytes of a save that is sent in a request."""

LARGEST = 4 * 1024 * 1024
"""Bytes of JSON of any save, unpacked."""

LARGEST_INLINE = 64 * 1024
"""Compressed bytes that stand in a document; what is larger is a file."""

SMALLEST_INTEGER, LARGEST_INTEGER = -(2**63), 2**64 - 1

LONGEST_INTEGER = 20
"""Characters of any number of 64 bits."""

BOM = b"\xef\xbb\xbf"


class InvalidSave(DomainError):
    """The data is no JSON object that can be kept; `details.problems` says why."""

    status = 422
    code = "INVALID_SAVE"
    message = "The save cannot be kept as it is; details.problems says why."


class SaveTooLarge(DomainError):
    """The data is larger than a save may be."""

    status = 413
    code = "SAVE_TOO_LARGE"
    message = "The save is too large."


def parse(text: bytes) -> dict[str, Any]:
    """The object that a text is. Raises InvalidSave.

    pydantic's parser goes first: it has a limit of depth and takes no half characters. Python's then says what that
    overlooks: a name that stands twice, and numbers that no client would read back as they were.
    """
    text = text.removeprefix(BOM)
    try:
        from_json(text)
    except ValueError as error:
        raise invalid(str(error)) from None
    return _strictly_read(text)


def parse_member(body: bytes, name: str) -> dict[str, Any]:
    """An object that is a member of a request's body, which pydantic's parser has taken. Raises InvalidSave."""
    member: dict[str, Any] = _strictly_read(body.removeprefix(BOM))[name]
    return member


def _strictly_read(text: bytes) -> dict[str, Any]:
    try:
        value = json.loads(
            text,
            object_pairs_hook=_named_once,
            parse_int=_integer,
            parse_float=_finite,
            parse_constant=_no_constant,
        )
    except ValueError as error:
        raise invalid(str(error)) from None
    if not isinstance(value, dict):
        raise invalid("it is no JSON object")
    return value


def invalid(*problems: str) -> InvalidSave:
    """The refusal for these reasons."""
    return InvalidSave(problems=[problem[:300] for problem in problems[:20]])


def written(data: dict[str, Any]) -> bytes:
    """An object as it is kept: keys sorted, no spaces, UTF-8. Raises SaveTooLarge."""
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()
    if len(text) > LARGEST:
        raise too_large(len(text))
    return text


def too_large(size: int) -> SaveTooLarge:
    """The refusal of a save of so many bytes."""
    return SaveTooLarge(f"The save has {size} bytes of JSON; {LARGEST} are allowed.", size=size, limit=LARGEST)


def sha256_of(text: bytes) -> str:
    """The digest of a save's JSON."""
    return hashlib.sha256(text).hexdigest()


def packed(text: bytes) -> bytes:
    """A text, compressed (zlib, RFC 1950)."""
    return zlib.compress(text, 6)


def unpacked(content: bytes) -> bytes:
    """The text of what `packed` made."""
    return zlib.decompress(content)


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        (twice, _), *_ = Counter(name for name, _ in pairs).most_common(1)
        raise ValueError(f"the key {twice[:100]!r} stands twice in one object")
    return members


def _integer(digits: str) -> int:
    if len(digits) > LONGEST_INTEGER or not SMALLEST_INTEGER <= (value := int(digits)) <= LARGEST_INTEGER:
        raise ValueError(f"the whole number {digits[:24]} has more than 64 bits; send it as a string")
    return value


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError(f"the number {digits[:24]} is too large")
    return value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
