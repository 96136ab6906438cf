"""What new instances of the functions of scans are asked first."""

from functions.ugc.models.items.items import UgcStatus
from functions.ugc.models.scanning.scans import ScanFile
from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.hostile_archives import zipped
from tests.scans import change, removed, scanned, uploaded


async def _scan() -> Request:
    item = await uploaded(zipped(**{"map.json": "{}"}))
    return Request("POST", body=ScanFile(ugc_id=item.ugc_id, version=1).model_dump())


async def _queue() -> Request:
    item = await uploaded(zipped(**{"map.json": "{}"}))
    return in_process.push(change(item, UgcStatus.UPLOADED, UgcStatus.DRAFT))


async def _remember() -> Request:
    item = await scanned(await uploaded(zipped(**{"map.json": "{}"})))
    return in_process.push(await removed(item))


async def _get_words() -> Request:
    return Request(path="/api/v1/admin/ugc/words/en", token=await staff())


async def _set_words() -> Request:
    return Request("PUT", "/api/v1/admin/ugc/words/de", await staff(), {"blocked": ["zorgblat"]})


REQUESTS = {
    "ugc-get-words": _get_words,
    "ugc-queue-scan": _queue,
    "ugc-remember-removed": _remember,
    "ugc-scan-file": _scan,
    "ugc-set-words": _set_words,
}
