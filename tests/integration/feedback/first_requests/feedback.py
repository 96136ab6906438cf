"""What new instances of the functions of feedback are asked first."""

import uuid
from typing import Any

from functions.feedback.models.bugs import ReportBug
from functions.feedback.models.tasks import CountItem
from functions.feedback.operations import bugs
from shared.firestore import transaction
from tests.bench.callers import player, staff
from tests.bench.in_process import Request
from tests.feedback import crash


async def reported_bug(player_id: str, **changes: Any) -> str:
    """A bug that a player has reported; returns its id."""
    body = ReportBug.model_validate(crash(**changes))
    return (await transaction.run(lambda tx: bugs.report(tx, player_id, body))).bug_id


async def _report() -> Request:
    return Request("POST", "/api/v1/feedback/bugs", (await player()).token, crash())


async def _list_mine() -> Request:
    return Request(path="/api/v1/feedback/bugs", token=(await player()).token)


async def _list() -> Request:
    return Request(path="/api/v1/admin/feedback?limit=1", token=await staff())


async def _count() -> Request:
    name = uuid.uuid4().hex
    for _ in range(2):
        bug_id = await reported_bug(uuid.uuid4().hex, name=name)
    return Request("POST", body=CountItem(item_id=bug_id).model_dump())


REQUESTS = {
    "feedback-count-item": _count,
    "feedback-list-feedback": _list,
    "feedback-list-my-bugs": _list_mine,
    "feedback-report-bug": _report,
}
