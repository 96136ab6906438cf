"""What new instances of the functions of moderation are asked first."""

from datetime import UTC, datetime
from typing import Any

from functions.ugc.events import UgcBanEarned, UgcBanLifted, UgcDecided, UgcDecisionUndone
from functions.ugc.models.items.items import Item
from functions.ugc.models.moderation.appeals import AppealUgc
from functions.ugc.models.moderation.decisions import DecideUgc, DecisionAction, DecisionView, UndoDecision
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.reports import ReportUgc
from functions.ugc.models.moderation.reviews import ClaimReview, ReviewClaim
from functions.ugc.models.moderation.standings import Standing
from functions.ugc.models.moderation.takedowns import TakeDownUgc
from functions.ugc.operations.moderation import appeals, bans, decisions, reports, reviews, takedowns
from functions.ugc.store.moderation.standings import STANDINGS
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import Maker, open_to_all, player, staff
from tests.bench.in_process import Request
from tests.ugc import stored
from tests.ugc_moderation import COUNTER_NOTICE, TAKEDOWN, somebody, waiting

ADMIN = "/api/v1/admin/ugc"


async def claimed(item: Item, moderator_id: str) -> ReviewClaim:
    """A claim of an item by a moderator."""
    body = ClaimReview(ugc_id=item.ugc_id)
    return await transaction.run(lambda tx: reviews.claim(tx, moderator_id, body))


async def removed(item: Item) -> DecisionView:
    """What a moderator decided against an item."""
    moderator_id = somebody()
    token = (await claimed(item, moderator_id)).claim_id
    body = DecideUgc(claim_id=token, action=DecisionAction.REMOVE, category=UgcCategory.SPAM)
    return await transaction.run(lambda tx: decisions.decide(tx, moderator_id, item.ugc_id, body))


async def reported(item: Item) -> Item:
    """An item that a player has reported."""
    body = ReportUgc(category=UgcCategory.SPAM)
    await transaction.run(lambda tx: reports.report(tx, somebody(), item.ugc_id, body))
    return item


async def appealed() -> str:
    """An appeal of a creator; returns its id."""
    item = await waiting()
    await removed(item)
    body = AppealUgc(text="It is art.")
    made = await transaction.run(lambda tx: appeals.appeal(tx, item.creator_id, item.ugc_id, body))
    return made.appeal_id


async def taken_down() -> str:
    """A takedown with a counter-notice; returns its id."""
    item, body = await stored(), TakeDownUgc.model_validate(TAKEDOWN)
    down = await transaction.run(lambda tx: takedowns.take_down(tx, somebody(), item.ugc_id, body))
    return down.takedown_id


def _to_staff(method: str, path: str, body: dict[str, Any] | None = None) -> Maker:
    async def make() -> Request:
        return Request(method, f"{ADMIN}{path}", await staff(), body)

    return make


async def _report() -> Request:
    path = f"/api/v1/ugc/{(await stored()).ugc_id}/report"
    return Request("POST", path, (await player()).token, {"category": "spam"})


async def _appeal() -> Request:
    creator = await player()
    item = await waiting(creator_id=creator.id)
    await removed(item)
    return Request("POST", f"/api/v1/ugc/{item.ugc_id}/appeal", creator.token, {"text": "It is art."})


async def _claim() -> Request:
    return Request("POST", f"{ADMIN}/queue/claim", await staff(), {"ugc_id": (await waiting()).ugc_id})


async def _decide() -> Request:
    item, token = await waiting(), await staff()
    claim = Request("POST", f"{ADMIN}/queue/claim", token, {"ugc_id": item.ugc_id})
    claim_id = (await in_process.call("ugc-claim-review", claim)).data["claim_id"]
    body = {"claim_id": claim_id, "action": "remove", "category": "spam"}
    return Request("POST", f"{ADMIN}/{item.ugc_id}/decision", token, body)


async def _undo() -> Request:
    decision = await removed(await waiting())
    path = f"{ADMIN}/decisions/{decision.decision_id}/undo"
    return Request("POST", path, await staff(), {"reason": "My mistake."})


async def _decide_appeal() -> Request:
    path = f"{ADMIN}/appeals/{await appealed()}/decision"
    return Request("POST", path, await staff(), {"decision": "overturn"})


async def _take_down() -> Request:
    return Request("POST", f"{ADMIN}/{(await stored()).ugc_id}/takedown", await staff(), TAKEDOWN)


def _on_takedown(action: str, body: dict[str, Any]) -> Maker:
    async def make() -> Request:
        return Request("POST", f"{ADMIN}/takedowns/{await taken_down()}/{action}", await staff(), body)

    return make


async def settled(decision: DecisionView) -> UgcDecided:
    """The fact of a decision against an item."""
    return UgcDecided(
        decision_id=decision.decision_id,
        ugc_id=decision.ugc_id,
        creator_id=decision.creator_id,
        action=decision.action,
        category="spam",
        upholds_reports=True,
        settles_reports=True,
        decided_at=decision.decided_at,
    )


async def _settle() -> Request:
    return in_process.push(await settled(await removed(await reported(await stored()))))


async def _reopen() -> Request:
    decision = await removed(await reported(await stored()))
    await reports.settle(await settled(decision))
    body = UndoDecision(reason="My mistake.")
    await transaction.run(lambda tx: decisions.undo(tx, somebody(), decision.decision_id, body))
    same = decision.model_dump(include={"decision_id", "ugc_id", "creator_id"})
    return in_process.push(UgcDecisionUndone(**same, by_appeal=False, undone_at=datetime.now(UTC)))


async def banned() -> UgcBanEarned:
    """The fact that a player's strikes lead to a ban."""
    player_id, strike_id = (await player()).id, somebody()
    standing = Standing(player_id=player_id, banned_for=strike_id)
    await transaction.run(lambda tx: stand(tx, standing))
    return UgcBanEarned(player_id=player_id, strike_id=strike_id, earned_at=datetime.now(UTC))


async def stand(tx: transaction.Transaction, standing: Standing) -> None:
    """A player has this standing."""
    tx.put(STANDINGS, standing.player_id, standing, overwrite=True)


async def _ban() -> Request:
    return in_process.push(await banned())


async def _lift() -> Request:
    earned = await banned()
    await transaction.run(lambda tx: bans.ban(tx, earned))
    await transaction.run(lambda tx: stand(tx, Standing(player_id=earned.player_id)))
    lifted = UgcBanLifted(player_id=earned.player_id, strike_id=earned.strike_id, lifted_at=datetime.now(UTC))
    return in_process.push(lifted)


async def _inspect() -> Request:
    item = await waiting()
    return Request(path=f"{ADMIN}/{item.ugc_id}/inspection", token=await staff())


REQUESTS = {
    "ugc-appeal-decision": _appeal,
    "ugc-ban-creator": _ban,
    "ugc-claim-review": _claim,
    "ugc-close-takedown": _on_takedown("close", {"outcome": "withdrawn", "reason": "Letter of today."}),
    "ugc-counter-takedown": _on_takedown("counter-notice", COUNTER_NOTICE),
    "ugc-decide-appeal": _decide_appeal,
    "ugc-decide-item": _decide,
    "ugc-get-creator": _to_staff("GET", "/creators/somebody"),
    "ugc-get-transparency": open_to_all("/api/v1/ugc/transparency/2026"),
    "ugc-lift-ban": _lift,
    "ugc-list-appeals": _to_staff("GET", "/appeals?limit=1"),
    "ugc-list-item-reports": _to_staff("GET", "/reports?limit=1"),
    "ugc-list-queue": _to_staff("GET", "/queue?limit=1"),
    "ugc-list-takedowns": _to_staff("GET", "/takedowns?limit=1"),
    "ugc-reopen-reports": _reopen,
    "ugc-report-item": _report,
    "ugc-set-creator-trust": _to_staff(
        "PUT", "/creators/somebody/trust", {"trust": "always", "reason": "A studio of our own."}
    ),
    "ugc-settle-reports": _settle,
    "ugc-take-down-item": _take_down,
    "ugc-undo-decision": _undo,
    "ugc-inspect-item": _inspect,
}
