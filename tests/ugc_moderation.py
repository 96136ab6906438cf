"""Items that wait for moderators, and what moderators do with them over the API."""

import uuid
from typing import Any

from functions.ugc.events import UgcDecided, UgcDecisionUndone
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.moderation.reviews import Review
from functions.ugc.models.moderation.standings import Standing
from functions.ugc.operations.items.transitions import move
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.items import items
from functions.ugc.store.moderation.reviews import REVIEWS
from functions.ugc.store.moderation.standings import STANDINGS
from shared.event import Event
from shared.firestore import transaction
from tests.local_api import data_of
from tests.ugc import NOW, content, stored

TAKEDOWN = {
    "claimant": "Castle Corp.",
    "claimant_email": "law@castle.example",
    "work": "The castle of our game.",
    "good_faith": True,
    "sworn": True,
    "signed_by": "C. Astle",
    "reason": "Notice 12.",
}
COUNTER_NOTICE = {
    "name": "Ada Lovelace",
    "address": "1 Main Street, London, +44 1",
    "statement": "I built it alone.",
    "sworn": True,
    "consents_to_jurisdiction": True,
    "signed_by": "Ada",
    "reason": "Letter of today.",
}


async def waiting(**changes: Any) -> Item:
    """An item that a scan has just put before the moderators."""
    made = await stored(UgcStatus.SCANNING, **{"asked_at": NOW, "pending": content(object="ugc/1")} | changes)
    return await transaction.run(lambda tx: _scanned(tx, made.ugc_id))


async def _scanned(tx: transaction.Transaction, ugc_id: str) -> Item:
    item = await items.item(tx, ugc_id)
    assert item is not None
    return await move(tx, item, UgcStatus.PENDING_REVIEW, cause=Cause.SCAN)


async def review_of(item: Item) -> Review:
    """An item's review as it is now."""
    review = await REVIEWS.get(item.ugc_id)
    assert review is not None
    return review


async def standing_of(player_id: str) -> Standing:
    """A player's standing as it is now."""
    return await STANDINGS.get(player_id) or Standing(player_id=player_id)


async def report(api: Any, player: Any, item: Item, category: str = "spam") -> Any:
    """A player reports an item."""
    path = {"ugc_id": item.ugc_id}
    return await api("ugc-report-item", token=player.token, path_values=path, json={"category": category})


async def claim(api: Any, moderator: Any, item: Item | None = None) -> Any:
    """A moderator claims an item, or one of those that are due first."""
    body = {"ugc_id": item.ugc_id} if item else {}
    return await api("ugc-claim-review", token=moderator.token, json=body)


async def decide(api: Any, moderator: Any, item: Item, token: str, action: str = "remove", **body: Any) -> Any:
    """A moderator decides on an item by a claim's token."""
    given = {"claim_id": token, "action": action, "category": None if action == "publish" else "spam"}
    path = {"ugc_id": item.ugc_id}
    return await api("ugc-decide-item", token=moderator.token, path_values=path, json=given | body)


async def decided(api: Any, moderator: Any, item: Item, action: str = "remove", **body: Any) -> dict[str, Any]:
    """A moderator claims an item and decides on it; returns the decision."""
    token = data_of(await claim(api, moderator, item))["claim_id"]
    made: dict[str, Any] = data_of(await decide(api, moderator, item, token, action, **body))
    return made


async def undo(api: Any, moderator: Any, decision_id: str) -> Any:
    """A moderator undoes a decision."""
    path = {"decision_id": decision_id}
    return await api("ugc-undo-decision", token=moderator.token, path_values=path, json={"reason": "My mistake."})


async def heard(api: Any, function: str, fact: Event) -> None:
    """A handler hears a fact."""
    answer = await api.push(function, fact)
    assert answer.status_code == 204, answer.text


async def settle(api: Any, decision: dict[str, Any]) -> None:
    """The reports of an item that was decided on are settled."""
    against = decision["action"] != "publish"
    fact = UgcDecided(
        **{name: decision[name] for name in ("decision_id", "ugc_id", "creator_id", "action", "decided_at")},
        category=decision["category"] or "",
        upholds_reports=against,
        settles_reports=not (against and decision["of_new_version"]),
    )
    await heard(api, "ugc-settle-reports", fact)


def undone_fact(decision: dict[str, Any]) -> UgcDecisionUndone:
    """That a decision was undone, other than by an appeal."""
    same = {name: decision[name] for name in ("decision_id", "ugc_id", "creator_id", "undone_at")}
    return UgcDecisionUndone(**same, by_appeal=False)


def somebody() -> str:
    """The id of a player who is nobody in particular."""
    return uuid.uuid4().hex
