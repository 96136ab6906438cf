"""Where a balance came from: a lot for each order, the oldest first. What is spent takes the oldest first."""

from collections.abc import Collection, Iterable

from functions.commerce.models.wallets import Lot, LotUse, Wallet

MOST_LOTS = 50
"""How many lots a wallet keeps apart; beyond, the two oldest of a currency become one that names no order."""


def added(lots: tuple[Lot, ...], currency: str, parts: Iterable[LotUse]) -> tuple[Lot, ...]:
    """The lots with more at their end; what comes from where the last came from joins it."""
    result = list(lots)
    for part in parts:
        at = next((index for index in reversed(range(len(result))) if result[index].currency == currency), None)
        if at is not None and result[at].order_id == part.order_id:
            result[at] = result[at].model_copy(update={"amount": result[at].amount + part.amount})
        elif part.amount:
            result.append(Lot(currency=currency, order_id=part.order_id, amount=part.amount))
    while len(result) > MOST_LOTS:
        _join_oldest(result)
    return tuple(result)


def taken(
    lots: tuple[Lot, ...], currency: str, amount: int, first: Collection[str] = ()
) -> tuple[tuple[Lot, ...], tuple[LotUse, ...]]:
    """The lots with an amount less, and what was taken of which: of the orders in `first`, then of the oldest.

    An amount beyond what there is takes all.
    """
    indexes = [index for index, lot in enumerate(lots) if lot.currency == currency]
    left, used = list(lots), []
    for index in sorted(indexes, key=lambda index: lots[index].order_id not in first):
        part = min(amount, left[index].amount)
        if part:
            used.append(LotUse(order_id=left[index].order_id, amount=part))
            left[index] = left[index].model_copy(update={"amount": left[index].amount - part})
            amount -= part
    return tuple(lot for lot in left if lot.amount), tuple(used)


def without_orders(wallet: Wallet) -> Wallet:
    """The wallet without the ids of orders: of each currency one lot, as of what came without an order."""
    totals: dict[str, int] = {}
    for lot in wallet.lots:
        totals[lot.currency] = totals.get(lot.currency, 0) + lot.amount
    return wallet.model_copy(update={"lots": tuple(Lot(currency=name, amount=total) for name, total in totals.items())})


def left_of(lots: tuple[Lot, ...], currency: str, order_id: str) -> int:
    """What is left unspent of an order in a currency."""
    return sum(lot.amount for lot in lots if lot.currency == currency and lot.order_id == order_id)


def _join_oldest(lots: list[Lot]) -> None:
    """Make one lot of the two oldest of the currency that has the most."""
    counts: dict[str, int] = {}
    for lot in lots:
        counts[lot.currency] = counts.get(lot.currency, 0) + 1
    currency = max(counts, key=lambda name: counts[name])
    first, second = [index for index, lot in enumerate(lots) if lot.currency == currency][:2]
    lots[second] = Lot(currency=currency, amount=lots[first].amount + lots[second].amount)
    del lots[first]
