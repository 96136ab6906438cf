"""What new instances of the functions of items are asked first."""

import base64
import hashlib
import uuid
from typing import Any

from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.rules.files.names import incoming
from shared.media.object_store.chosen import object_store
from tests.bench import in_process
from tests.bench.callers import Maker, get, job, player, staff
from tests.bench.in_process import Request
from tests.ugc import content, stored

PICTURE = b"\x89PNG\r\n\x1a\n of somebody's harbour"


async def _get() -> Request:
    return Request(path=f"/api/v1/ugc/{(await stored()).ugc_id}")


def own(method: str, action: str = "", body: dict[str, Any] | None = None) -> Maker:
    """What a creator asks of an item that was scanned."""

    async def make() -> Request:
        ada = await player()
        item = await stored(UgcStatus.PENDING_REVIEW, creator_id=ada.id)
        return Request(method, f"/api/v1/ugc/{item.ugc_id}{action}", ada.token, body)

    return make


async def _invite() -> Request:
    path = f"/api/v1/admin/ugc/creators/{(await player()).id}/invitation"
    return Request("PUT", path, await staff(), {"is_invited": True, "reason": "Maker of the month."})


def file_sent(sent: bytes = PICTURE, **changes: Any) -> dict[str, Any]:
    """What a client says of a file before it sends it."""
    return {
        "file_name": "harbour.png",
        "content_type": "image/png",
        "size": len(sent),
        "sha256": hashlib.sha256(sent).hexdigest(),
        "md5": base64.b64encode(hashlib.md5(sent, usedforsecurity=False).digest()).decode(),
    } | changes


def new_item(**changes: Any) -> dict[str, Any]:
    """What begins an item."""
    return {"type": "image", "name": "The Old Harbour", "tags": ["harbour"], "file": file_sent()} | changes


async def _start() -> Request:
    return Request("POST", "/api/v1/ugc/upload-url", (await player()).token, new_item())


async def _start_version() -> Request:
    ada = await player()
    item = await stored(creator_id=ada.id)
    return Request("POST", f"/api/v1/ugc/{item.ugc_id}/versions", ada.token, file_sent())


async def sent_draft(creator_id: str) -> Item:
    """A draft whose file is in the store."""
    item = await stored(UgcStatus.DRAFT, creator_id=creator_id, pending=content(**file_sent()))
    await object_store().write(incoming(item.ugc_id, 1), PICTURE, "image/png")
    return item


async def _complete() -> Request:
    ada = await player()
    return Request("POST", f"/api/v1/ugc/{(await sent_draft(ada.id)).ugc_id}/complete", ada.token)


async def _drop() -> Request:
    name = f"ugc/{uuid.uuid4().hex}"
    return in_process.push(UgcFilesDropped(ugc_id=uuid.uuid4().hex, change=1, objects=(name,)))


REQUESTS = {
    "ugc-change-item": own("PATCH", body={"name": "The New Harbour"}),
    "ugc-complete-upload": _complete,
    "ugc-drop-files": _drop,
    "ugc-get-item": _get,
    "ugc-invite-creator": _invite,
    "ugc-list-my-items": get("/api/v1/ugc/mine"),
    "ugc-publish-item": own("POST", "/publish"),
    "ugc-remove-item": own("DELETE"),
    "ugc-start-item": _start,
    "ugc-start-version": _start_version,
    "ugc-sweep-uploads": job,
}
