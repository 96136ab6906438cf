"""What a wallet may hold, and what may be taken out of it."""

from datetime import datetime

from functions.commerce.models import MOST_AT_ONCE, Balances, Currency, LedgerEntry, Wallet, WalletHistoryEntry
from shared.errors import DomainError

MOST_HELD = 1_000_000_000_000
"""What a wallet may hold of one currency: far below what JSON's numbers carry exactly (2^53)."""


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
    """This fact was credited before."""

    status = 409
    code = "ALREADY_CREDITED"
    message = "This player was credited for this fact already; nothing has changed."


def debited(wallet: Wallet, currency: Currency, amount: int, now: datetime) -> Wallet:
    """The wallet with less in it. Raises InvalidAmount, or InsufficientFunds with balance, needed and missing."""
    _check(amount)
    balance = balance_of(wallet, currency)
    if balance < amount:
        raise InsufficientFunds(currency=currency.value, balance=balance, needed=amount, missing=amount - balance)
    return _with(wallet, currency, balance - amount, now)


def credited(wallet: Wallet, currency: Currency, amount: int, now: datetime) -> Wallet:
    """The wallet with more in it. Raises InvalidAmount or WalletFull."""
    _check(amount)
    balance = balance_of(wallet, currency) + amount
    if balance > MOST_HELD:
        raise WalletFull(currency=currency.value, balance=balance - amount, most=MOST_HELD)
    return _with(wallet, currency, balance, now)


def balance_of(wallet: Wallet, currency: Currency) -> int:
    """What a wallet holds of a currency."""
    return wallet.coins if currency is Currency.COINS else wallet.premium


def balances(player_id: str, wallet: Wallet | None) -> Balances:
    """A wallet as its owner sees it; of one that there is not yet, zeros."""
    if wallet is None:
        return Balances(player_id=player_id, coins=0, premium=0)
    return Balances(player_id=player_id, coins=wallet.coins, premium=wallet.premium)


def movable(giver: Wallet, taker: Wallet, currency: Currency, most: int) -> int:
    """How much of an amount can go from one wallet into another: no more than there is, or than there is room for."""
    return max(0, min(most, balance_of(giver, currency), MOST_HELD - balance_of(taker, currency)))


def moved(giver: Wallet, taker: Wallet, currency: Currency, amount: int, now: datetime) -> tuple[Wallet, Wallet]:
    """Both wallets after an amount that is `movable` went from one into the other, however much that is."""
    less, more = balance_of(giver, currency) - amount, balance_of(taker, currency) + amount
    return _with(giver, currency, less, now), _with(taker, currency, more, now)


def entry(after: Wallet, currency: Currency, amount: int, *, fact: str, reason: str, actor_id: str) -> LedgerEntry:
    """What the ledger says of a movement that has just left a wallet like this."""
    return LedgerEntry(
        entry_id=f"{after.player_id}:{fact}",
        player_id=after.player_id,
        fact=fact,
        currency=currency,
        amount=amount,
        balance=balance_of(after, currency),
        reason=reason,
        actor_id=actor_id,
        at=after.updated_at,
    )


def line(entry: LedgerEntry) -> WalletHistoryEntry:
    """An entry as the wallet's owner sees it: without who did it."""
    return WalletHistoryEntry(**entry.model_dump(include=set(WalletHistoryEntry.model_fields)))


def _check(amount: int) -> None:
    if not 1 <= amount <= MOST_AT_ONCE:
        raise InvalidAmount(amount=amount)


def _with(wallet: Wallet, currency: Currency, balance: int, now: datetime) -> Wallet:
    return wallet.model_copy(update={currency.value: balance, "updated_at": now})
