"""What live documents cost."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.conquest import no_seasons
from tests.costs import Cost, Journey
from tests.integration.realtime.first_requests.listening import changed

ROWS = (
    Cost("realtime-create-token", case="the first", reads=10, writes=1, rpcs=11, redis=4),
    Cost("realtime-create-token", case="the next", reads=8, writes=1, rpcs=9, redis=3),
    Cost("realtime-show-section", case="the wallet", reads=2, writes=1, rpcs=3),
    Cost("realtime-show-section", case="the inbox", reads=3, writes=1, rpcs=4, redis=1),
    Cost("realtime-show-section", case="a session", reads=2, rpcs=2),
    Cost("realtime-show-section", case="nobody listens", reads=1, rpcs=1),
)


async def travel(journey: Journey) -> None:
    """A player who listens, and one who does not."""
    await no_seasons()
    listener = await player()
    for case in ("the first", "the next"):
        token = Request("POST", "/api/v1/realtime/token", listener.token, {})
        await journey.call("realtime-create-token", case, token)
    for case, section in (("the wallet", "wallet"), ("the inbox", "inbox"), ("a session", "sessions")):
        await journey.call("realtime-show-section", case, changed(listener, section), status=204)
    await journey.call("realtime-show-section", "nobody listens", changed(await player(), "wallet"), status=204)
