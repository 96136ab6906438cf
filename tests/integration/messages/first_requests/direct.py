"""Messages that players write to each other, and reports of them."""

from functions.messages.models.direct import ReportCategory, ReportMessage, WriteMessage
from functions.messages.operations.direct import reports, writing
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.bench.callers import Maker, player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player


async def received() -> tuple[Player, str]:
    """A player and a message that another one wrote to them."""
    ada, bob = await player(), await player()
    sent = await transaction.run(lambda tx: writing.write(tx, bob.id, ada.id, WriteMessage(text="Hello")))
    return ada, sent.message_id


async def reported() -> str:
    """A message that was reported."""
    ada, message_id = await received()
    body = ReportMessage(category=ReportCategory.SPAM)
    await transaction.run(lambda tx: reports.report(tx, ada.id, message_id, body))
    return message_id


async def _write() -> Request:
    path = f"/api/v1/messages/direct/{(await player()).id}"
    return Request("POST", path, (await player()).token, {"text": "Hello"})


async def _report() -> Request:
    ada, message_id = await received()
    return Request("POST", f"/api/v1/messages/{message_id}/report", ada.token, {"category": "spam"})


async def _list() -> Request:
    await reported()
    return Request(path="/api/v1/admin/messages/reports?limit=1", token=await staff(Role.MODERATOR))


async def _decide() -> Request:
    path = f"/api/v1/admin/messages/reports/{await reported()}/decide"
    return Request("POST", path, await staff(Role.MODERATOR), {"decision": "upheld"})


REQUESTS: dict[str, Maker] = {
    "messages-write-message": _write,
    "messages-report-message": _report,
    "messages-list-reports": _list,
    "messages-decide-report": _decide,
}
