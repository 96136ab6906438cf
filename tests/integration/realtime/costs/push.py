"""What push messages cost."""

from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.realtime.first_requests.push import REQUESTS, notice, registered, work

ROWS = (
    Cost("realtime-push-notice", case="one device", reads=1, rpcs=1),
    Cost("realtime-push-notice", case="no device", reads=1, rpcs=1),
    Cost("realtime-send-push", case="a device", reads=2, rpcs=1),
    Cost("realtime-follow-topics", case="a device", reads=1, rpcs=1),
    Cost("realtime-push-to-everyone", case="always"),
    Cost("realtime-send-to-topic", case="always"),
)


async def travel(journey: Journey) -> None:
    """A player with a device, and one without."""
    kept = await registered()
    await journey.call("realtime-push-notice", "one device", in_process.push(notice(kept.player_id)), status=204)
    without = in_process.push(notice((await player()).id))
    await journey.call("realtime-push-notice", "no device", without, status=204)
    await journey.call("realtime-send-push", "a device", Request("POST", body=work(kept)), status=204)
    follow = Request("POST", body={"device_id": kept.device_id, "address": kept.address})
    await journey.call("realtime-follow-topics", "a device", follow, status=204)
    for name in ("realtime-push-to-everyone", "realtime-send-to-topic"):
        await journey.call(name, "always", await REQUESTS[name](), status=204)
