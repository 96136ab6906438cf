"""Takedowns by copyright: notice, counter-notice, and how they end (17 U.S.C. § 512)."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.takedowns import (
    CounterNotice,
    Takedown,
    TakedownOutcome,
    TakedownStatus,
    TakeDownUgc,
)
from functions.ugc.rules.items.errors import UgcStateError
from functions.ugc.rules.items.states import OWN, Cause
from shared.errors import DomainError, NotFound

WORKING_DAYS = 10
"""Before so many working days after a counter-notice, the item is not restored (§ 512(g)(2)(C): ten to fourteen)."""

KEPT = timedelta(days=3 * 366)
"""How long a takedown is kept after its last step: a claim of copyright can be brought for three years (§ 507(b))."""

SATURDAY = 5


class UnknownTakedown(NotFound):
    """There is no such takedown."""

    code = "UGC_UNKNOWN_TAKEDOWN"
    message = "There is no takedown with this id."


class TakedownState(DomainError):
    """The takedown is not in the state that this needs."""

    status = 409
    code = "UGC_TAKEDOWN_STATE"
    message = "The takedown is in another state than this needs; see details.status."


class RestoreTooEarly(DomainError):
    """The claimant still has time to sue."""

    status = 409
    code = "UGC_RESTORE_TOO_EARLY"
    message = "The claimant still has time to sue; the item can be restored from details.restore_from on."


def repeated(standing: Iterable[Takedown], body: TakeDownUgc) -> Takedown | None:
    """The takedown that a notice is of which is sent again: the same claimant and work."""
    asked = (body.claimant_email.casefold(), body.work)
    return next((each for each in standing if (each.claimant_email.casefold(), each.work) == asked), None)


def taken_down(
    body: TakeDownUgc, item: Item, standing: Sequence[Takedown], takedown_id: str, admin_id: str, now: datetime
) -> Takedown:
    """The takedown of an item at a notice. Of `standing` ones it is one more: their strike is its, too."""
    return Takedown(
        takedown_id=takedown_id,
        ugc_id=item.ugc_id,
        creator_id=item.creator_id,
        name=item.name,
        claimant=body.claimant,
        claimant_email=body.claimant_email,
        work=body.work,
        signed_by=body.signed_by,
        strike_id=standing[0].strike_id if standing else takedown_id,
        admin_id=admin_id,
        taken_down_at=now,
        expire_at=now + KEPT,
    )


def claimed(item: Item, takedown: Takedown) -> Item:
    """An item on which one more claim stands. Raises UgcStateError for what its creator has removed for good."""
    if item.removed_basis in OWN:
        raise UgcStateError(status=item.status)
    return item.model_copy(update={"claims": (*item.claims, takedown.takedown_id)})


def freed(item: Item, takedown: Takedown) -> Item:
    """An item on which a claim does not stand any more."""
    return item.model_copy(update={"claims": tuple(each for each in item.claims if each != takedown.takedown_id)})


def comes_back(item: Item) -> bool:
    """Whether an item was down for claims alone, of which none stands any more."""
    return item.status is UgcStatus.REMOVED and item.removed_basis == Cause.TAKEDOWN and not item.claims


def left_to_claims(item: Item) -> Item:
    """A removed item of which a moderator's decision does not stand any more: it stays down for claims alone."""
    return item.model_copy(
        update={"removed_basis": Cause.TAKEDOWN.value, "removed_by": "", "reason": UgcCategory.COPYRIGHT.value}
    )


def countered(takedown: Takedown | None, body: CounterNotice, now: datetime) -> Takedown:
    """The takedown with a counter-notice. Raises UnknownTakedown, TakedownState."""
    if takedown is None:
        raise UnknownTakedown
    if takedown.status is not TakedownStatus.ACTIVE:
        raise TakedownState(status=takedown.status.value)
    return takedown.model_copy(
        update={
            "status": TakedownStatus.COUNTERED,
            "counter_name": body.name,
            "counter_address": body.address,
            "counter_statement": body.statement,
            "counter_signed_by": body.signed_by,
            "countered_at": now,
            "restore_from": after_working_days(now, WORKING_DAYS),
            "expire_at": now + KEPT,
        }
    )


def closed(takedown: Takedown | None, outcome: TakedownOutcome, admin_id: str, now: datetime) -> Takedown:
    """The takedown when it ends. Raises UnknownTakedown, TakedownState, RestoreTooEarly.

    A claimant who takes the notice back may do so at any time. What nobody counters is restored by no time.
    """
    if takedown is None:
        raise UnknownTakedown
    if takedown.status not in {TakedownStatus.ACTIVE, TakedownStatus.COUNTERED}:
        raise TakedownState(status=takedown.status.value)
    if outcome is TakedownOutcome.RESTORED:
        if takedown.restore_from is None:
            raise TakedownState(status=takedown.status.value)
        if now < takedown.restore_from:
            raise RestoreTooEarly(restore_from=takedown.restore_from.isoformat())
    status = TakedownStatus.UPHELD if outcome is TakedownOutcome.UPHELD else TakedownStatus.RESTORED
    end = {"status": status, "closed_by": admin_id, "closed_at": now, "outcome": outcome, "expire_at": now + KEPT}
    return takedown.model_copy(update=end)


def after_working_days(since: datetime, days: int) -> datetime:
    """The moment so many days later of which none is a Saturday or a Sunday."""
    moment = since
    while days:
        moment += timedelta(days=1)
        days -= moment.weekday() < SATURDAY
    return moment
