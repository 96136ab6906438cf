"""What inboxes cost."""

from functions.messages.store.announcements import LIVE
from tests import messages
from tests.bench import in_process
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.messages.first_requests.inbox import purchase, refund, season_end
from tests.redis_client import redis_client

ROWS = (
    Cost("messages-keep-notice", case="a new notice", reads=1, writes=1, rpcs=2, redis=1),
    Cost("messages-keep-notice", case="delivered again", reads=2, writes=1, rpcs=3),
    Cost("messages-tell-of-purchase", case="a new grant", reads=1, writes=1, rpcs=2, redis=1),
    Cost("messages-tell-of-refund", case="a new refund", reads=1, writes=1, rpcs=2, redis=1),
    Cost("messages-tell-of-season-end", case="a season", writes=1, rpcs=1, redis=1),
    Cost("messages-list-inbox", case="one message", reads=3, rpcs=2, redis=2),
    Cost("messages-count-unread", case="not cached", reads=2, rpcs=2, redis=3),
    Cost("messages-count-unread", case="cached", redis=1),
    Cost("messages-get-message", case="always", reads=3, rpcs=1, redis=1),
    Cost("messages-read-message", case="the first time", reads=3, writes=1, rpcs=2, redis=2),
    Cost("messages-read-message", case="again", reads=3, rpcs=1, redis=1),
    Cost("messages-archive-message", case="the first time", reads=3, writes=1, rpcs=2, redis=2),
    Cost("messages-claim-attachments", case="coins", reads=4, writes=4, rpcs=3, redis=2),
    Cost("messages-claim-attachments", case="again", reads=3, rpcs=1, redis=1),
    Cost("messages-read-all-messages", case="always", reads=1, writes=1, rpcs=2, redis=2),
    Cost("messages-send-message", case="with coins", reads=1, writes=2, rpcs=2, redis=2),
)


async def travel(journey: Journey) -> None:
    """A player is told something, and gets something."""
    ada = await player()
    notice = in_process.push(messages.premium_pass(ada.id))
    for case in ("a new notice", "delivered again"):
        await journey.call("messages-keep-notice", case, notice, status=204)
    await journey.call("messages-tell-of-purchase", "a new grant", await purchase(), status=204)
    await journey.call("messages-tell-of-refund", "a new refund", await refund(), status=204)
    await journey.call("messages-tell-of-season-end", "a season", in_process.push(season_end()), status=204)
    await in_process.call("messages-list-inbox", Request(path="/api/v1/messages/inbox", token=ada.token))
    assert await redis_client().exists(LIVE)
    await journey.call("messages-list-inbox", "one message", Request(path="/api/v1/messages/inbox", token=ada.token))
    for case in ("not cached", "cached"):
        await journey.call("messages-count-unread", case, Request(path="/api/v1/messages/unread", token=ada.token))
    message_id = await messages.send(ada.id, attachments=[messages.coins()])
    path = f"/api/v1/messages/{message_id}"
    await journey.call("messages-get-message", "always", Request(path=path, token=ada.token))
    for case in ("the first time", "again"):
        await journey.call("messages-read-message", case, Request("PUT", f"{path}/read", ada.token))
    for case in ("coins", "again"):
        await journey.call("messages-claim-attachments", case, Request("POST", f"{path}/claim", ada.token))
    await journey.call("messages-archive-message", "the first time", Request("PUT", f"{path}/archive", ada.token))
    await journey.call("messages-read-all-messages", "always", Request("PUT", "/api/v1/messages/read", ada.token))
    sent = messages.thanks(attachments=[messages.coins()])
    send = Request("POST", f"/api/v1/admin/messages/players/{ada.id}", await staff(), sent)
    await journey.call("messages-send-message", "with coins", send, status=201)
