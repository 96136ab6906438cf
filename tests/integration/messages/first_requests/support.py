"""What new instances of the functions of support are asked first."""

import uuid

from functions.messages.models.support import Category, OpenThread
from functions.messages.models.tasks import MailUnreadReply
from functions.messages.rules.support import threads as rules
from functions.messages.store import inboxes, support
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.bench.callers import Maker, get, player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player

ASKED = {"category": "bug", "subject": "It is stuck", "text": "At level 3."}


async def opened_thread(ada: Player) -> str:
    """A thread that a player has opened; returns its id."""

    async def body(tx: Transaction) -> str:
        asked = OpenThread(category=Category.BUG, subject="It is stuck", text="At level 3.")
        inbox = await inboxes.inbox(tx, ada.id)
        thread, entry, after = rules.opened(asked, support.new_id(), inbox, 50, tx.now)
        inboxes.save(tx, after)
        support.open_with(tx, thread, entry)
        return thread.thread_id

    return await transaction.run(body)


async def _open() -> Request:
    return Request("POST", "/api/v1/messages/support", (await player()).token, ASKED)


def _on_thread(method: str, action: str = "", body: dict[str, object] | None = None) -> Maker:
    async def make() -> Request:
        ada = await player()
        return Request(method, f"/api/v1/messages/support/{await opened_thread(ada)}{action}", ada.token, body)

    return make


def _by_staff(method: str, path: str, body: dict[str, object] | None = None) -> Maker:
    async def make() -> Request:
        values = {"thread_id": await opened_thread(await player()), "answer_id": uuid.uuid4().hex}
        return Request(method, f"/api/v1/admin/support{path.format(**values)}", await staff(Role.SUPPORT), body)

    return make


async def _delete_canned() -> Request:
    token, path = await staff(Role.SUPPORT), f"/api/v1/admin/support/answers/{uuid.uuid4().hex}"
    return Request("DELETE", path, token)


async def unread_reply() -> Request:
    """The task of a reply that a player has not read: of a thread that is not there any more."""
    work = MailUnreadReply(player_id=(await player()).id, thread_id=uuid.uuid4().hex, number=1)
    return Request("POST", body=work.model_dump())


CANNED = {"title": "Restart", "texts": {"en": {"subject": "", "body": "Restart, please."}}}

REQUESTS = {
    "messages-answer-thread": _by_staff("POST", "/threads/{thread_id}/reply", {"text": "Mended."}),
    "messages-assign-thread": _by_staff("PUT", "/threads/{thread_id}/assignee", {"assignee_id": None}),
    "messages-close-my-thread": _on_thread("POST", "/close"),
    "messages-delete-canned-answer": _delete_canned,
    "messages-get-my-thread": _on_thread("GET"),
    "messages-get-support-figures": _by_staff("GET", "/figures"),
    "messages-get-thread": _by_staff("GET", "/threads/{thread_id}"),
    "messages-list-canned-answers": _by_staff("GET", "/answers"),
    "messages-list-my-threads": get("/api/v1/messages/support"),
    "messages-list-threads": _by_staff("GET", "/threads?limit=1"),
    "messages-mail-unread-reply": unread_reply,
    "messages-note-in-thread": _by_staff("POST", "/threads/{thread_id}/notes", {"text": "A regular."}),
    "messages-open-thread": _open,
    "messages-reply-in-thread": _on_thread("POST", "/reply", {"text": "And."}),
    "messages-write-canned-answer": _by_staff("PUT", "/answers/{answer_id}", CANNED),
}
