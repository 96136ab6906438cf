"""How players buy: opening a purchase, and showing what was bought."""

from enum import StrEnum

from pydantic import Field

from functions.commerce.models.catalogue import CurrencyCode, PaymentProvider
from shared.model import LARGEST_WHOLE, Id, Model


class SteamSession(StrEnum):
    """Where a player agrees to a purchase by Steam."""

    CLIENT = "client"
    """In the overlay of the running game."""
    WEB = "web"
    """On a page of Steam in the browser."""


class OpenCheckout(Model):
    """A product to buy, and how to pay. `price` is what the player saw: another one now refuses the purchase."""

    sku_id: Id
    provider: PaymentProvider
    currency: CurrencyCode
    price: int | None = Field(None, ge=1, le=LARGEST_WHOLE, description="In millionths of the currency's main unit.")
    session: SteamSession = Field(SteamSession.CLIENT, description="Steam: where the player agrees to pay.")
    language: str = Field("en", pattern="^[a-z]{2}$", description="Steam: the language of its window (ISO 639-1).")


class CreateEntryFee(Model):
    """Which season to pay for."""

    season_id: Id


class Checkout(Model):
    """A purchase that the player can pay now."""

    order_id: str
    provider: PaymentProvider
    transaction: str = Field(description="What names it at the provider: show it to `verify-receipt` when it is paid.")
    client_secret: str | None = Field(None, description="Stripe: what the client confirms the payment with.")
    url: str | None = Field(
        None,
        description="Steam, session web: the page where the player agrees; append `?returnurl=` and your page. "
        "Null: the player agrees in the overlay, as also where the browser's address is not of IPv4.",
    )
    currency: str
    amount: int = Field(description="The price in millionths of the currency's main unit.")


class VerifyReceipt(Model):
    """A purchase that was made: what the store gave the client."""

    provider: PaymentProvider
    transaction: str = Field(
        min_length=1,
        max_length=4096,
        description="Stripe: the id of the PaymentIntent. Steam: the order id, as `checkout` answered it. Google Play:"
        " the purchase token. Apple: the transaction's id (`Transaction.id`); finish the transaction only when it is"
        " answered with an order. Epic: the entitlement's id, of the Epic account that is linked to the player. With"
        " each purchase, give Apple and Google what the wallet's `payers` has for them: without it, the purchase is"
        " nobody's.",
        examples=["pi_3NxyzABCDEF"],
    )
