"""What services give out of a player's data, and what they say of its erasure (`shared.extension_points`)."""

from typing import Any

from pydantic import Field

from shared.model import Model


class StoredFile(Model):
    """A file of a player, by reference: whoever exports it reads it there.

    Without a bucket of Cloud Storage, it is in the store of what players make (`shared.media.object_store`).
    """

    bucket: str = ""
    name: str


class Section(Model):
    """Some of what is kept of a player: documents of one name, as JSON, and the files that belong to them.

    A name comes as often as it takes, one section after the other.
    """

    name: str
    documents: tuple[dict[str, Any], ...]
    files: tuple[StoredFile, ...] = ()


class Kept(Model):
    """What stays of a player who is erased, and why."""

    what: str
    why: str


class Erasure(Model):
    """What one call has erased, as documents by collection, and what stays; `finished` says that nothing is left."""

    finished: bool
    erased: dict[str, int] = Field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
