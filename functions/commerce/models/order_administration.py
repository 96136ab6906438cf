"""Orders as admins see them, and the refunds that they ask for."""

from enum import StrEnum

from pydantic import Field

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.entitlements import Revocation
from functions.commerce.models.orders import MOST, Acknowledgement, Environment, OrderStatus, RefundOrder, Review
from shared.granting import Granted, Item
from shared.model import Model, Moment
from shared.text.reasons import Reason


class OrderDetails(Model):
    """A purchase with all that is kept of it."""

    order_id: str
    player_id: str = Field(description="The player who paid; empty while nobody has shown the receipt.")
    provider: PaymentProvider
    environment: Environment
    transaction_id: str = Field(description="The provider's id of the purchase.")
    status: OrderStatus
    sku_id: str = Field(description="The product; empty while no product stands for what the store sold.")
    sku_version: int
    name: str
    items: tuple[Granted, ...] = Field(description="What it gave, and what became of each item.")
    currency: str | None = Field(description="The currency of the price, by its ISO 4217 code, if the store said it.")
    amount: int | None = Field(description="The price in millionths of the currency's main unit, if the store said it.")
    refunded_amount: int = Field(description="What was given back, in the same unit.")
    taken_back: int = Field(description="The share of its amounts of currencies that refunds took, in millionths.")
    times_granted: int = Field(description="1, and one more for each refund that was reversed.")
    acknowledgement: Acknowledgement
    flags: tuple[str, ...] = Field(description="Why a person may want to look at it.")
    shown_by: tuple[str, ...] = Field(
        description="Other players who have shown its receipt, the first 20 of them: they may have stolen it, or got it"
        " from its player."
    )
    review: Review | None = Field(description="The review that it waits for, or waited for, before its money is taken.")
    revocations: tuple[Revocation, ...] = Field(
        description="What was revoked of it by hand or by a ban, and restored; the latest last."
    )
    refund: RefundOrder | None = Field(description="The refund that an admin asked for, if any.")
    refund_due: bool = Field(description="Whether that refund is still to be carried out; it goes on by itself.")
    created_at: Moment
    granted_at: Moment | None
    refunded_at: Moment | None
    updated_at: Moment


class OrderFilter(Model):
    """Which orders are looked for; what is null does not matter. `opened_before` itself is not in the time."""

    player_id: str | None = None
    provider: PaymentProvider | None = None
    transaction: str | None = None
    order_id: str | None = None
    status: OrderStatus | None = None
    flag: str | None = None
    opened_from: Moment | None = None
    opened_before: Moment | None = None


class AskRefund(Model):
    """Why the money is given back. With `dry_run`, nothing changes: the answer says what the refund would take."""

    reason: Reason = Field(examples=["Ticket 4711: bought by a child"])
    amount: int | None = Field(
        None,
        gt=0,
        le=MOST,
        examples=[2_500_000],
        description="How much is given back now, in millionths of the currency's main unit, as the order's `amount`; a"
        " whole number of its least unit. Null: all that is left.",
    )
    refunded_amount: int | None = Field(
        None,
        ge=0,
        le=MOST,
        description="What was given back before, as you saw it; another amount by now is refused.",
    )
    dry_run: bool = False


class ReviewDecision(StrEnum):
    """What becomes of a purchase."""

    APPROVE = "approve"
    DENY = "deny"


class DecideReview(Model):
    """What becomes of a purchase, and why."""

    decision: ReviewDecision
    reason: Reason = Field(examples=["Ticket 4711: he wrote to us"])


class TakenAmount(Model):
    """What a refund takes of a currency: from the balance first; what is spent becomes debt."""

    currency: str = Field(examples=["premium"])
    amount: int = Field(description="All that it takes, in minor units.")
    from_balance: int
    becomes_debt: int


class RefundEffect(Model):
    """What a refund takes from the player."""

    player_id: str = Field(description="The account that has the purchase now.")
    amounts: tuple[TakenAmount, ...]
    items: tuple[Item, ...] = Field(description="What is taken out of the player's possession, and off, if it is worn.")
    kept: tuple[Item, ...] = Field(description="What stays, because another purchase paid for it, too.")


class OrderRefund(Model):
    """The order after its refund. With `dry_run`, the order as it is, and the refund's effect."""

    order: OrderDetails
    dry_run: bool
    effect: RefundEffect | None = Field(description="With `dry_run`: what it would take; null where nothing was given.")
