"""Purchases that a person looks at before their money is taken."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from functions.commerce.models.catalogue import MICROS, PaymentProvider
from functions.commerce.models.orders import Order, OrderStatus, Payment, PaymentState, Review, ReviewState
from shared.errors import DomainError

DECIDED_WITHIN = timedelta(hours=24)
"""How long a review waits for somebody: Stripe holds an authorised amount for seven days.

Steam has a time limit for FinalizeTxn, after which that fails (error 101), and says nowhere how long it is. Its guide
has games finalize when the player comes back, and abandon what nobody comes back from. So the game sets how long a
review of a purchase by Steam waits: https://partner.steamgames.com/doc/features/microtransactions/implementation
"""

AMOUNT = "amount"
HELD = frozenset({ReviewState.NEEDED, ReviewState.WAITING})


class InReview(DomainError):
    """A person looks at the purchase first."""

    status = 409
    code = "IN_REVIEW"
    message = (
        "This purchase is looked at before its money is taken, until details.until at the latest; nothing is charged"
        " yet. It is granted by itself when it is approved."
    )


class NoReview(DomainError):
    """The purchase does not wait for a review."""

    status = 409
    code = "NO_REVIEW"
    message = "This purchase does not wait for a review; details.status is where it stands."


def reasons_of(price: int, currency: str, amounts: str, flags: Sequence[str]) -> tuple[str, ...]:
    """Why a purchase waits for a review; `amounts` is the setting, such as `EUR=200,JPY=30000`."""
    least = dict(part.split("=") for part in amounts.split(",") if part)
    is_large = currency in least and price >= int(least[currency]) * MICROS
    return (*([AMOUNT] if is_large else []), *flags)


def needed(reasons: Sequence[str]) -> Review | None:
    """The review of a purchase for which there are reasons."""
    return Review(reasons=tuple(reasons), state=ReviewState.NEEDED) if reasons else None


def is_held(order: Order) -> bool:
    """Whether its money may not be taken before its review."""
    return order.review is not None and order.review.state in HELD


def is_denied(order: Order) -> bool:
    """Whether its money may never be taken."""
    return order.review is not None and order.review.state is ReviewState.DENIED


def decided_within(provider: PaymentProvider, steam_minutes: int) -> timedelta:
    """How long a review of a purchase by a provider waits for somebody."""
    return timedelta(minutes=steam_minutes) if provider is PaymentProvider.STEAM else DECIDED_WITHIN


def waiting(order: Order, now: datetime, within: timedelta) -> Order:
    """The order that waits for its review, as its player has agreed to pay; one that does already stays as it is."""
    if order.review is None or order.review.state is not ReviewState.NEEDED:
        return order
    review = order.review.model_copy(update={"state": ReviewState.WAITING, "asked_at": now, "until": now + within})
    changed = {"status": OrderStatus.IN_REVIEW, "review": review, "review_due": True, "updated_at": now}
    return order.model_copy(update=changed)


def decided(order: Order, now: datetime, *, approve: bool, by: str = "", reason: str = "") -> Order:
    """The order whose review is decided: approved, its money is to be taken; denied, it will not be paid.

    Raises NoReview for one that does not wait.
    """
    if order.status is not OrderStatus.IN_REVIEW or order.review is None:
        raise NoReview(order_id=order.order_id, status=order.status.value)
    state = ReviewState.APPROVED if approve else ReviewState.DENIED
    decision = {"state": state, "decided_at": now, "decided_by": by, "reason": reason}
    review = order.review.model_copy(update=decision)
    status = OrderStatus.PENDING if approve else OrderStatus.FAILED
    return order.model_copy(update={"status": status, "review": review, "updated_at": now})


def until(order: Order) -> datetime | None:
    """When a review that waits decides by itself."""
    if order.review is None or order.review.asked_at is None:
        return None
    return order.review.until or order.review.asked_at + DECIDED_WITHIN


def is_overdue(order: Order, now: datetime) -> bool:
    """Whether nobody has decided a review in time."""
    end = until(order)
    return order.status is OrderStatus.IN_REVIEW and end is not None and end <= now


def is_to_be_carried_out(order: Order, now: datetime) -> bool:
    """Whether there is something to do: it is decided, or nobody has decided in time."""
    return order.review_due and (order.status is not OrderStatus.IN_REVIEW or is_overdue(order, now))


def concluded(order: Order, payment: Payment) -> Order:
    """The order, whose review is over once the money is taken, or never will be."""
    is_open = payment.state in {PaymentState.OPEN, PaymentState.APPROVED}
    return order.model_copy(update={"review_due": False}) if order.review_due and not is_open else order
