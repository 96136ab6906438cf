"""What each provider can do: how a transaction stands, and what else its interface offers.

A provider is a module of `partners`; it stands below in each table whose contract it keeps.
"""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Protocol

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Order, Payment
from functions.commerce.partners import apple, epic, google_play, steam, stripe
from functions.commerce.rules.payments.providers import ProviderNotConfigured, RefundNotOffered


class Provider(Protocol):
    """Takes money, and says of each transaction how it stands."""

    async def look_up(self, transaction: str, /) -> Payment:
        """Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable."""


class ListedByAccount(Protocol):
    """Lists what an account there bought, and knows no purchase by its name alone."""

    def check_configured(self) -> None:
        """Raises ProviderNotConfigured."""

    def transaction_of(self, account: str, shown: str, /) -> str:
        """The name of a purchase, with the account that it is looked up by, of what a client of that account shows."""


class Capturing(Protocol):
    """Takes the money of what a player has approved only when the game asks for it."""

    async def capture(self, payment: Payment, /) -> Payment:
        """Take the money of a payment that is approved; returns how it stands then. A second time takes nothing.

        Raises ProviderNotConfigured, PaymentDeclined, PartnerUnavailable where it is in doubt.
        """

    async def release(self, payment: Payment, /) -> Payment:
        """Never take the money of an approved payment; returns how it stands then. A second time changes nothing.

        Raises ProviderNotConfigured, PartnerUnavailable.
        """


class Acknowledging(Protocol):
    """Gives the money back of what it is not told that it was delivered."""

    async def acknowledge(self, order: Order, /, *, is_used_up: bool) -> None:
        """Say that an order was granted, and whether it can be bought again; a second time changes nothing.

        Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
        """


class Refunding(Protocol):
    """Gives money back when the game asks."""

    async def refund(self, order: Order, /) -> None:
        """Give back all that an order cost; a second time changes nothing.

        Raises ProviderNotConfigured, UnknownTransaction, RefundRefused, PartnerUnavailable.
        """


class RefundingParts(Protocol):
    """Gives a part of the money back when the game asks."""

    async def refund_part(self, order: Order, amount: int, /) -> None:
        """Give back a part of what an order cost, in millionths of the currency's main unit.

        A second time for the same refund of the order changes nothing. Raises as `Refunding.refund` does.
        """


class Reporting(Protocol):
    """Lists what changed at it, as notices get lost, and some providers send none."""

    def changed_since(self, since: datetime, until: datetime, /) -> AsyncIterator[str]:
        """The transactions that changed between two times, each once at least, in any order.

        Raises ProviderNotConfigured, PartnerUnavailable.
        """


PROVIDERS: Mapping[PaymentProvider, Provider] = {
    PaymentProvider.APPLE: apple,
    PaymentProvider.EPIC: epic,
    PaymentProvider.STEAM: steam,
    PaymentProvider.GOOGLE: google_play,
    PaymentProvider.STRIPE: stripe,
}
LISTED_BY_ACCOUNT: Mapping[PaymentProvider, ListedByAccount] = {PaymentProvider.EPIC: epic}
CAPTURING: Mapping[PaymentProvider, Capturing] = {PaymentProvider.STEAM: steam, PaymentProvider.STRIPE: stripe}
ACKNOWLEDGING: Mapping[PaymentProvider, Acknowledging] = {
    PaymentProvider.EPIC: epic,
    PaymentProvider.GOOGLE: google_play,
}
REFUNDING: Mapping[PaymentProvider, Refunding] = {
    PaymentProvider.STEAM: steam,
    PaymentProvider.GOOGLE: google_play,
    PaymentProvider.STRIPE: stripe,
}
REFUNDING_PARTS: Mapping[PaymentProvider, RefundingParts] = {PaymentProvider.STRIPE: stripe}
REPORTING: Mapping[PaymentProvider, Reporting] = {
    PaymentProvider.APPLE: apple,
    PaymentProvider.STEAM: steam,
    PaymentProvider.GOOGLE: google_play,
    PaymentProvider.STRIPE: stripe,
}


async def look_up(provider: PaymentProvider, transaction: str) -> Payment:
    """How a transaction stands at its provider now.

    Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    if provider not in PROVIDERS:
        raise ProviderNotConfigured(provider=provider.value)
    asked_at = datetime.now(UTC)
    return _asked(await PROVIDERS[provider].look_up(transaction), asked_at)


async def capture(payment: Payment) -> Payment:
    """Have the provider take the money of an approved payment; returns how it stands then.

    Raises PaymentDeclined, ProviderNotConfigured, PartnerUnavailable.
    """
    asked_at = datetime.now(UTC)
    return _asked(await CAPTURING[payment.provider].capture(payment), asked_at)


async def release(payment: Payment) -> Payment:
    """Have the provider never take the money of an approved payment; returns how it stands then.

    Raises ProviderNotConfigured, PartnerUnavailable.
    """
    asked_at = datetime.now(UTC)
    return _asked(await CAPTURING[payment.provider].release(payment), asked_at)


def check_refunding(provider: PaymentProvider) -> None:
    """Raise RefundNotOffered for a provider that gives no money back when the game asks."""
    if provider not in REFUNDING:
        raise RefundNotOffered(provider=provider.value)


async def acknowledge(order: Order, *, is_used_up: bool) -> None:
    """Tell the provider that an order was granted, and whether it can be bought again.

    Raises ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    if order.provider not in ACKNOWLEDGING:
        raise ProviderNotConfigured(provider=order.provider.value)
    await ACKNOWLEDGING[order.provider].acknowledge(order, is_used_up=is_used_up)


async def refund(order: Order) -> None:
    """Have the provider give back all that an order cost.

    Raises RefundNotOffered, RefundRefused, ProviderNotConfigured, UnknownTransaction, PartnerUnavailable.
    """
    check_refunding(order.provider)
    await REFUNDING[order.provider].refund(order)


async def refund_part(order: Order, amount: int) -> None:
    """Have the provider give back a part of what an order cost (millionths). Raises as `refund` does."""
    await REFUNDING_PARTS[order.provider].refund_part(order, amount)


def _asked(payment: Payment, begun_at: datetime) -> Payment:
    """A payment with when its provider was asked: at `begun_at`, or later, where the question had to be made again."""
    return payment.model_copy(update={"asked_at": max(begun_at, payment.asked_at or begun_at)})
