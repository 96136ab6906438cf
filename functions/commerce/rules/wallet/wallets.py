"""What a wallet may hold, and what may be taken out of it."""

from collections.abc import Collection
from datetime import datetime

from functions.commerce.models.wallets import (
    MOST_AT_ONCE,
    Balances,
    Cause,
    CurrencyBalance,
    LedgerEntry,
    LotUse,
    Wallet,
    WalletBalances,
    WalletHistoryEntry,
)
from functions.commerce.rules.wallet.movements import MOST_HELD, OWN, Debit, balance_of, debt_of, less, more, net_of
from shared.errors import DomainError


class InsufficientFunds(DomainError):
    """The wallet does not hold enough."""

    status = 402
    code = "INSUFFICIENT_FUNDS"
    message = "The wallet does not hold enough; see details.missing."


class WalletFull(DomainError):
    """The wallet would hold more than it may."""

    status = 409
    code = "WALLET_FULL"
    message = f"A wallet holds {MOST_HELD} of a currency at most."


class InvalidAmount(DomainError):
    """The amount is not one that can be credited or debited."""

    status = 422
    code = "INVALID_AMOUNT"
    message = f"An amount is a whole number from 1 to {MOST_AT_ONCE}."


class AlreadyCredited(DomainError):
    """An amount was credited for this `fact` before."""

    status = 409
    code = "ALREADY_CREDITED"
    message = "This player was credited for this fact already; nothing has changed."


class AlreadySpent(DomainError):
    """This Idempotency-Key was spent with before, more than a day ago."""

    status = 409
    code = "ALREADY_SPENT"
    message = "This Idempotency-Key has been spent with already; nothing has changed. Use a new key to spend again."


class UnknownCurrency(DomainError):
    """The game has no such currency."""

    status = 422
    code = "UNKNOWN_CURRENCY"
    message = "The game has no such currency; details.currencies lists those that it has."


def currencies(further: str) -> tuple[str, ...]:
    """The currencies of wallets: coins, premium, and the `further` ones of the setting WALLET_CURRENCIES."""
    return tuple(dict.fromkeys((*OWN, *filter(None, further.split(",")))))


def check_currency(currency: str, currencies: Collection[str]) -> None:
    """Raise UnknownCurrency for one that there is not."""
    if currency not in currencies:
        raise UnknownCurrency(currency=currency, currencies=list(currencies))


def debited(wallet: Wallet, currency: str, amount: int, now: datetime) -> Debit:
    """The wallet with less in it. Raises InvalidAmount, or InsufficientFunds with balance, needed and missing."""
    _check(amount)
    balance = balance_of(wallet, currency)
    if balance < amount:
        raise InsufficientFunds(currency=str(currency), balance=balance, needed=amount, missing=amount - balance)
    return less(wallet, currency, amount, now)


def credited(
    wallet: Wallet, currency: str, amount: int, now: datetime, *, order_id: str = "", paid: bool = False
) -> Wallet:
    """The wallet with more in it, debt paid first. Raises InvalidAmount and WalletFull, unless it was `paid` for."""
    if not paid:
        _check(amount)
    net = net_of(wallet, currency)
    if net + amount > MOST_HELD and not paid:
        raise WalletFull(currency=str(currency), balance=net, most=MOST_HELD)
    return more(wallet, currency, (LotUse(order_id=order_id, amount=amount),), now)


def clawed_back(wallet: Wallet, currency: str, amount: int, now: datetime, *, order_id: str) -> Debit:
    """The wallet after a refund of an order took back what it gave: its own lot first; what was spent becomes debt."""
    return less(wallet, currency, amount, now, first=(order_id,))


def balances(player_id: str, wallet: Wallet | None) -> Balances:
    """A wallet's coins and premium currency as its owner sees them; of one that there is not yet, zeros."""
    if wallet is None:
        return Balances(player_id=player_id, coins=0, premium=0)
    return Balances(player_id=player_id, coins=balance_of(wallet, "coins"), premium=balance_of(wallet, "premium"))


def all_balances(player_id: str, wallet: Wallet | None, currencies: Collection[str]) -> WalletBalances:
    """A wallet as its owner sees it: each configured currency, and any other that something is left of."""
    names = [*currencies, *(name for name in (wallet.others if wallet else ()) if name not in currencies)]
    return WalletBalances(
        player_id=player_id,
        balances=tuple(
            CurrencyBalance(currency=name, balance=balance_of(wallet, name), debt=debt_of(wallet, name))
            if wallet
            else CurrencyBalance(currency=name, balance=0, debt=0)
            for name in names
        ),
    )


def entry(after: Wallet, currency: str, amount: int, cause: Cause, used: tuple[LotUse, ...] = ()) -> LedgerEntry:
    """What the ledger says of a movement that has just left a wallet like this."""
    return LedgerEntry(
        movement=cause.movement,
        order_id=cause.order_id,
        used=used,
        entry_id=f"{after.player_id}:{cause.fact}",
        player_id=after.player_id,
        fact=cause.fact,
        currency=currency,
        amount=amount,
        balance=net_of(after, currency),
        reason=cause.reason,
        actor_id=cause.actor_id,
        at=after.updated_at,
    )


def line(entry: LedgerEntry) -> WalletHistoryEntry:
    """An entry as the wallet's owner sees it: without who did it."""
    return WalletHistoryEntry(
        entry_id=entry.entry_id,
        movement=entry.movement,
        currency=entry.currency,
        amount=entry.amount,
        balance_after=entry.balance,
        order_id=entry.order_id or None,
        reason=entry.reason,
        at=entry.at,
    )


def _check(amount: int) -> None:
    if not 1 <= amount <= MOST_AT_ONCE:
        raise InvalidAmount(amount=amount)
