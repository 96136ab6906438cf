"""What webhooks cost."""

from functools import partial

from tests.bench import callers, in_process
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.webhooks.first_requests.webhooks import NOWHERE, PATH, copied

ROWS = (
    Cost("webhooks-create-webhook", case="one", reads=1, writes=3, rpcs=2, redis=2),
    Cost("webhooks-list-webhooks", case="one", reads=1, writes=1, rpcs=2, redis=1),
    Cost("webhooks-get-webhook", case="always", reads=1, writes=1, rpcs=2, redis=1),
    Cost("webhooks-update-webhook", case="always", reads=2, writes=3, rpcs=2, redis=2),
    Cost("webhooks-rotate-webhook-secret", case="always", reads=2, writes=2, rpcs=2, redis=1),
    Cost("webhooks-fan-out-event", case="one wants it", reads=2, writes=1, rpcs=3),
    Cost("webhooks-fan-out-event", case="again", reads=2, rpcs=2),
    Cost("webhooks-fan-out-event", case="nobody wants it", reads=1, rpcs=1),
    Cost("webhooks-send-test-event", case="always", reads=1, writes=2, rpcs=2, redis=1),
    Cost("webhooks-send-delivery", case="it begins to fail", reads=4, writes=2, rpcs=5),
    Cost("webhooks-send-delivery", case="it fails", reads=4, writes=1, rpcs=5),
    Cost("webhooks-send-delivery", case="again", reads=2, rpcs=2),
    Cost("webhooks-sweep-deliveries", case="nothing is late", reads=1, rpcs=1),
    Cost("webhooks-list-deliveries", case="two", reads=2, writes=1, rpcs=2, redis=1),
    Cost("webhooks-get-delivery", case="always", reads=1, writes=1, rpcs=2, redis=1),
    Cost("webhooks-replay-delivery", case="always", reads=1, writes=2, rpcs=2, redis=1),
    Cost("webhooks-delete-webhook", case="always", reads=2, writes=3, rpcs=2, redis=2),
)


async def travel(journey: Journey) -> None:
    """A webhook that nobody listens at, from its making to its end."""
    token, body = await callers.staff(), {"url": NOWHERE, "events": ["friend.added"]}
    made = (await journey.call("webhooks-create-webhook", "one", Request("POST", PATH, token, body), status=201)).data
    path = f"{PATH}/{made['webhook_id']}"
    await journey.call("webhooks-list-webhooks", "one", Request(path=PATH, token=token))
    await journey.call("webhooks-get-webhook", "always", Request(path=path, token=token))
    await journey.call("webhooks-update-webhook", "always", Request("PUT", path, token, body))
    rotate = Request("POST", f"{path}/rotate-secret", token, {})
    await journey.call("webhooks-rotate-webhook-secret", "always", rotate)
    event = in_process.push(copied())
    for case in ("one wants it", "again"):
        await journey.call("webhooks-fan-out-event", case, event, status=204)
    await journey.call(
        "webhooks-fan-out-event", "nobody wants it", in_process.push(copied("match.completed")), status=204
    )
    test = Request("POST", f"{path}/test", token, {})
    tried = (await journey.call("webhooks-send-test-event", "always", test, status=202)).data
    delivery = f"{path}/deliveries/{tried['delivery_id']}"
    send = partial(journey.call, "webhooks-send-delivery", status=204)
    work = {"delivery_id": tried["delivery_id"], "turn": 0}
    await send("it begins to fail", request=Request("POST", body=work))
    await send("again", request=Request("POST", body=work))
    await send("it fails", request=Request("POST", body=work | {"turn": 1}))
    await journey.call("webhooks-sweep-deliveries", "nothing is late", Request("POST", body={}), status=204)
    await journey.call("webhooks-list-deliveries", "two", Request(path=f"{path}/deliveries", token=token))
    await journey.call("webhooks-get-delivery", "always", Request(path=delivery, token=token))
    await journey.call(
        "webhooks-replay-delivery", "always", Request("POST", f"{delivery}/replay", token, {}), status=202
    )
    await journey.call("webhooks-delete-webhook", "always", Request("DELETE", path, token))
