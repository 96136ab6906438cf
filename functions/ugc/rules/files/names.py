"""What files are called in the store: what is uploaded by its item and version, what is served by its content, too."""

INCOMING = "incoming/"
"""Where clients send to. Nothing of it is ever served to other players; the bucket's lifecycle empties it."""

SERVED = "ugc/"
"""Copies that were scanned, each of one version of one item."""


def incoming(ugc_id: str, version: int) -> str:
    """The name of a version's file as its creator sends it."""
    return f"{INCOMING}{ugc_id}/{version}"


def version_of(name: str) -> tuple[str, int] | None:
    """The item and the version that an uploaded file is of; None for a name that is no such file's."""
    ugc_id, slash, version = name.removeprefix(INCOMING).partition("/")
    if not (name.startswith(INCOMING) and ugc_id and slash and version.isascii() and version.isdecimal()):
        return None
    return ugc_id, int(version)


def sha256_of(name: str) -> str:
    """The SHA-256 of a scanned copy, in hex, by its name."""
    return name.removeprefix(SERVED).partition("-")[0]


def served(sha256: str, ugc_id: str, version: int) -> str:
    """The name of a scanned copy; `sha256` is that of the bytes that are served, in hex.

    A version that has gone never comes back: what deletes its copy meets no other item that has just got the same
    bytes.
    """
    return f"{SERVED}{sha256}-{ugc_id}-{version}"
