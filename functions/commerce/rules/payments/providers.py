"""Why a provider cannot do what it is asked for."""

from shared.errors import DomainError


class ProviderNotConfigured(DomainError):
    """The game takes no money by this provider."""

    status = 404
    code = "PROVIDER_NOT_CONFIGURED"
    message = "This game does not sell by that provider."


class UnknownTransaction(DomainError):
    """The provider does not know the transaction."""

    status = 404
    code = "UNKNOWN_TRANSACTION"
    message = "The store does not know this transaction. Check that it is of this game and this store."


class PaymentDeclined(DomainError):
    """The provider refuses the purchase."""

    status = 402
    code = "PAYMENT_DECLINED"
    message = "The provider does not open this purchase; see details.reason."


class NoCheckout(DomainError):
    """Purchases of this store are opened by the store's own client."""

    status = 422
    code = "NO_CHECKOUT"
    message = "Purchases of this store begin in the store's own window; show the receipt to verify-receipt."


class AccountNotLinked(DomainError):
    """The player has no account at the provider."""

    status = 409
    code = "ACCOUNT_NOT_LINKED"
    message = "No account of this store is linked to the player; link it, then try again."


class NotSold(DomainError):
    """The product is not sold so."""

    status = 409
    code = "NOT_SOLD"
    message = "This product is not sold by this provider in this currency now."


class NotOfferedInCountry(DomainError):
    """The product is not offered where the player is."""

    status = 409
    code = "NOT_OFFERED_IN_COUNTRY"
    message = (
        "This product is offered in details.countries only, and the player's profile names another country, or none;"
        " see details.country."
    )


class OfferChanged(DomainError):
    """The price is not the one that the player saw."""

    status = 409
    code = "OFFER_CHANGED"
    message = "The price has changed; nothing was paid. Get the product again to see the new price."


class RefundNotOffered(DomainError):
    """The provider gives no money back for the game."""

    status = 409
    code = "REFUND_NOT_OFFERED"
    message = "This store lets only the player ask for money back, in the store itself; what it gives back is followed."


class RefundRefused(DomainError):
    """The provider does not give this money back."""

    status = 409
    code = "REFUND_REFUSED"
    message = "The provider does not give this money back; see details.reason."


class InvalidSignature(DomainError):
    """The notice is not the provider's."""

    status = 400
    code = "INVALID_SIGNATURE"
    message = "The signature is not valid for this body, or too old."
