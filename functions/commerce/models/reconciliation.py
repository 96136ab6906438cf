"""Orders that are not as their providers say."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import OrderStatus, PaymentState
from shared.model import Model, Moment
from shared.task import Task
from shared.text.reasons import Reason


class DifferenceKind(StrEnum):
    """In what an order is not as its provider says."""

    PAID_NOT_GRANTED = "paid_not_granted"
    """It is paid and not granted, or not all of it: the player or the product is not known, or there was no room."""
    GRANTED_NOT_PAID = "granted_not_paid"
    """It was granted, and the provider does not know it, or says that it is not paid."""
    AMOUNT_DIFFERS = "amount_differs"
    REFUND_REVIEW = "refund_review"
    """Google asks whether it is to give the money back: answer in the Play Console, within 24 hours."""
    REFUND_OVERDUE = "refund_overdue"
    """An admin asked for a refund that the provider neither carries out nor refuses."""


class OrderDifference(Model):
    """An order that is not as its provider says. It stays when it is resolved.

    One that an admin has closed stays closed until it is another.

    Amounts are in millionths of the currency's main unit. `payment_state` is null where the provider does not know it,
    or was not asked.
    """

    order_id: str
    player_id: str
    provider: PaymentProvider
    transaction_id: str
    kinds: tuple[DifferenceKind, ...]
    order_status: OrderStatus
    order_amount: int | None
    order_currency: str | None
    payment_state: PaymentState | None
    payment_amount: int | None
    payment_currency: str | None
    is_open: bool = Field(description="Whether nobody has closed it, and no comparison has found it gone.")
    found_at: Moment
    resolved_at: Moment | None = None
    closed_by: str = Field("", description="The admin who has closed it; empty: a comparison found it gone.")
    close_reason: str = ""


class CloseDifference(Model):
    """Why nothing more is to be done about a difference."""

    reason: Reason = Field(examples=["Granted by hand: ticket 4711"])


class CompareOrders(Task):
    """Compare a page of the orders that were opened between two times with what their providers say.

    The page is what comes after an order, the latest first. `age` is how many days old the orders are then.
    """

    queue: ClassVar[str] = "commerce"
    function: ClassVar[str] = "commerce-compare-orders"

    start: Moment
    end: Moment
    age: int = 0
    after_time: Moment | None = None
    after_id: str = ""


class Comparison(Model):
    """A page of orders that is to be compared. `commerce_comparisons/{name}`.

    `due_at` is when it is asked for again; none once it is done.
    """

    name: str
    work: CompareOrders
    due_at: Moment | None
    expire_at: Moment
