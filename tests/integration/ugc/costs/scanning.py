"""What scans cost."""

from PIL import Image, ImageDraw

from functions.ugc.models.items.items import UgcStatus, UgcType
from functions.ugc.models.scanning.scans import ScanFile
from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.hostile_archives import zipped
from tests.scans import change, removed, uploaded
from tests.ugc import kept
from tests.unit.shared.pictures import encoded

ROWS = (
    Cost("ugc-queue-scan", case="of an upload"),
    Cost("ugc-queue-scan", case="of another change"),
    Cost("ugc-scan-file", case="an archive", reads=6, writes=10, rpcs=8, publishes=2),
    Cost("ugc-scan-file", case="a picture", reads=7, writes=10, rpcs=9, publishes=2),
    Cost("ugc-scan-file", case="again", reads=2, rpcs=1),
    Cost("ugc-remember-removed", case="of another change"),
    Cost("ugc-get-words", case="of a language", reads=1, writes=1, rpcs=2, redis=1),
    Cost("ugc-set-words", case="always", writes=2, rpcs=1, redis=1),
    Cost("ugc-remember-removed", case="by a moderator", reads=2, writes=1, rpcs=3),
)


async def travel(journey: Journey) -> None:
    """A mod and a picture are scanned, and the picture is removed."""
    mod = await uploaded(zipped(**{"map.json": "{}"}))
    work = Request("POST", body=ScanFile(ugc_id=mod.ugc_id, version=1).model_dump())
    fact = change(mod, UgcStatus.UPLOADED, UgcStatus.DRAFT)
    await journey.call("ugc-queue-scan", "of an upload", in_process.push(fact), status=204)
    other = change(mod, UgcStatus.SCANNING, UgcStatus.UPLOADED)
    await journey.call("ugc-queue-scan", "of another change", in_process.push(other), status=204)
    await journey.call("ugc-scan-file", "an archive", work, status=204)
    await journey.call("ugc-scan-file", "again", work, status=204)
    picture = await uploaded(encoded(_picture()), "image/png", type=UgcType.IMAGE)
    work = Request("POST", body=ScanFile(ugc_id=picture.ugc_id, version=1).model_dump())
    await journey.call("ugc-scan-file", "a picture", work, status=204)
    await journey.call("ugc-remember-removed", "of another change", in_process.push(other), status=204)
    gone = in_process.push(await removed(await kept(picture.ugc_id)))
    await journey.call("ugc-remember-removed", "by a moderator", gone, status=204)
    token, path = await staff(), "/api/v1/admin/ugc/words/de"
    words = {"blocked": ["zorgblat"]}
    await journey.call("ugc-set-words", "always", Request("PUT", path, token, words))
    await journey.call("ugc-get-words", "of a language", Request(path=path, token=token))


def _picture() -> Image.Image:
    """A picture with enough on it to be known again."""
    picture = Image.new("RGB", (200, 200), "white")
    for number in range(8):
        at = number * 41 % 160
        ImageDraw.Draw(picture).ellipse((at, number * 22, at + 70, number * 22 + 50), fill=(number * 30, 60, 90))
    return picture
