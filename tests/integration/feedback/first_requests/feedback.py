"""What new instances of the functions of feedback are asked first."""

import uuid
from typing import Any

from functions.feedback.events import FeedbackChanged, FeedbackCreated
from functions.feedback.models.bugs import ReportBug
from functions.feedback.models.ideas import CreateIdea
from functions.feedback.models.tasks import CountItem, TellPlayers
from functions.feedback.models.triage import ChangeFeedbackState, NewState
from functions.feedback.operations import bugs, ideas, triage
from functions.feedback.rules.webhooks import delivery
from functions.feedback.store import items
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import Maker, get, job, player, staff
from tests.bench.in_process import Request
from tests.feedback import crash, idea


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


async def proposed_idea() -> str:
    """An idea of somebody; returns its id."""
    body = CreateIdea.model_validate(idea())
    return (await transaction.run(lambda tx: ideas.propose(tx, uuid.uuid4().hex, body))).idea_id


async def _propose() -> Request:
    return Request("POST", "/api/v1/feedback/ideas", (await player()).token, idea())


def _on_vote(method: str) -> Maker:
    async def make() -> Request:
        return Request(method, f"/api/v1/feedback/ideas/{await proposed_idea()}/vote", (await player()).token)

    return make


def _on_item(method: str, action: str, body: dict[str, Any] | None = None) -> Maker:
    async def make() -> Request:
        path = f"/api/v1/admin/feedback/items/{await proposed_idea()}{action}"
        return Request(method, path, await staff(), body)

    return make


async def _merge() -> Request:
    path = f"/api/v1/admin/feedback/items/{await proposed_idea()}/merge"
    return Request("POST", path, await staff(), {"into": await proposed_idea()})


async def _unmerge() -> Request:
    merge = await _merge()
    await in_process.call("feedback-merge-ideas", merge)
    return Request("POST", merge.path.replace("/merge", "/unmerge"), merge.token)


async def _csv() -> Request:
    return Request(path="/api/v1/admin/feedback/csv?limit=1", token=await staff())


async def created() -> FeedbackCreated:
    """The fact of a new idea."""
    kept = (await items.items([await proposed_idea()])).popitem()[1]
    return FeedbackCreated(item_id=kept.item_id, kind=kept.kind, created_at=kept.created_at)


async def changed() -> FeedbackChanged:
    """The fact of an idea that is planned."""
    item_id = await proposed_idea()
    planned = ChangeFeedbackState(state=NewState.PLANNED)
    await transaction.run(lambda tx: triage.change_state(tx, item_id, planned))
    kept = (await items.items([item_id]))[item_id]
    return FeedbackChanged(
        item_id=item_id, kind=kept.kind, change=1, state="planned", before="open", changed_at=kept.updated_at
    )


async def _tell() -> Request:
    fact = await changed()
    return Request("POST", body=TellPlayers(item_id=fact.item_id, change=fact.change).model_dump())


async def _deliver() -> Request:
    fact = await created()
    work = delivery(fact.topic, fact.key, fact.item_id, "open", fact.created_at)
    return Request("POST", body=work.model_dump(mode="json"))


async def _created() -> Request:
    return in_process.push(await created())


async def _changed() -> Request:
    return in_process.push(await changed())


REQUESTS = {
    "feedback-assign-feedback": _on_item("PUT", "/assignee", {"assignee_id": None}),
    "feedback-change-feedback-state": _on_item("PUT", "/state", {"state": "planned"}),
    "feedback-count-item": _count,
    "feedback-create-idea": _propose,
    "feedback-deliver-webhook": _deliver,
    "feedback-export-feedback": _csv,
    "feedback-get-feedback": _on_item("GET", ""),
    "feedback-list-feedback": _list,
    "feedback-list-ideas": get("/api/v1/feedback/ideas"),
    "feedback-list-my-bugs": _list_mine,
    "feedback-list-my-votes": get("/api/v1/feedback/votes"),
    "feedback-merge-ideas": _merge,
    "feedback-recount-items": job,
    "feedback-report-bug": _report,
    "feedback-retract-vote": _on_vote("DELETE"),
    "feedback-send-changed": _changed,
    "feedback-send-created": _created,
    "feedback-tell-of-change": _changed,
    "feedback-tell-players": _tell,
    "feedback-unmerge-idea": _unmerge,
    "feedback-vote-for-idea": _on_vote("POST"),
}
