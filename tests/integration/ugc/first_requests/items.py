"""What new instances of the functions of items are asked first."""

from tests.bench.in_process import Request
from tests.ugc import stored


async def _get() -> Request:
    return Request(path=f"/api/v1/ugc/{(await stored()).ugc_id}")


REQUESTS = {"ugc-get-item": _get}
