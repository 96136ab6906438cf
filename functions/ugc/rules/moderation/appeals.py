"""Appeals: one a decision, decided by somebody else than who decided first."""

from collections.abc import Collection
from datetime import datetime, timedelta

from functions.ugc.models.items.items import Item
from functions.ugc.models.moderation.appeals import (
    Appeal,
    AppealDecision,
    AppealReceipt,
    AppealStatus,
    DecideAppeal,
)
from functions.ugc.models.moderation.decisions import Decision, DecisionAction
from functions.ugc.models.moderation.reviews import Review
from functions.ugc.rules.items.states import Cause
from shared.errors import DomainError, NotFound


class NotAppealable(DomainError):
    """No decision against the item stands that can be appealed."""

    status = 409
    code = "UGC_NOT_APPEALABLE"
    message = "No moderator's decision stands against this item. A copyright claim is answered by a counter-notice."


class AppealTooLate(DomainError):
    """The time for an appeal is over."""

    status = 409
    code = "UGC_APPEAL_TOO_LATE"
    message = "The time for an appeal is over; see details.until."


class UnknownAppeal(NotFound):
    """There is no such appeal."""

    code = "UGC_UNKNOWN_APPEAL"
    message = "There is no appeal with this id."


class AppealDecided(DomainError):
    """The appeal was decided otherwise, or has no object any more."""

    status = 409
    code = "UGC_APPEAL_DECIDED"
    message = "This appeal was decided before; see details.status."


class SameModerator(DomainError):
    """The caller made the decision that is appealed."""

    status = 409
    code = "UGC_SAME_MODERATOR"
    message = "You made the decision that is appealed; another moderator has to decide on the appeal."


def check_item(item: Item, review: Review | None) -> None:
    """Raise NotAppealable for an item on which no moderator has decided, or that is down for a copyright claim."""
    if review is None or not review.decision_id or item.removed_basis == Cause.TAKEDOWN:
        raise NotAppealable


def appealed(decision: Decision | None, text: str, now: datetime, days: int) -> Appeal:
    """An appeal against a decision that stands. Raises NotAppealable, AppealTooLate."""
    if decision is None or decision.action is DecisionAction.PUBLISH or decision.undone_at is not None:
        raise NotAppealable
    until = decision.decided_at + timedelta(days=days)
    if now >= until:
        raise AppealTooLate(until=until.isoformat())
    return Appeal(
        appeal_id=decision.decision_id,
        ugc_id=decision.ugc_id,
        creator_id=decision.creator_id,
        name=decision.name,
        action=decision.action,
        category=decision.category,
        text=text,
        first_moderator_id=decision.moderator_id,
        appealed_at=now,
    )


def decided(
    appeal: Appeal | None, body: DecideAppeal, moderator_id: str, own_ids: Collection[str], now: datetime
) -> Appeal:
    """The appeal after a decision; the same decision of the same moderator again changes nothing.

    `own_ids` are the moderator's accounts: none of them made the item, or the decision that is appealed.

    Raises UnknownAppeal, SameModerator, AppealDecided.
    """
    if appeal is None:
        raise UnknownAppeal
    if {appeal.first_moderator_id, appeal.creator_id} & set(own_ids):
        raise SameModerator
    overturned = body.decision is AppealDecision.OVERTURN
    status = AppealStatus.OVERTURNED if overturned else AppealStatus.UPHELD
    if appeal.status is AppealStatus.OPEN:
        update = {"status": status, "decided_by": moderator_id, "decided_at": now, "notes": body.notes}
        return appeal.model_copy(update=update)
    if (appeal.status, appeal.decided_by) != (status, moderator_id):
        raise AppealDecided(status=appeal.status.value)
    return appeal


def receipt(appeal: Appeal, *, repeated: bool) -> AppealReceipt:
    """An appeal as the creator sees it."""
    return AppealReceipt(
        appeal_id=appeal.appeal_id,
        ugc_id=appeal.ugc_id,
        status=appeal.status,
        appealed_at=appeal.appealed_at,
        repeated=repeated,
    )
