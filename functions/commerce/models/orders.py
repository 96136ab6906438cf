"""Purchases for money: what a provider says was paid, and the order that it becomes."""

from enum import StrEnum

from pydantic import Field

from functions.commerce.models.catalogue import PaymentProvider, PurchaseLimits
from functions.commerce.models.entitlements import Revocation
from shared.granting import Granted, Item
from shared.model import Model, Moment

MOST = 10**18
"""What a payment may come to, in millionths: more is no number of a document."""


MOST_TIMES = 1000
"""How many times a product may be bought at once."""


class Environment(StrEnum):
    """Whether money was moved."""

    LIVE = "live"
    SANDBOX = "sandbox"


class PaymentState(StrEnum):
    """What a provider says of a payment now."""

    OPEN = "open"
    """The player has not paid yet."""
    APPROVED = "approved"
    """The player has agreed to pay; the money is taken when the game asks for it."""
    PAID = "paid"
    CANCELLED = "cancelled"
    """It will not be paid."""
    REFUNDED = "refunded"
    PARTIALLY_REFUNDED = "partially_refunded"
    CHARGED_BACK = "charged_back"
    """The payer's bank took the money back."""


class Payment(Model):
    """A payment as its provider states it now; the same for all providers.

    `transaction_id` is what names it at the provider for ever. `payer` is who it is bound to: the token that the
    player's client gave the store (empty: it is bound to nobody). `asked_at` is when the provider was asked. Amounts
    are in millionths of the currency's main unit; `raw` is the amount as the provider writes it.
    `quantity` is how many times the product was bought at once, `refunded_quantity` how many of them were given back,
    where a provider counts partial refunds so. `paid_with` tells cards and the like apart, where the provider does.
    `reference` is another id of it there, if it has one.
    """

    provider: PaymentProvider
    environment: Environment
    transaction_id: str
    product_id: str
    state: PaymentState
    payer: str = ""
    currency: str | None = None
    amount: int | None = Field(None, ge=0, le=MOST)
    raw: str = ""
    refunded_amount: int = Field(0, ge=0, le=MOST)
    quantity: int = Field(1, ge=1, le=MOST_TIMES)
    refunded_quantity: int = Field(0, ge=0)
    paid_at: Moment | None = None
    needs_acknowledgement: bool = False
    asked_at: Moment | None = None
    paid_with: str = ""
    reference: str = ""


class OrderStatus(StrEnum):
    """Where an order stands."""

    PENDING = "pending"
    """The player has not paid yet."""
    IN_REVIEW = "in_review"
    """The player has agreed to pay; a person looks at it before the money is taken."""
    VERIFIED = "verified"
    """It is paid, and not granted yet: a receipt of its player, or its product, is waited for."""
    GRANTED = "granted"
    FAILED = "failed"
    """It will not be paid."""
    REFUNDED = "refunded"
    PARTIALLY_REFUNDED = "partially_refunded"
    CHARGED_BACK = "charged_back"


class Acknowledgement(StrEnum):
    """Whether the provider knows that the purchase was delivered; else it gives the money back."""

    NOT_NEEDED = "not_needed"
    DUE = "due"
    DONE = "done"
    REFUSED = "refused"
    """For a week, the provider did not know the purchase any more, or did not take it as delivered."""


class RefundOrder(Model):
    """A refund that an admin asked for, and why.

    A part is asked for as what is to be given back in all by then, so that it is given back once.
    """

    asked_by: str
    reason: str
    asked_at: Moment
    until_refunded: int | None = Field(
        None, description="What is to be given back in all, in millionths of the currency's main unit; null: the rest."
    )


class ReviewState(StrEnum):
    """Where a review stands."""

    NEEDED = "needed"
    """The player has not agreed to pay yet."""
    WAITING = "waiting"
    APPROVED = "approved"
    DENIED = "denied"


class Review(Model):
    """Why a purchase is looked at before its money is taken, and what was decided."""

    reasons: tuple[str, ...] = Field(description="`amount`, and the flags of the player's earlier purchases.")
    state: ReviewState
    asked_at: Moment | None = Field(None, description="When the player had agreed to pay.")
    until: Moment | None = Field(None, description="When it decides by itself.")
    decided_at: Moment | None = None
    decided_by: str = Field("", description="The admin who has decided; empty: its time was over.")
    reason: str = ""


class Order(Model):
    """A purchase, one for a provider's transaction for ever. `commerce_orders/{order_id}`.

    It copies what the product gave and cost, so that a refund follows what was bought and not what is sold now.
    `granted` says what became of each item, `taken_back` is the share of currencies that refunds took, in millionths.
    `followed_at` is when the provider was asked for what the order follows. `refund` is what an admin asked for; it is
    `refund_due` until the provider says that the money is given back. `reference` is another id of the provider's own:
    of a purchase that we named, empty until it is open there; `approval_url` is where its player agrees, if that is a
    page.
    `capturing_at` is when its money was first asked for, where the provider waits for that. `paid_with` is the
    payment's, `flags` are why a person may want to look at it, `shown_by` the other players who have shown its receipt.
    `limits` are the product's, when it was bought.
    `review` is why its money waits for a person; it is `review_due` from when its player has agreed to pay until what
    was decided is carried out. `revocations` are of its items, by hand or by a ban, the oldest first.
    The audit trail has `records` of its changes; `recorded` is the digest of the latest.
    """

    shown_by: tuple[str, ...] = ()
    recorded: str = ""
    records: int = 0
    revocations: tuple[Revocation, ...] = ()
    review: Review | None = None
    review_due: bool = False
    limits: PurchaseLimits | None = None
    paid_with: str = ""
    reference: str = ""
    approval_url: str = ""
    capturing_at: Moment | None = None
    refund: RefundOrder | None = None
    refund_due: bool = False
    followed_at: Moment | None = None
    order_id: str
    player_id: str
    provider: PaymentProvider
    environment: Environment
    transaction_id: str
    status: OrderStatus
    sku_id: str = ""
    sku_version: int = 0
    name: str = ""
    items: tuple[Item, ...] = ()
    granted: tuple[Granted, ...] = ()
    taken_back: int = 0
    times_granted: int = 0
    currency: str | None = None
    amount: int | None = None
    raw: str = ""
    refunded_amount: int = 0
    acknowledgement: Acknowledgement = Acknowledgement.NOT_NEEDED
    flags: tuple[str, ...] = ()
    created_at: Moment
    granted_at: Moment | None = None
    refunded_at: Moment | None = None
    updated_at: Moment


class OrderView(Model):
    """A purchase of yours."""

    order_id: str
    provider: PaymentProvider
    status: OrderStatus
    sku_id: str
    name: str
    items: tuple[Granted, ...] = Field(description="What it gave, and what became of each item.")
    currency: str | None = Field(description="The currency of the price, by its ISO 4217 code, if the store said it.")
    amount: int | None = Field(description="The price in millionths of the currency's main unit, if the store said it.")
    refunded_amount: int = Field(description="What was given back, in the same unit.")
    created_at: Moment
    granted_at: Moment | None
    refunded_at: Moment | None
