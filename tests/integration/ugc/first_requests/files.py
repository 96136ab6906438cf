"""What new instances of the functions of files are asked first."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.ugc import content, stored


async def _download() -> Request:
    item = await stored(published=content(object="ugc/1"))
    return Request(path=f"/api/v1/ugc/{item.ugc_id}/download", token=(await player()).token)


REQUESTS = {"ugc-download-item": _download}
