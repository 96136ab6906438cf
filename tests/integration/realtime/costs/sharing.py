"""What shared live documents cost."""

from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.realtime.first_requests.sharing import REQUESTS, work

ROWS = (
    Cost("realtime-schedule-shared-live", case="a change"),
    Cost("realtime-write-shared-live", case="no tribe", reads=2, rpcs=2),
)


async def travel(journey: Journey) -> None:
    """A change, and a tribe that is no more."""
    changed = await REQUESTS["realtime-schedule-shared-live"]()
    await journey.call("realtime-schedule-shared-live", "a change", changed, status=204)
    await journey.call("realtime-write-shared-live", "no tribe", Request("POST", body=work("tribe")), status=204)
