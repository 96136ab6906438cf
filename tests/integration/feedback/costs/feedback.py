"""What feedback costs."""

import uuid

from functions.feedback.models.tasks import CountItem
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.feedback import crash

ROWS = (
    Cost("feedback-report-bug", case="a new bug", reads=3, writes=5, rpcs=3, redis=1, publishes=1),
    Cost("feedback-report-bug", case="a bug of others", reads=3, writes=2, rpcs=2, redis=1),
    Cost("feedback-report-bug", case="again", reads=3, writes=1, rpcs=2, redis=1),
    Cost("feedback-list-my-bugs", case="one bug", reads=3, rpcs=3, redis=1),
    Cost("feedback-count-item", case="two players", reads=3, writes=1, rpcs=4),
    Cost("feedback-count-item", case="nothing changed", reads=3, rpcs=3),
    Cost("feedback-list-feedback", case="one bug", reads=1, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """Two players have one crash, which support looks at."""
    ada, bob = await player(), await player()
    body = crash(uuid.uuid4().hex)
    report = "feedback-report-bug"
    for case, reporter in (("a new bug", ada), ("a bug of others", bob), ("again", bob)):
        request = Request("POST", "/api/v1/feedback/bugs", reporter.token, body)
        bug_id = (await journey.call(report, case, request, status=201)).data["bug_id"]
    await journey.call("feedback-list-my-bugs", "one bug", Request(path="/api/v1/feedback/bugs", token=bob.token))
    count = Request("POST", body=CountItem(item_id=bug_id).model_dump())
    for case in ("two players", "nothing changed"):
        await journey.call("feedback-count-item", case, count, status=204)
    path = "/api/v1/admin/feedback?limit=1"
    await journey.call("feedback-list-feedback", "one bug", Request(path=path, token=await staff()))
