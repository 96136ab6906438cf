"""What feedback costs."""

import uuid
from typing import Any

from functions.feedback.models.tasks import CountItem, TellPlayers
from functions.feedback.rules.webhooks import delivery
from tests.bench import in_process
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.feedback import crash, idea
from tests.integration.feedback.first_requests.feedback import changed, created

ROWS = (
    Cost("feedback-report-bug", case="a new bug", reads=3, writes=5, rpcs=3, redis=1, publishes=1),
    Cost("feedback-report-bug", case="a bug of others", reads=3, writes=2, rpcs=2, redis=1),
    Cost("feedback-report-bug", case="again", reads=3, writes=1, rpcs=2, redis=1),
    Cost("feedback-list-my-bugs", case="one bug", reads=3, rpcs=3, redis=1),
    Cost("feedback-count-item", case="two players", reads=4, writes=1, rpcs=4),
    Cost("feedback-count-item", case="nothing changed", reads=4, rpcs=3),
    Cost("feedback-get-feedback", case="a bug of two", reads=3, writes=1, rpcs=3, redis=1),
    Cost("feedback-create-idea", case="always", reads=2, writes=5, rpcs=4, redis=2, publishes=1),
    Cost("feedback-vote-for-idea", case="the first time", reads=3, writes=1, rpcs=2, redis=1),
    Cost("feedback-vote-for-idea", case="again", reads=3, rpcs=1, redis=1),
    Cost("feedback-retract-vote", case="a vote", reads=3, writes=1, rpcs=2, redis=1),
    Cost("feedback-list-my-votes", case="one vote", reads=3, rpcs=3, redis=1),
    Cost("feedback-list-ideas", case="two ideas", reads=2, rpcs=1, redis=2),
    Cost("feedback-list-ideas", case="cached", redis=1),
    Cost("feedback-list-feedback", case="one of three", reads=2, writes=1, rpcs=2, redis=1),
    Cost("feedback-export-feedback", case="three", reads=3, writes=1, rpcs=2, redis=1),
    Cost("feedback-assign-feedback", case="to nobody", reads=1, writes=1, rpcs=2, redis=1),
    Cost("feedback-change-feedback-state", case="planned", reads=1, writes=4, rpcs=3, redis=2, publishes=1),
    Cost("feedback-merge-ideas", case="always", reads=2, writes=5, rpcs=3, redis=2, publishes=1),
    Cost("feedback-unmerge-idea", case="always", reads=2, writes=5, rpcs=4, redis=2, publishes=1),
    Cost("feedback-recount-items", case="one bug and two ideas", reads=12, writes=1, rpcs=11),
    Cost("feedback-send-created", case="without a webhook"),
    Cost("feedback-send-changed", case="without a webhook"),
    Cost("feedback-deliver-webhook", case="without a webhook"),
    Cost("feedback-tell-of-change", case="always"),
    Cost("feedback-tell-players", case="its author alone", reads=2, writes=2, rpcs=4, publishes=1),
)


async def travel(journey: Journey) -> None:
    """Two players have one crash and an idea each; support looks at all of it."""
    ada, bob = await player(), await player()
    await _bugs(journey, ada, bob)
    token = await staff()
    first, second = await _ideas(journey, ada, bob)
    admin = "/api/v1/admin/feedback"
    await journey.call("feedback-list-feedback", "one of three", Request(path=f"{admin}?limit=1", token=token))
    await journey.call("feedback-export-feedback", "three", Request(path=f"{admin}/csv", token=token))
    await journey.call("feedback-recount-items", "one bug and two ideas", await job(), status=204)
    path = f"{admin}/items/{first}"
    assign = Request("PUT", f"{path}/assignee", token, {"assignee_id": None})
    await journey.call("feedback-assign-feedback", "to nobody", assign)
    state = Request("PUT", f"{path}/state", token, {"state": "planned"})
    await journey.call("feedback-change-feedback-state", "planned", state)
    merge = Request("POST", f"{path}/merge", token, {"into": second})
    await journey.call("feedback-merge-ideas", "always", merge)
    await journey.call("feedback-unmerge-idea", "always", Request("POST", f"{path}/unmerge", token))
    await _handlers(journey)


async def _bugs(journey: Journey, ada: Any, bob: Any) -> None:
    body = crash(uuid.uuid4().hex)
    for case, reporter in (("a new bug", ada), ("a bug of others", bob), ("again", bob)):
        request = Request("POST", "/api/v1/feedback/bugs", reporter.token, body)
        bug_id = (await journey.call("feedback-report-bug", case, request, status=201)).data["bug_id"]
    await journey.call("feedback-list-my-bugs", "one bug", Request(path="/api/v1/feedback/bugs", token=bob.token))
    count = Request("POST", body=CountItem(item_id=bug_id).model_dump())
    for case in ("two players", "nothing changed"):
        await journey.call("feedback-count-item", case, count, status=204)
    path = f"/api/v1/admin/feedback/items/{bug_id}"
    await journey.call("feedback-get-feedback", "a bug of two", Request(path=path, token=await staff()))


async def _ideas(journey: Journey, ada: Any, bob: Any) -> tuple[str, str]:
    path = "/api/v1/feedback/ideas"
    made = [await journey.call("feedback-create-idea", "always", Request("POST", path, ada.token, idea()), status=201)]
    made.append(await in_process.call("feedback-create-idea", Request("POST", path, ada.token, idea())))
    first, second = (answer.data["idea_id"] for answer in made)
    vote = Request("POST", f"{path}/{first}/vote", bob.token)
    for case in ("the first time", "again"):
        await journey.call("feedback-vote-for-idea", case, vote)
    await journey.call("feedback-list-my-votes", "one vote", Request(path="/api/v1/feedback/votes", token=bob.token))
    await journey.call("feedback-retract-vote", "a vote", Request("DELETE", f"{path}/{first}/vote", bob.token))
    for case in ("two ideas", "cached"):
        await journey.call("feedback-list-ideas", case, Request(path=path, token=bob.token))
    return first, second


async def _handlers(journey: Journey) -> None:
    new, planned = await created(), await changed()
    await journey.call("feedback-send-created", "without a webhook", in_process.push(new), status=204)
    await journey.call("feedback-send-changed", "without a webhook", in_process.push(planned), status=204)
    work = delivery(new.topic, new.key, new.item_id, "open", new.created_at).model_dump(mode="json")
    await journey.call("feedback-deliver-webhook", "without a webhook", Request("POST", body=work), status=204)
    await journey.call("feedback-tell-of-change", "always", in_process.push(planned), status=204)
    tell = Request("POST", body=TellPlayers(item_id=planned.item_id, change=planned.change).model_dump())
    await journey.call("feedback-tell-players", "its author alone", tell, status=204)
