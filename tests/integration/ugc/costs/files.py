"""What files of items cost."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.ugc.first_requests.files import show_screenshot
from tests.ugc import content, stored

ROWS = (
    Cost("ugc-download-item", case="the first time", reads=3, writes=1, rpcs=2, redis=1),
    Cost("ugc-download-item", case="again", reads=3, rpcs=1, redis=1),
    Cost("ugc-show-screenshot", case="always", reads=1, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """A player downloads an item, twice; support looks at a screenshot."""
    item = await stored(published=content(object="ugc/1"))
    request = Request(path=f"/api/v1/ugc/{item.ugc_id}/download", token=(await player()).token)
    for case in ("the first time", "again"):
        await journey.call("ugc-download-item", case, request)
    await journey.call("ugc-show-screenshot", "always", await show_screenshot())
