"""What devices cost."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.realtime.first_requests.devices import device

ROWS = (
    Cost("realtime-register-device", case="the first", reads=2, writes=1, rpcs=3, redis=2),
    Cost("realtime-register-device", case="again", reads=1, rpcs=1, redis=1),
    Cost("realtime-register-device", case="another one", reads=2, writes=1, rpcs=3, redis=2),
)


async def travel(journey: Journey) -> None:
    """A player with two devices."""
    owner, phone = await player(), device()
    for case, registered in (("the first", phone), ("again", phone), ("another one", device())):
        request = Request("PUT", "/api/v1/realtime/devices", owner.token, registered)
        await journey.call("realtime-register-device", case, request)
