"""What items cost."""

from functions.ugc.models.items.items import UgcStatus
from tests.bench.callers import job, player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.ugc.first_requests.items import REQUESTS
from tests.ugc import stored

ROWS = (
    Cost("ugc-start-item", case="always", reads=5, writes=2, rpcs=4, redis=1),
    Cost("ugc-start-version", case="of a published item", reads=5, writes=2, rpcs=3, redis=1),
    Cost("ugc-complete-upload", case="the first time", reads=2, writes=4, rpcs=3, redis=1, publishes=1),
    Cost("ugc-complete-upload", case="again", reads=2, rpcs=1, redis=1),
    Cost("ugc-sweep-uploads", case="nothing to do", reads=2, rpcs=2),
    Cost("ugc-drop-files", case="one file that nobody has", reads=3, rpcs=3),
    Cost("ugc-get-item", case="by anybody", reads=1, rpcs=1, redis=1),
    Cost("ugc-get-item", case="by another player", reads=2, rpcs=2, redis=1),
    Cost("ugc-list-my-items", case="one item", reads=2, rpcs=2, redis=1),
    Cost("ugc-change-item", case="another name", reads=3, writes=4, rpcs=4, redis=1, publishes=1),
    Cost("ugc-change-item", case="the same again", reads=2, rpcs=1, redis=1),
    Cost("ugc-publish-item", case="the first time", reads=4, writes=4, rpcs=4, redis=1, publishes=1),
    Cost("ugc-publish-item", case="again", reads=2, rpcs=1, redis=1),
    Cost("ugc-remove-item", case="the first time", reads=3, writes=7, rpcs=3, redis=1, publishes=2),
    Cost("ugc-remove-item", case="again", reads=3, rpcs=1, redis=1),
    Cost("ugc-invite-creator", case="always", reads=2, writes=2, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """An item is looked at, changed, published and removed."""
    ada = await player()
    item = await stored(UgcStatus.PENDING_REVIEW, creator_id=ada.id)
    path = f"/api/v1/ugc/{item.ugc_id}"
    await journey.call("ugc-list-my-items", "one item", Request(path="/api/v1/ugc/mine", token=ada.token))
    change = Request("PATCH", path, ada.token, {"name": "The New Harbour"})
    for case in ("another name", "the same again"):
        await journey.call("ugc-change-item", case, change)
    for case in ("the first time", "again"):
        await journey.call("ugc-publish-item", case, Request("POST", f"{path}/publish", ada.token))
    for case in ("the first time", "again"):
        await journey.call("ugc-remove-item", case, Request("DELETE", path, ada.token))
    await _files(journey)
    public = f"/api/v1/ugc/{(await stored()).ugc_id}"
    await journey.call("ugc-get-item", "by anybody", Request(path=public))
    await journey.call("ugc-get-item", "by another player", Request(path=public, token=(await player()).token))
    await journey.call("ugc-invite-creator", "always", await REQUESTS["ugc-invite-creator"]())


async def _files(journey: Journey) -> None:
    for function, case in (("ugc-start-item", "always"), ("ugc-start-version", "of a published item")):
        await journey.call(function, case, await REQUESTS[function](), status=201)
    complete = await REQUESTS["ugc-complete-upload"]()
    for case in ("the first time", "again"):
        await journey.call("ugc-complete-upload", case, complete)
    await journey.call("ugc-sweep-uploads", "nothing to do", await job(), status=204)
    await journey.call("ugc-drop-files", "one file that nobody has", await REQUESTS["ugc-drop-files"](), status=204)
