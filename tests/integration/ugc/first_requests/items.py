"""What new instances of the functions of items are asked first."""

from typing import Any

from functions.ugc.models.items.items import UgcStatus
from tests.bench.callers import Maker, get, player, staff
from tests.bench.in_process import Request
from tests.ugc import stored


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


REQUESTS = {
    "ugc-change-item": own("PATCH", body={"name": "The New Harbour"}),
    "ugc-get-item": _get,
    "ugc-invite-creator": _invite,
    "ugc-list-my-items": get("/api/v1/ugc/mine"),
    "ugc-publish-item": own("POST", "/publish"),
    "ugc-remove-item": own("DELETE"),
}
