"""What is kept of a password: a hash that names its scheme, `{scheme}hash` (as RFC 2307 does in `userPassword`)."""

import re
from typing import Any, Literal, get_args

Scheme = Literal["bcrypt-sha256", "bcrypt"]
"""`bcrypt-sha256` is bcrypt of the base64 of the SHA-256, as all new hashes are: the whole password counts. `bcrypt` is
of the password itself, whose first 72 bytes count: accounts from elsewhere have it until they sign in.
"""

OURS: Scheme = "bcrypt-sha256"

BCRYPT_BYTES = 72

_LABELLED = re.compile(rf"\{{({'|'.join(get_args(Scheme))})\}}(\$.+)")

_BCRYPT = re.compile(r"\$2[aby]\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}")


def is_bcrypt(digest: str) -> bool:
    """Whether a text is a hash that bcrypt made, with a cost from 4 to 31."""
    return _BCRYPT.fullmatch(digest) is not None


def labelled(scheme: Scheme, digest: str) -> str:
    """A hash with its scheme, as it is kept."""
    return f"{{{scheme}}}{digest}"


def parts(kept: str) -> tuple[Scheme, str]:
    """The scheme and the hash; what names none is of ours, from before hashes did."""
    if match := _LABELLED.fullmatch(kept):
        scheme: Any = match[1]
        return scheme, match[2]
    return OURS, kept


def cost_of(digest: str) -> int:
    """The cost factor of a hash `$2b$12$…`."""
    return int(digest.split("$")[2])


def labelled_fields(fields: dict[str, Any]) -> dict[str, Any]:
    """An account as it is stored, with hashes that name their scheme."""
    return fields | {name: labelled(*parts(fields[name])) for name in _HASHES if fields.get(name)}


def unlabelled_fields(fields: dict[str, Any]) -> dict[str, Any]:
    """The same as it was before: those of ours without it. What has another scheme keeps its name."""
    ours = [name for name in _HASHES if fields.get(name) and parts(fields[name])[0] == OURS]
    return fields | {name: parts(fields[name])[1] for name in ours}


_HASHES = ("password_hash", "set_aside_password_hash")
