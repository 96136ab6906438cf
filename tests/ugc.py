"""Items of creators, in any state, as the store has them."""

import uuid
from datetime import UTC, datetime
from typing import Any

from functions.ugc.models.items.items import Content, Item, UgcStatus, UgcType
from functions.ugc.store.items import items
from shared.firestore import transaction

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

UNSCANNED = {UgcStatus.DRAFT, UgcStatus.UPLOADED, UgcStatus.SCANNING}


def content(version: int = 1, **changes: Any) -> Content:
    """The file of a version."""
    values: dict[str, Any] = {
        "version": version,
        "file_name": "harbour.png",
        "content_type": "image/png",
        "size": 1000,
        "sha256": f"{version:064x}",
        "md5": "1B2M2Y8AsgTpgAmY7PhCfg==",
    }
    return Content(**values | changes)


def item(status: UgcStatus = UgcStatus.DRAFT, **changes: Any) -> Item:
    """An item: one that is published has its file, another has it on its way."""
    has_been = status is UgcStatus.PUBLISHED
    values: dict[str, Any] = {
        "ugc_id": uuid.uuid4().hex,
        "creator_id": uuid.uuid4().hex,
        "type": UgcType.IMAGE,
        "name": "The Old Harbour",
        "description": "Boats and fog.",
        "tags": ("harbour",),
        "status": status,
        "published": content(object="ugc/1") if has_been else None,
        "pending": None if has_been else content(object="" if status in UNSCANNED else "ugc/1"),
        "asked_at": NOW if has_been else None,
        "published_at": NOW if has_been else None,
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Item(**values | changes)


async def stored(status: UgcStatus = UgcStatus.PUBLISHED, **changes: Any) -> Item:
    """The same in the store."""
    made = item(status, **changes)
    await transaction.run(lambda tx: _add(tx, made))
    return made


async def _add(tx: transaction.Transaction, made: Item) -> None:
    items.add(tx, made)


async def kept(ugc_id: str) -> Item:
    """An item as it is now."""
    return (await items.items([ugc_id]))[ugc_id]
