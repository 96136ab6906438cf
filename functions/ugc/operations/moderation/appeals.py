"""Appeals of creators against decisions."""

from functions.ugc.models.moderation.appeals import (
    AppealDecision,
    AppealReceipt,
    AppealStatus,
    AppealUgc,
    AppealView,
    DecideAppeal,
)
from functions.ugc.operations.moderation import appeal_changes, decisions
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.rules.items.states import Cause
from functions.ugc.rules.moderation import appeals as rules
from functions.ugc.rules.moderation.notices import appeal_notice
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.moderation import appeals as store
from functions.ugc.store.moderation import decisions as decisions_store
from functions.ugc.store.moderation import reviews, tallies
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def appeal(tx: Transaction, player_id: str, ugc_id: str, body: AppealUgc) -> AppealReceipt:
    """Appeal the last decision against an item, once. Three reads in one call, then two in another.

    Raises UgcNotFound, NotAppealable, AppealTooLate.
    """
    await tx.fetch(items.ref(ugc_id), reviews.ref(ugc_id), creators.ref(player_id))
    item = await items.item(tx, ugc_id)
    if item is None or item.creator_id not in {player_id, *(await creators.creator(tx, player_id)).ids}:
        raise UgcNotFound(ugc_id=ugc_id)
    review = await reviews.review(tx, ugc_id)
    rules.check_item(item, review)
    decision_id = review.decision_id if review else ""
    await tx.fetch(store.ref(decision_id), decisions_store.ref(decision_id))
    if (there := await store.appeal(tx, decision_id)) is not None:
        return rules.receipt(there, repeated=True)
    decision = await decisions_store.decision(tx, decision_id)
    made = rules.appealed(decision, body.text, tx.now, settings().ugc_appeal_days)
    decisions_store.verify(tx, decision_id)
    appeal_changes.save(tx, made)
    tallies.add(tx, decision_id, "appeals")
    return rules.receipt(made, repeated=False)


async def decide(tx: Transaction, moderator_id: str, appeal_id: str, body: DecideAppeal) -> AppealView:
    """Decide on an appeal, once. Three reads in one call; of one that is right, three more.

    Raises UnknownAppeal, SameModerator, AppealDecided.
    """
    await tx.fetch(store.ref(appeal_id), decisions_store.ref(appeal_id), creators.ref(moderator_id))
    before, own_ids = await store.appeal(tx, appeal_id), (await creators.creator(tx, moderator_id)).ids
    after = rules.decided(before, body, moderator_id, own_ids, tx.now)
    if after == before:
        return AppealView.of(after)
    decision = await decisions_store.decision(tx, appeal_id)
    if body.decision is AppealDecision.OVERTURN and decision is not None and decision.undone_at is None:
        await decisions.take_back(tx, decision, moderator_id, "appeal", Cause.APPEAL)
    appeal_changes.save(tx, after)
    tx.emit(appeal_notice(after))
    tallies.add(tx, appeal_id, f"appeals_{after.status}")
    return AppealView.of(after)


async def page(status: AppealStatus, limit: int, cursor: str | None) -> Page[AppealView]:
    """A page of appeals of a status, the oldest first: a read for each, and one more. Raises InvalidCursor."""
    listed = await store.of_status(status, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(listed, limit, lambda appeal: (appeal.appealed_at, appeal.appeal_id))
    return Page(items=tuple(map(AppealView.of, shown)), next_cursor=following)
