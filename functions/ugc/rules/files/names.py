"""What files are called in the store: what is uploaded by its item and version, what is served by its content."""

INCOMING = "incoming/"
"""Where clients send to. Nothing of it is ever served to other players; the bucket's lifecycle empties it."""

SERVED = "ugc/"
"""Copies that were scanned. Two items with the same bytes share one."""


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
    return name.removeprefix(SERVED)


def served(sha256: str) -> str:
    """The name of a scanned copy; `sha256` is that of the bytes that are served, in hex."""
    return f"{SERVED}{sha256}"
