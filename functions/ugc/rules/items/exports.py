"""Which files of creations an archive of a player's data holds."""

from collections.abc import Iterable

from functions.ugc.models.items.items import Content, Item

MEBIBYTE = 1024 * 1024

LARGEST_EXPORTED = 64 * MEBIBYTE
"""Bytes of a file: each is held whole while it is packed."""

MOST_EXPORTED = 512 * MEBIBYTE
"""Bytes of all files together: an archive is made within minutes."""


def exportable(items: Iterable[Item], left: int) -> tuple[list[Content], int]:
    """The scanned files of items that fit into so many bytes, each once, and how many are left."""
    contents = [content for item in items for content in (item.published, item.pending) if content and content.object]
    taken: dict[str, Content] = {}
    for content in contents:
        if content.object not in taken and content.size <= min(left, LARGEST_EXPORTED):
            taken[content.object] = content
            left -= content.size
    return list(taken.values()), left
