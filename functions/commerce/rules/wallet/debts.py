"""Debt: what was spent already when its purchase was refunded."""

from functions.commerce.models.wallets import MOST_AT_ONCE, Wallet
from functions.commerce.rules.wallet.movements import currencies_of, debt_of
from shared.errors import DomainError


class DebtTooHigh(DomainError):
    """The player owes too much to buy more."""

    status = 409
    code = "DEBT_TOO_HIGH"
    message = "You owe too much to open a purchase; see details.debt. What you get of that currency pays it off first."


class NoSuchDebt(DomainError):
    """The player does not owe so much."""

    status = 409
    code = "NO_SUCH_DEBT"
    message = "The player does not owe so much; details.debt is what there is to forgive."


class AlreadyForgiven(DomainError):
    """Debt was forgiven for this `fact` before."""

    status = 409
    code = "ALREADY_FORGIVEN"
    message = "This player's debt was forgiven for this fact already; nothing has changed."


def stops_purchases(wallet: Wallet, limit: int) -> bool:
    """Whether a player owes the limit, or more, of any currency; a limit of 0 is none."""
    return limit > 0 and any(debt_of(wallet, currency) >= limit for currency in currencies_of(wallet))


def check_may_buy(wallet: Wallet | None, limit: int) -> None:
    """Raise DebtTooHigh for who owes the limit, or more, of any currency."""
    if wallet is None:
        return
    for currency in currencies_of(wallet):
        if (debt := debt_of(wallet, currency)) >= limit:
            raise DebtTooHigh(currency=currency, debt=debt, limit=limit)


def amount_to_forgive(wallet: Wallet, currency: str, wanted: int | None) -> int:
    """What is forgiven of the debt in a currency: what is wanted, or all that one movement takes. Raises NoSuchDebt."""
    debt = debt_of(wallet, currency)
    if not debt or (wanted or 0) > debt:
        raise NoSuchDebt(currency=currency, debt=debt)
    return wanted or min(debt, MOST_AT_ONCE)
