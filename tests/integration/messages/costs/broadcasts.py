"""What broadcasts cost."""

from functions.messages.models.broadcasts import TellRange
from functions.messages.operations.broadcasts import ranges
from functions.messages.store import broadcasts as store
from tests import messages
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.messages.first_requests.broadcasts import REQUESTS, begun_broadcast

ROWS = (
    Cost("messages-broadcast-message", case="a dry run", reads=2, writes=1, rpcs=3, redis=1),
    Cost("messages-broadcast-message", case="to everyone", reads=3, writes=6, rpcs=5, redis=2, publishes=1),
    Cost("messages-broadcast-message", case="to a list", writes=5, rpcs=2, redis=1, publishes=1),
    Cost("messages-begin-broadcast", case="one range"),
    Cost("messages-tell-range", case="two players", reads=9, writes=5, rpcs=8),
    Cost("messages-tell-range", case="delivered again", reads=2, rpcs=1),
    Cost("messages-continue-broadcasts", case="nothing is sent", reads=1, rpcs=1),
    Cost("messages-list-broadcasts", case="one broadcast", reads=3, writes=1, rpcs=3, redis=1),
    Cost("messages-get-broadcast", case="to a list", reads=2, writes=1, rpcs=3, redis=1),
    Cost("messages-cancel-broadcast", case="to a list", reads=3, writes=3, rpcs=4, redis=1),
)

SEND, BROADCASTS = "/api/v1/admin/messages/broadcast", "/api/v1/admin/messages/broadcasts"


async def travel(journey: Journey) -> None:
    """Everyone is told, and two players are."""
    token, ada, bob = await staff(), await player(), await player()
    for case, body in {
        "a dry run": messages.thanks(dry_run=True),
        "to everyone": messages.thanks(),
        "to a list": messages.thanks(player_ids=[ada.id, bob.id]),
    }.items():
        await journey.call("messages-broadcast-message", case, Request("POST", SEND, token, body), status=201)
    begun = await REQUESTS["messages-begin-broadcast"]()
    await journey.call("messages-begin-broadcast", "one range", begun, status=204)
    broadcast_id = await begun_broadcast(ada.id, bob.id)
    page = Request("POST", body=TellRange(broadcast_id=broadcast_id, number=0, page=0).model_dump())
    for case in ("two players", "delivered again"):
        await journey.call("messages-tell-range", case, page, status=204)
    await _end_all()
    await journey.call("messages-continue-broadcasts", "nothing is sent", await job(), status=204)
    await journey.call("messages-list-broadcasts", "one broadcast", await REQUESTS["messages-list-broadcasts"]())
    broadcast_id = await begun_broadcast(ada.id)
    await journey.call("messages-get-broadcast", "to a list", Request(path=f"{BROADCASTS}/{broadcast_id}", token=token))
    cancel = Request("POST", f"{BROADCASTS}/{broadcast_id}/cancel", token)
    await journey.call("messages-cancel-broadcast", "to a list", cancel)


async def _end_all() -> None:
    """Tell the players of all broadcasts that other tests have begun."""
    while sending := await store.sending():
        for broadcast in sending:
            for number in range(broadcast.ranges):
                await ranges.tell(TellRange(broadcast_id=broadcast.broadcast_id, number=number, page=0))
