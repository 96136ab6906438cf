"""What new instances of the functions of files are asked first."""

from functions.ugc.models.items.items import UgcStatus, UgcType
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.ugc import content, stored


async def _download() -> Request:
    item = await stored(published=content(object="ugc/1"))
    return Request(path=f"/api/v1/ugc/{item.ugc_id}/download", token=(await player()).token)


async def show_screenshot() -> Request:
    shown = content(object="ugc/1")
    item = await stored(UgcStatus.PENDING_REVIEW, type=UgcType.SCREENSHOT, pending=shown)
    return Request(path=f"/api/v1/admin/ugc/{item.ugc_id}/screenshot", token=await staff())


REQUESTS = {"ugc-download-item": _download, "ugc-show-screenshot": show_screenshot}
