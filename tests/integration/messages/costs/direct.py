"""What messages between players cost, and reports of them."""

from shared.identity.callers import Role
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.friends.first_requests.friends import two_friends

ROWS = (
    Cost("messages-write-message", case="to a friend", reads=6, writes=1, rpcs=2, redis=2),
    Cost("messages-write-message", case="to a stranger", reads=6, writes=2, rpcs=2, redis=2),
    Cost("messages-report-message", case="the first time", reads=4, writes=1, rpcs=2, redis=1),
    Cost("messages-report-message", case="again", reads=4, rpcs=1, redis=1),
    Cost("messages-list-reports", case="one report", reads=1, writes=1, rpcs=2, redis=1),
    Cost("messages-decide-report", case="upheld", reads=1, writes=6, rpcs=3, redis=1, publishes=1),
    Cost("messages-decide-report", case="again", reads=1, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """A player writes to a friend and to a stranger, who reports it."""
    ada, friend = await two_friends()
    stranger = await player()
    for case, other in (("to a friend", friend), ("to a stranger", stranger)):
        write = Request("POST", f"/api/v1/messages/direct/{other.id}", ada.token, {"text": "Hello"})
        message_id = (await journey.call("messages-write-message", case, write, status=201)).data["message_id"]
    report = Request("POST", f"/api/v1/messages/{message_id}/report", stranger.token, {"category": "spam"})
    for case in ("the first time", "again"):
        await journey.call("messages-report-message", case, report)
    token, path = await staff(Role.MODERATOR), "/api/v1/admin/messages/reports"
    await journey.call("messages-list-reports", "one report", Request(path=path, token=token))
    decide = Request("POST", f"{path}/{message_id}/decide", token, {"decision": "upheld"})
    for case in ("upheld", "again"):
        await journey.call("messages-decide-report", case, decide)
