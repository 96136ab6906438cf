"""Files that wait for their scan, and changes of the items that they are of."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from functions.ugc.events import UgcChanged
from functions.ugc.models.items.items import Item, UgcStatus, UgcType
from functions.ugc.models.scanning.scans import ScanFile
from functions.ugc.operations.scanning import scanning
from functions.ugc.rules.files import names
from functions.ugc.store.items import items
from shared.configuration import Reader
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media.object_store.chosen import object_store
from tests.ugc import NOW, content, kept, stored

ZIP = "application/zip"


def configure(monkeypatch: pytest.MonkeyPatch, **changes: object) -> None:
    """Have settings of these values."""
    monkeypatch.setattr(Reader, "__call__", _changed(Reader.__call__, changes))


def _changed(read: Callable[[Reader[Any]], Any], changes: dict[str, object]) -> Callable[[Reader[Any]], Any]:
    def changed(reader: Reader[Any]) -> Any:
        values = read(reader)
        mine = {name: value for name, value in changes.items() if name in type(values).model_fields}
        return values.model_copy(update=mine) if mine else values

    return changed


async def uploaded(body: bytes, content_type: str = ZIP, **changes: Any) -> Item:
    """An item whose file is in the store."""
    pending = content(content_type=content_type, size=len(body), sha256=hashlib.sha256(body).hexdigest())
    item = await stored(UgcStatus.UPLOADED, **{"type": UgcType.MOD, "pending": pending} | changes)
    await send(item.ugc_id, body, content_type)
    return item


async def send(ugc_id: str, body: bytes, content_type: str = ZIP, version: int = 1) -> None:
    """Put the file of a version where its creator sends it."""
    await object_store().write(names.incoming(ugc_id, version), body, content_type)


async def scanned(item: Item, version: int = 1) -> Item:
    """The item after an attempt to scan it."""
    await scanning.scan(ScanFile(ugc_id=item.ugc_id, version=version))
    return await kept(item.ugc_id)


async def put(item: Item) -> None:
    """Have an item as it is given."""

    async def body(tx: Transaction) -> None:
        await items.item(tx, item.ugc_id)
        items.save(tx, item)

    await transaction.run(body)


async def removed(item: Item, basis: str = "review") -> UgcChanged:
    """Remove an item; returns the fact of it."""
    await put(item.model_copy(update={"status": UgcStatus.REMOVED, "removed_basis": basis}))
    return change(item, UgcStatus.REMOVED, UgcStatus.PENDING_REVIEW, basis)


def change(item: Item, status: UgcStatus, before: UgcStatus, cause: str = "review", **changes: Any) -> UgcChanged:
    """The fact that an item has another status."""
    values: dict[str, Any] = {
        "ugc_id": item.ugc_id,
        "creator_id": item.creator_id,
        "type": item.type,
        "change": 9,
        "version": 1,
        "of_new_version": False,
        "before": before,
        "status": status,
        "cause": cause,
        "reason": "",
        "changed_at": NOW,
    }
    return UgcChanged(**values | changes)
