"""What linking a Twitch account costs."""

from tests.bench.callers import get
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.drops.first_requests.links import CALLBACK, REQUESTS, agreed, asked, linked_late

ROWS = (
    Cost("drops-start-twitch-link", case="begun", writes=1, rpcs=1, redis=1),
    Cost("drops-show-twitch-link", case="the user has agreed", reads=4, writes=1, rpcs=5, redis=1),
    Cost("drops-confirm-twitch-link", case="linked", reads=4, writes=8, rpcs=4, redis=2, publishes=2),
    Cost("drops-settle-linked", case="one drop waits", reads=7, writes=8, rpcs=6, redis=1, publishes=1),
    Cost("drops-revoke-tokens", case="the user has disconnected"),
    Cost("drops-revoke-unconfirmed", case="nobody has confirmed", reads=1, rpcs=1),
)


async def travel(journey: Journey) -> None:
    """Begin, agree, confirm; get what waited; unlink."""
    start = get("/api/v1/drops/twitch/link")
    await journey.call("drops-start-twitch-link", "begun", await start())
    await journey.call("drops-show-twitch-link", "the user has agreed", Request(path=await agreed()))
    await journey.call("drops-confirm-twitch-link", "linked", Request("POST", CALLBACK, body=await asked()))
    await journey.call("drops-settle-linked", "one drop waits", await linked_late(), status=204)
    unconfirmed = await REQUESTS["drops-revoke-unconfirmed"]()
    await journey.call("drops-revoke-unconfirmed", "nobody has confirmed", unconfirmed, status=204)
    unlinked = await REQUESTS["drops-revoke-tokens"]()
    await journey.call("drops-revoke-tokens", "the user has disconnected", unlinked, status=204)
