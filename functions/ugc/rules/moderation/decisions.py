"""Decisions of moderators: what they make of an item, and how they are undone."""

from datetime import datetime

from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.moderation.decisions import DecideUgc, Decision, DecisionAction
from functions.ugc.models.moderation.reviews import Review
from functions.ugc.rules.items.states import SCANNED, is_of_new_version
from shared.errors import DomainError, NotFound


class ReviewOutdated(DomainError):
    """The version that was reviewed is not there any more."""

    status = 409
    code = "UGC_REVIEW_OUTDATED"
    message = "The item has changed since it was claimed; claim it again when it waits again."


class DecisionMade(DomainError):
    """Something else was decided with this claim."""

    status = 409
    code = "UGC_DECISION_MADE"
    message = "This claim's decision is made, and it is another; undo it, or claim the item again."


class UnknownDecision(NotFound):
    """There is no such decision."""

    code = "UGC_UNKNOWN_DECISION"
    message = "There is no decision with this id."


class DecisionSuperseded(DomainError):
    """Something was decided on the item since."""

    status = 409
    code = "UGC_DECISION_SUPERSEDED"
    message = "Something else was decided on this item since; only its last decision can be undone."


def decided(body: DecideUgc, review: Review, item: Item, moderator_id: str, now: datetime) -> Decision:
    """The decision on what was reviewed: the new version of an item or, without one, the item.

    Raises ReviewOutdated.
    """
    of_new_version = not body.whole_item and is_of_new_version(item, review.version)
    if not of_new_version and not _is_of_item(review, item, whole=body.whole_item):
        raise ReviewOutdated(version=review.version)
    before = item.pending_status if of_new_version and item.pending_status else item.status
    if before not in SCANNED:
        raise ReviewOutdated(version=review.version, status=before.value)
    return Decision(
        decision_id=body.claim_id,
        ugc_id=item.ugc_id,
        creator_id=item.creator_id,
        name=item.name,
        version=review.version if of_new_version else _version_of(item),
        of_new_version=of_new_version,
        action=body.action,
        category=body.category,
        ground=body.ground,
        notes=body.notes,
        moderator_id=moderator_id,
        before=before,
        after=_after(body.action, before, item),
        strike=body.strike,
        whole_item=body.whole_item,
        decided_at=now,
    )


def is_reviewable(review: Review, item: Item) -> bool:
    """Whether what a review is of is still there to be decided on."""
    of_new_version = is_of_new_version(item, review.version)
    state = item.pending_status if of_new_version else item.status
    return state in SCANNED and (of_new_version or _is_of_item(review, item, whole=False))


def repeated(made: Decision, ugc_id: str, moderator_id: str, body: DecideUgc) -> Decision:
    """A decision that is sent again. Raises DecisionMade when it says something else than the first time."""
    said = {"action", "category", "ground", "notes", "strike", "whole_item"}
    same, asked = made.model_dump(include=said), body.model_dump(include=said)
    if (made.ugc_id, made.moderator_id, same) != (ugc_id, moderator_id, asked):
        raise DecisionMade(action=made.action.value)
    return made


def required(decision: Decision | None) -> Decision:
    """A decision that there is. Raises UnknownDecision."""
    if decision is None:
        raise UnknownDecision
    return decision


def undone(decision: Decision, by: str, reason: str, now: datetime) -> Decision:
    """The decision when it does not stand any more."""
    return decision.model_copy(update={"undone_by": by, "undone_at": now, "undo_reason": reason})


def check_latest(decision: Decision, review: Review | None) -> None:
    """Raise DecisionSuperseded where another decision on the item came later."""
    if review is None or review.decision_id != decision.decision_id:
        raise DecisionSuperseded(decision_id=review.decision_id if review else "")


def way_back(decision: Decision, item: Item) -> UgcStatus | None:
    """The state that undoing a decision gives back; None: the item has moved on, or has stayed as it was.

    A publication is undone by a flag: the item is hidden, and waits for another decision.
    """
    if decision.action is DecisionAction.PUBLISH:
        was_published = decision.before is not UgcStatus.PUBLISHED and item.status is UgcStatus.PUBLISHED
        return UgcStatus.FLAGGED if was_published else None
    return decision.before if stands(decision, item) else None


def stands(decision: Decision, item: Item) -> bool:
    """Whether the item, or its new version, is still in the state that a decision against it gave."""
    if decision.of_new_version:
        flagged = is_of_new_version(item, decision.version) and item.pending_status is UgcStatus.FLAGGED
        return flagged and decision.after is UgcStatus.FLAGGED
    if decision.after is UgcStatus.REMOVED:
        return item.status is UgcStatus.REMOVED and item.removed_by == decision.moderator_id
    return item.status is UgcStatus.FLAGGED


def upholds(decision: Decision) -> bool:
    """Whether it says that reports of the item are right."""
    return decision.action is not DecisionAction.PUBLISH


def leaves_item(decision: Decision) -> bool:
    """Whether it is against a new version alone: what was reported of the item itself waits on."""
    return decision.of_new_version and decision.action is not DecisionAction.PUBLISH


def removes_new_version(decision: Decision) -> bool:
    """Whether a new version alone has gone by it: nothing of the item is given back when it is undone."""
    return decision.of_new_version and decision.after is UgcStatus.REMOVED


def is_approval(decision: Decision) -> bool:
    """Whether it lets something through that was never published: what trust is earned by."""
    return decision.action is DecisionAction.PUBLISH and decision.before is UgcStatus.PENDING_REVIEW


def _is_of_item(review: Review, item: Item, *, whole: bool) -> bool:
    """Whether a review is of an item itself, as it is or was: not of a version that has gone."""
    if whole:
        return True
    if item.published is not None:
        return review.version <= item.published.version or review.reports > 0
    return item.pending is not None and item.pending.version == review.version


def has_more(item: Item) -> bool:
    """Whether a new version waits for a decision of its own: of a withdrawn item, only where it is flagged."""
    if item.withdrawn_at is not None:
        return item.pending_status is UgcStatus.FLAGGED
    return item.status is UgcStatus.PUBLISHED and item.pending_status in {UgcStatus.PENDING_REVIEW, UgcStatus.FLAGGED}


def _version_of(item: Item) -> int:
    """The version that an item's state is of."""
    content = item.published or item.pending
    return content.version if content else item.version


def _after(action: DecisionAction, before: UgcStatus, item: Item) -> UgcStatus:
    """What is published without its creator having asked for it stays private."""
    if action is not DecisionAction.PUBLISH:
        return UgcStatus.FLAGGED if action is DecisionAction.FLAG else UgcStatus.REMOVED
    if before is UgcStatus.PUBLISHED or item.asked_at is not None:
        return UgcStatus.PUBLISHED
    return UgcStatus.PENDING_REVIEW
