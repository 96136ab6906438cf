"""Amounts in and out of a wallet, with the lots that they come from.

Each currency has one signed amount: what is above zero is the balance, what is below is debt, so there is never both.
A credit pays debt first; a refund takes the balance first.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from functions.commerce.models.wallets import Lot, LotUse, Wallet
from functions.commerce.rules.wallet import lots

MOST_HELD = 1_000_000_000_000
"""What a wallet may hold of one currency: far below what JSON's numbers carry exactly (2^53)."""

OWN = ("coins", "premium")
"""The currencies that are fields of the wallet."""


class Debit(NamedTuple):
    """A wallet with less in it, and the lots that the amount was taken from."""

    wallet: Wallet
    used: tuple[LotUse, ...]


def currencies_of(*wallets: Wallet) -> tuple[str, ...]:
    """The currencies that wallets may hold something of: coins and premium first."""
    return (*OWN, *sorted({name for wallet in wallets for name in wallet.others}))


def net_of(wallet: Wallet, currency: str) -> int:
    """The signed amount of a currency: below zero it is debt."""
    if currency in OWN:
        return int(getattr(wallet, currency))
    return wallet.others.get(currency, 0)


def balance_of(wallet: Wallet, currency: str) -> int:
    """What can be spent of a currency."""
    return max(net_of(wallet, currency), 0)


def debt_of(wallet: Wallet, currency: str) -> int:
    """What is owed of a currency."""
    return max(-net_of(wallet, currency), 0)


def movable(giver: Wallet, taker: Wallet, currency: str, wanted: int | None = None) -> int:
    """How much can go from one wallet into another, of what is `wanted`, or of all that there is.

    No more than there is, or than there is room for. Debt, a number below zero, goes whole.
    """
    amount = net_of(giver, currency) if wanted is None else wanted
    if amount <= 0:
        return amount
    return max(0, min(amount, net_of(giver, currency), MOST_HELD - net_of(taker, currency)))


def moved(
    giver: Wallet, taker: Wallet, currency: str, amount: int, now: datetime, *, first: Collection[str] = ()
) -> tuple[Wallet, Wallet]:
    """Both wallets after an amount that is `movable` went from one into the other, however much that is.

    Its lots go along: those of the orders in `first`, then the oldest. Debt goes the other way round: who gives it has
    that much more.
    """
    if amount < 0:
        taker, giver = moved(taker, giver, currency, -amount, now)
        return giver, taker
    debit = less(giver, currency, amount, now, first=first)
    rest = LotUse(order_id="", amount=amount - sum(use.amount for use in debit.used))
    return debit.wallet, more(taker, currency, (*debit.used, rest), now)


def less(wallet: Wallet, currency: str, amount: int, now: datetime, *, first: Collection[str] = ()) -> Debit:
    """The wallet with an amount less, below zero if need be; lots of the orders in `first` go before the oldest."""
    whole = _with_lots_of_before(wallet, currency)
    remaining, used = lots.taken(whole, currency, amount, first)
    return Debit(_with(wallet, currency, net_of(wallet, currency) - amount, remaining, now), used)


def more(wallet: Wallet, currency: str, parts: Iterable[LotUse], now: datetime) -> Wallet:
    """The wallet with more in it, by where it comes from: what pays debt leaves no lot."""
    parts = tuple(parts)
    whole = _with_lots_of_before(wallet, currency)
    owed = debt_of(wallet, currency)
    kept = []
    for part in parts:
        pays = min(owed, part.amount)
        owed -= pays
        kept.append(LotUse(order_id=part.order_id, amount=part.amount - pays))
    net = net_of(wallet, currency) + sum(part.amount for part in parts)
    return _with(wallet, currency, net, lots.added(whole, currency, kept), now)


def _with_lots_of_before(wallet: Wallet, currency: str) -> tuple[Lot, ...]:
    """A wallet's lots; what it held before there were lots is the oldest, of no order."""
    without = balance_of(wallet, currency) - sum(lot.amount for lot in wallet.lots if lot.currency == currency)
    if without <= 0:
        return wallet.lots
    return (Lot(currency=currency, amount=without), *wallet.lots)


def _with(wallet: Wallet, currency: str, net: int, lots_after: tuple[Lot, ...], now: datetime) -> Wallet:
    changed: dict[str, object] = {"lots": lots_after, "updated_at": now}
    if currency in OWN:
        changed[str(currency)] = net
    else:
        changed["others"] = wallet.others | {currency: net}
    return wallet.model_copy(update=changed)
