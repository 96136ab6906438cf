"""What emblems cost."""

from tests.bench import in_process
from tests.bench.callers import staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.conquest.first_requests.emblems import asking, looking, made

ROWS = (
    Cost("conquest-create-emblem-upload", case="the first", reads=2, writes=2, rpcs=2, redis=2),
    Cost("conquest-create-emblem-upload", case="another was awaited", reads=2, writes=3, rpcs=2, redis=2),
    Cost("conquest-get-emblem-upload", case="always", reads=3, rpcs=2, redis=1),
    Cost("conquest-show-emblem", case="the first", reads=1, writes=1, rpcs=2, redis=1),
    Cost("conquest-show-emblem", case="delivered again", reads=1, rpcs=1),
    Cost("conquest-take-emblem-down", case="always", reads=2, writes=3, rpcs=3, redis=2, publishes=1),
    Cost("conquest-remove-tribe-emblem", case="always", reads=2, writes=6, rpcs=4, redis=2, publishes=2),
)


async def travel(journey: Journey) -> None:
    """A chieftain asks twice, sends an emblem and takes it down, and another, which staff takes away."""
    ask = await asking()
    for case in ("the first", "another was awaited"):
        await journey.call("conquest-create-emblem-upload", case, ask, status=201)
    await journey.call("conquest-get-emblem-upload", "always", await looking())
    tribe, event = await made()
    for case in ("the first", "delivered again"):
        await journey.call("conquest-show-emblem", case, in_process.push(event), status=204)
    down = Request("DELETE", f"/v1/tribes/{tribe.tribe_id}/emblem", tribe.chieftain.token)
    await journey.call("conquest-take-emblem-down", "always", down)
    tribe, event = await made()
    await in_process.call("conquest-show-emblem", in_process.push(event))
    path = f"/api/v1/admin/conquest/tribes/{tribe.tribe_id}/emblem?reason=An+insult."
    await journey.call("conquest-remove-tribe-emblem", "always", Request("DELETE", path, await staff()))
