"""What moderators decide on items, and how they take it back: the item, its review and its creator in one commit."""

from datetime import timedelta

from functions.ugc.events import UgcDecided, UgcDecisionUndone
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.moderation.appeals import Appeal, AppealStatus
from functions.ugc.models.moderation.decisions import DecideUgc, Decision, DecisionAction, DecisionView, UndoDecision
from functions.ugc.models.moderation.reviews import Review, ReviewStatus
from functions.ugc.operations.items import transitions
from functions.ugc.operations.moderation import appeal_changes, reviews
from functions.ugc.operations.moderation import standings as strikes
from functions.ugc.operations.scanning import remembering
from functions.ugc.rules.items.states import Cause
from functions.ugc.rules.items.views import required
from functions.ugc.rules.moderation import decisions as rules
from functions.ugc.rules.moderation import reviews as review_rules
from functions.ugc.rules.moderation import takedowns as takedown_rules
from functions.ugc.rules.moderation.notices import decision_notice, undone_notice
from functions.ugc.settings import settings
from functions.ugc.store.items import creators, items
from functions.ugc.store.moderation import appeals, standings, tallies
from functions.ugc.store.moderation import decisions as store
from functions.ugc.store.moderation import reviews as reviews_store
from shared.firestore.transaction import Transaction

COUNTED_AS = {DecisionAction.PUBLISH: "published", DecisionAction.FLAG: "flagged", DecisionAction.REMOVE: "removed"}


async def decide(tx: Transaction, moderator_id: str, ugc_id: str, body: DecideUgc) -> DecisionView:
    """Decide on an item by a claim of its review; the same decision again changes nothing.

    Three reads in one call, then the creator's standing. Raises UgcNotFound, NotInReview, ClaimLost, ReviewOutdated,
    DecisionMade, UgcStateError.
    """
    await tx.fetch(reviews_store.ref(ugc_id), items.ref(ugc_id), store.ref(body.claim_id))
    if (made := await store.decision(tx, body.claim_id)) is not None:
        return DecisionView.of(rules.repeated(made, ugc_id, moderator_id, body))
    review = await reviews_store.review(tx, ugc_id)
    review = review_rules.check_claim(review, moderator_id, body.claim_id)
    item = required(await items.item(tx, ugc_id), ugc_id)
    decision = rules.decided(body, review, item, moderator_id, tx.now)
    closed = _close(tx, review, decision, item)
    item = await _move(tx, item, decision)
    if closed.status is ReviewStatus.CLOSED:
        item = await transitions.let_go(tx, item)
    if not decision.of_new_version and rules.has_more(item):
        await reviews.open_review(tx, item, Cause.REVIEW)
    await _judge(tx, decision)
    store.save(tx, decision)
    tallies.add(tx, decision.decision_id, COUNTED_AS[decision.action])
    tx.emit(
        UgcDecided(
            decision_id=decision.decision_id,
            ugc_id=ugc_id,
            creator_id=decision.creator_id,
            action=decision.action,
            category=decision.category or "",
            upholds_reports=rules.upholds(decision),
            settles_reports=not rules.leaves_item(decision),
            decided_at=tx.now,
        )
    )
    if told := decision_notice(decision, tx.now + timedelta(days=settings().ugc_appeal_days)):
        tx.emit(told)
    return DecisionView.of(decision)


def _close(tx: Transaction, review: Review, decision: Decision, item: Item) -> Review:
    if rules.leaves_item(decision) and review.reports and item.published is not None:
        after = review_rules.continued(review, item.published.version, tx.now, decision.decision_id)
    else:
        cleared = 0 if rules.upholds(decision) else decision.version
        after = review_rules.closed(review, decision.decision_id, tx.now, cleared=cleared)
    reviews_store.save(tx, after)
    return after


async def _move(tx: Transaction, item: Item, decision: Decision) -> Item:
    if decision.after is decision.before is UgcStatus.PUBLISHED:
        return _kept_published(tx, item)
    return await transitions.move(
        tx,
        item,
        decision.after,
        cause=Cause.REVIEW,
        by=decision.moderator_id,
        reason=decision.category or "",
        version=decision.version if decision.of_new_version else None,
    )


def _kept_published(tx: Transaction, item: Item) -> Item:
    """An item that stays as it is: why it was looked at is settled, and its next edit is judged by itself."""
    if not item.reason:
        return item
    settled = item.model_copy(update={"reason": ""})
    items.save(tx, settled)
    return settled


async def _judge(tx: Transaction, decision: Decision) -> None:
    """What a decision says of the creator: trust is earned, or a strike is given."""
    standing = await standings.standing(tx, decision.creator_id)
    if rules.is_approval(decision):
        standings.save(tx, standing.model_copy(update={"approved": standing.approved + 1}))
    elif decision.action is DecisionAction.REMOVE and decision.strike and decision.category is not None:
        after = strikes.strike(tx, standing, decision.decision_id, decision.ugc_id, decision.category)
        if after != standing:
            standings.save(tx, after)


async def undo(tx: Transaction, moderator_id: str, decision_id: str, body: UndoDecision) -> DecisionView:
    """Take back the last decision on an item: the item is as before, and waits again. Again, it changes nothing.

    A read, then five in one call. Raises UnknownDecision, OwnItem, DecisionSuperseded, UgcStateError.
    """
    decision = rules.required(await store.decision(tx, decision_id))
    if decision.undone_at is not None:
        return DecisionView.of(decision)
    await tx.fetch(
        reviews_store.ref(decision.ugc_id),
        items.ref(decision.ugc_id),
        appeals.ref(decision_id),
        creators.ref(moderator_id),
        *standings.refs(decision.creator_id),
    )
    review_rules.check_others(decision.creator_id, (await creators.creator(tx, moderator_id)).ids)
    review = await reviews_store.review(tx, decision.ugc_id)
    rules.check_latest(decision, review)
    undone = await take_back(tx, decision, moderator_id, body.reason, Cause.UNDO)
    counted = ["decisions_undone"]
    if (appeal := await appeals.appeal(tx, decision_id)) and appeal.status is AppealStatus.OPEN:
        _grant(tx, appeal, moderator_id)
        counted.append("appeals_overturned")
    if rules.upholds(decision) and decision.creator_id:
        tx.emit(undone_notice(decision))
    tallies.add(tx, decision_id, *counted)
    return DecisionView.of(undone)


async def take_back(tx: Transaction, decision: Decision, by: str, reason: str, cause: Cause) -> Decision:
    """Have a decision not stand any more, with the state, the strike and the reports that it settled.

    After an appeal that is right, the item is published if its creator has asked for that; what they have withdrawn
    goes. A new version that was removed does not come back, but its file is not recognized any more. What is claimed by
    copyright stays down.
    """
    item = await items.item(tx, decision.ugc_id)
    if item is not None and (back := rules.way_back(decision, item)) is not None:
        version = decision.version if decision.of_new_version else None
        if item.claims and version is None:
            item = transitions.note(tx, takedown_rules.left_to_claims(item), cause=cause, by=by)
        else:
            item = await transitions.move(tx, item, back, cause=cause, by=by, version=version)
        if cause is Cause.APPEAL and back is not UgcStatus.PUBLISHED and item.asked_at is not None and not item.claims:
            item = await transitions.move(tx, item, UgcStatus.PUBLISHED, cause=cause, by=by, version=version)
    if rules.removes_new_version(decision):
        await remembering.clear(tx, decision.ugc_id, decision.version)
    if cause is Cause.APPEAL:
        await reviews.end_review(tx, decision.ugc_id)
        if item is not None:
            await transitions.let_go(tx, item)
    elif item is not None and item.status is decision.before is UgcStatus.PUBLISHED:
        await reviews.wait_again(tx, item)
    standing = await standings.standing(tx, decision.creator_id)
    after = strikes.take_back(tx, standing, decision.decision_id)
    if rules.is_approval(decision):
        after = after.model_copy(update={"approved": max(0, after.approved - 1)})
    if after != standing:
        standings.save(tx, after)
    undone = rules.undone(decision, by, reason, tx.now)
    store.save(tx, undone)
    tx.emit(
        UgcDecisionUndone(
            decision_id=decision.decision_id,
            ugc_id=decision.ugc_id,
            creator_id=decision.creator_id,
            by_appeal=cause is Cause.APPEAL,
            undone_at=tx.now,
        )
    )
    return undone


def _grant(tx: Transaction, appeal: Appeal, moderator_id: str) -> None:
    """Have an appeal its way, as the decision was undone: by whoever made it, too, as that is what was asked for."""
    decided = {"status": AppealStatus.OVERTURNED, "decided_by": moderator_id, "decided_at": tx.now}
    appeal_changes.save(tx, appeal.model_copy(update=decided))
