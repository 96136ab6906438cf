"""Reviews: how they begin, who has claimed them, how they end."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from functions.ugc.models.items.items import UgcType
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.reviews import Review, ReviewCause, ReviewClaim, ReviewStatus, ReviewView
from functions.ugc.rules.moderation import priorities
from shared.errors import DomainError, NotFound

MOST_URGENT = 10
"""A claim takes one of so many at random: moderators who claim at once meet seldom."""

LONGEST_CLAIM = timedelta(hours=1)
"""How long a claim lasts at most, however often it is made longer, unless the first one lasts longer."""


class NotInReview(NotFound):
    """The item does not wait for a decision."""

    code = "UGC_NOT_IN_REVIEW"
    message = "This item does not wait for a decision; read the queue again."


class QueueEmpty(NotFound):
    """No item waits that the caller may claim."""

    code = "UGC_QUEUE_EMPTY"
    message = "Nothing waits that you can claim; others may have claimed what there is."


class ReviewClaimed(DomainError):
    """Another moderator has claimed the item."""

    status = 409
    code = "UGC_REVIEW_CLAIMED"
    message = "Another moderator has claimed this item; see details.claimed_until, or claim another one."


class ClaimsUsed(DomainError):
    """The moderator has as many items as one may have at once."""

    status = 409
    code = "UGC_CLAIMS_USED"
    message = "You have claimed as many items as one may at once; decide on one, or wait until a claim is over."


class ClaimLost(DomainError):
    """The claim token is not the item's current one."""

    status = 409
    code = "UGC_CLAIM_LOST"
    message = "This claim is over and another moderator may have the item; claim it again."


class OwnItem(DomainError):
    """The item is the caller's own."""

    status = 409
    code = "UGC_OWN_ITEM"
    message = "This item is your own; another moderator has to decide on it."


def opened(
    before: Review | None,
    *,
    ugc_id: str,
    creator_id: str,
    type_: UgcType,
    name: str,
    version: int,
    cause: ReviewCause,
    reason: str,
    now: datetime,
) -> Review:
    """The review of an item that waits from now on. One that is open goes on, with what the item is now.

    A claim of an earlier version ends: what was looked at is not what waits.
    """
    priority, due, since, number, weight, reports = (
        priorities.first_priority(cause),
        priorities.due_at(now, priorities.first_priority(cause)),
        now,
        (before.round if before else 0) + 1,
        0.0,
        0,
    )
    if before is not None and before.status is ReviewStatus.OPEN:
        priority = priorities.more_urgent(priority, before.priority)
        due, since, number = min(due, before.due_at), before.opened_at, before.round
        weight, reports = before.report_weight, before.reports
    goes_on = before is not None and before.status is ReviewStatus.OPEN and before.version == version
    return Review(
        ugc_id=ugc_id,
        creator_id=creator_id,
        type=type_,
        name=name,
        version=version,
        cause=cause,
        reason=reason,
        priority=priority,
        round=number,
        report_weight=weight,
        reports=reports,
        opened_at=since,
        due_at=due,
        claim_id=before.claim_id if before and goes_on else "",
        claimed_by=before.claimed_by if before and goes_on else "",
        claimed_at=before.claimed_at if before and goes_on else None,
        claimed_until=before.claimed_until if before and goes_on else None,
        cleared_version=before.cleared_version if before else 0,
        decision_id=before.decision_id if before else "",
    )


def reported(review: Review, weight: float, category: UgcCategory, now: datetime) -> Review:
    """An open review with one more report. One that has as many as count stays as it is."""
    if review.report_weight >= priorities.MOST_COUNTED:
        return review
    of_all = round(review.report_weight + weight, 4)
    asked = priorities.reported_priority(weight, category, of_all)
    priority = priorities.more_urgent(review.priority, asked)
    due = min(review.due_at, priorities.due_at(now, priority)) if priority != review.priority else review.due_at
    return review.model_copy(
        update={"report_weight": of_all, "reports": review.reports + 1, "priority": priority, "due_at": due}
    )


def is_claimed(review: Review, now: datetime) -> bool:
    """Whether somebody has it at that time."""
    return review.claimed_until is not None and review.claimed_until > now


def holds(review: Review | None) -> bool:
    """Whether what a review is of has to stay until the decision: it is reported, or flagged."""
    if review is None or review.status is not ReviewStatus.OPEN:
        return False
    return review.reports > 0 or review.cause is not ReviewCause.NEW


def claimable(reviews: Iterable[Review], own_ids: Collection[str], now: datetime) -> list[Review]:
    """Those of these that a moderator may claim: nobody has them, and they are of none of their own accounts."""
    return [
        review
        for review in reviews
        if review.status is ReviewStatus.OPEN and review.creator_id not in own_ids and not is_claimed(review, now)
    ]


def claimed(
    review: Review | None, moderator_id: str, own_ids: Collection[str], token: str, now: datetime, minutes: int
) -> Review:
    """The review with a claim; who has it already keeps the token for longer. `own_ids` are the moderator's accounts.

    It is made longer up to `LONGEST_CLAIM`; when it is over, it may be claimed anew like any other. Raises NotInReview,
    OwnItem, ReviewClaimed.
    """
    if review is None or review.status is not ReviewStatus.OPEN:
        raise NotInReview
    check_others(review.creator_id, own_ids)
    held = is_claimed(review, now)
    if held and review.claimed_by != moderator_id:
        until = review.claimed_until.isoformat() if review.claimed_until else ""
        raise ReviewClaimed(claimed_until=until)
    lasts = timedelta(minutes=minutes)
    since = (review.claimed_at if held else None) or now
    return review.model_copy(
        update={
            "claim_id": review.claim_id if held else token,
            "claimed_by": moderator_id,
            "claimed_at": since,
            "claimed_until": min(now + lasts, since + max(lasts, LONGEST_CLAIM)),
        }
    )


def check_claims(held: int, most: int) -> None:
    """Raise ClaimsUsed for a moderator who has as many items as one may have at once."""
    if held >= most:
        raise ClaimsUsed(most=most)


def check_others(creator_id: str, own_ids: Collection[str]) -> None:
    """Raise OwnItem for what one of a moderator's own accounts made."""
    if creator_id in own_ids:
        raise OwnItem


def check_claim(review: Review | None, moderator_id: str, token: str) -> Review:
    """The open review that a token is the current one of, which it stays until somebody else claims.

    Raises NotInReview, ClaimLost.
    """
    if review is None or review.status is not ReviewStatus.OPEN:
        raise NotInReview
    if review.claim_id != token or review.claimed_by != moderator_id:
        raise ClaimLost
    return review


def continued(review: Review, version: int, now: datetime, decision_id: str) -> Review:
    """The review where what is published waits on: its new version was refused, or the decision on it is undone."""
    waiting = {"cause": ReviewCause.REPORT, "reason": "", "version": version, "status": ReviewStatus.OPEN}
    return closed(review, decision_id, now).model_copy(update=waiting | {"closed_at": None})


def closed(review: Review, decision_id: str, now: datetime, *, cleared: int = 0) -> Review:
    """The review after a decision. `cleared` is the version that it allows; 0, none."""
    return review.model_copy(
        update={
            "status": ReviewStatus.CLOSED,
            "decision_id": decision_id,
            "closed_at": now,
            "claim_id": "",
            "claimed_by": "",
            "claimed_at": None,
            "claimed_until": None,
            "cleared_version": max(review.cleared_version, cleared),
        }
    )


def shown(review: Review, now: datetime) -> ReviewView:
    """A review as moderators see it, without the token of its claim."""
    held = is_claimed(review, now)
    fields = review.model_dump(include=set(ReviewView.model_fields) - {"claimed_by", "claimed_until"})
    return ReviewView(
        **fields,
        age_seconds=max(0, int((now - review.opened_at).total_seconds())),
        overdue=now >= review.due_at,
        claimed_by=review.claimed_by if held else None,
        claimed_until=review.claimed_until if held else None,
    )


def claim_of(review: Review, now: datetime) -> ReviewClaim:
    """A claim as the moderator who has it sees it."""
    return ReviewClaim(claim_id=review.claim_id, claimed_until=review.claimed_until or now, review=shown(review, now))
