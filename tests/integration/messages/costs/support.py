"""What support costs."""

from functions.messages.models.tasks import MailUnreadReply
from functions.messages.store import support
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.messages.first_requests.support import ASKED, CANNED

ROWS = (
    Cost("messages-open-thread", case="always", reads=1, writes=4, rpcs=2, redis=2),
    Cost("messages-list-my-threads", case="one thread", reads=2, rpcs=2, redis=1),
    Cost("messages-get-my-thread", case="one entry", reads=3, rpcs=2, redis=1),
    Cost("messages-list-threads", case="one thread", reads=1, writes=1, rpcs=2, redis=1),
    Cost("messages-get-thread", case="one entry", reads=2, writes=1, rpcs=3, redis=1),
    Cost("messages-note-in-thread", case="always", reads=1, writes=3, rpcs=2, redis=1),
    Cost("messages-assign-thread", case="to nobody", reads=1, writes=2, rpcs=2, redis=1),
    Cost("messages-answer-thread", case="an answer", reads=3, writes=5, rpcs=3, redis=2),
    Cost("messages-mail-unread-reply", case="unread", reads=3, writes=2, rpcs=4, publishes=1),
    Cost("messages-reply-in-thread", case="reopens", reads=2, writes=3, rpcs=2, redis=1),
    Cost("messages-close-my-thread", case="the first time", reads=2, writes=2, rpcs=2, redis=1),
    Cost("messages-close-my-thread", case="again", reads=2, rpcs=1, redis=1),
    Cost("messages-get-support-figures", case="always", reads=6, writes=1, rpcs=7, redis=1),
    Cost("messages-write-canned-answer", case="always", writes=2, rpcs=1, redis=1),
    Cost("messages-list-canned-answers", case="one answer", reads=1, writes=1, rpcs=2, redis=1),
    Cost("messages-delete-canned-answer", case="always", reads=1, writes=2, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """A player asks, and staff answers."""
    ada, token = await player(), await staff(Role.SUPPORT)
    mine, desk = "/api/v1/messages/support", "/api/v1/admin/support"
    opened = await journey.call("messages-open-thread", "always", Request("POST", mine, ada.token, ASKED), status=201)
    thread_id = opened.data["thread_id"]
    await journey.call("messages-list-my-threads", "one thread", Request(path=mine, token=ada.token))
    await journey.call("messages-get-my-thread", "one entry", Request(path=f"{mine}/{thread_id}", token=ada.token))
    listed = Request(path=f"{desk}/threads?player_id={ada.id}", token=token)
    await journey.call("messages-list-threads", "one thread", listed)
    thread = f"{desk}/threads/{thread_id}"
    await journey.call("messages-get-thread", "one entry", Request(path=thread, token=token))
    note = Request("POST", f"{thread}/notes", token, {"text": "A regular."})
    await journey.call("messages-note-in-thread", "always", note, status=201)
    assigned = Request("PUT", f"{thread}/assignee", token, {"assignee_id": None})
    await journey.call("messages-assign-thread", "to nobody", assigned)
    answer = Request("POST", f"{thread}/reply", token, {"text": "Mended."})
    await journey.call("messages-answer-thread", "an answer", answer)
    work = MailUnreadReply(player_id=ada.id, thread_id=thread_id, number=2)
    unread = Request("POST", body=work.model_dump())
    await journey.call("messages-mail-unread-reply", "unread", unread, status=204)
    reply = Request("POST", f"{mine}/{thread_id}/reply", ada.token, {"text": "No."})
    await journey.call("messages-reply-in-thread", "reopens", reply, status=201)
    for case in ("the first time", "again"):
        await journey.call("messages-close-my-thread", case, Request("POST", f"{mine}/{thread_id}/close", ada.token))
    await journey.call("messages-get-support-figures", "always", Request(path=f"{desk}/figures", token=token))
    await _forget_canned()
    canned = Request("PUT", f"{desk}/answers/restart", token, CANNED)
    await journey.call("messages-write-canned-answer", "always", canned)
    answers = Request(path=f"{desk}/answers", token=token)
    await journey.call("messages-list-canned-answers", "one answer", answers)
    gone = Request("DELETE", f"{desk}/answers/restart", token)
    await journey.call("messages-delete-canned-answer", "always", gone)


async def _forget_canned() -> None:
    """Delete the canned answers of other tests."""

    async def body(tx: Transaction) -> None:
        for answer in await support.canned_answers():
            support.delete_canned(tx, answer.answer_id)

    await transaction.run(body)
