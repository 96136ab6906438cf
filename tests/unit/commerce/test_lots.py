"""Balances, debts and lots against a plain loop that counts again from the beginning."""

from collections import defaultdict
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.commerce.models.wallets import Lot, LotUse, Wallet
from functions.commerce.rules.wallet import lots, wallets
from functions.commerce.rules.wallet.movements import balance_of, debt_of, net_of

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
CURRENCIES = ("coins", "gems")
MOVES = st.lists(
    st.tuples(
        st.sampled_from(("earn", "purchase", "spend", "refund", "reverse")),
        st.sampled_from(CURRENCIES),
        st.integers(1, 200),
        st.integers(0, 80),
    ),
    max_size=120,
)


def in_lots(wallet: Wallet, currency: str) -> int:
    return sum(lot.amount for lot in wallet.lots if lot.currency == currency)


@settings(max_examples=300, deadline=None)
@given(MOVES)
def test_a_wallet_is_what_a_plain_loop_counts(moves):
    """Per currency one signed sum; a spend is refused exactly where the sum does not hold it; lots are the balance."""
    wallet = Wallet(player_id="ada", updated_at=NOW)
    sums: dict[str, int] = defaultdict(int)
    orders: dict[str, tuple[str, int, bool]] = {}
    for index, (move, currency, amount, which) in enumerate(moves):
        if move == "earn":
            wallet = wallets.credited(wallet, currency, amount, NOW)
            sums[currency] += amount
        elif move == "purchase":
            order_id = f"order-{index}"
            wallet = wallets.credited(wallet, currency, amount, NOW, order_id=order_id, paid=True)
            sums[currency] += amount
            orders[order_id] = (currency, amount, False)
        elif move == "spend":
            if sums[currency] < amount:
                with pytest.raises(wallets.InsufficientFunds) as refused:
                    wallets.debited(wallet, currency, amount, NOW)
                assert refused.value.details["missing"] == amount - max(sums[currency], 0)
                continue
            wallet, used = wallets.debited(wallet, currency, amount, NOW)
            assert sum(use.amount for use in used) == amount
            sums[currency] -= amount
        elif orders:
            order_id = list(orders)[which % len(orders)]
            bought, worth, refunded = orders[order_id]
            if move == "refund" and not refunded:
                wallet = wallets.clawed_back(wallet, bought, worth, NOW, order_id=order_id).wallet
                sums[bought] -= worth
                orders[order_id] = (bought, worth, True)
            elif move == "reverse" and refunded:
                wallet = wallets.credited(wallet, bought, worth, NOW, order_id=order_id, paid=True)
                sums[bought] += worth
                orders[order_id] = (bought, worth, False)
        for name in CURRENCIES:
            assert net_of(wallet, name) == sums[name]
            assert balance_of(wallet, name) == in_lots(wallet, name)
            assert not (balance_of(wallet, name) and debt_of(wallet, name))
        assert len(wallet.lots) <= lots.MOST_LOTS


def test_the_oldest_lot_is_spent_first():
    wallet = Wallet(player_id="ada", coins=10, updated_at=NOW)
    for order_id in ("a", "b"):
        wallet = wallets.credited(wallet, "coins", 10, NOW, order_id=order_id, paid=True)
    wallet, used = wallets.debited(wallet, "coins", 15, NOW)
    assert used == (LotUse(order_id="", amount=10), LotUse(order_id="a", amount=5))
    assert (lots.left_of(wallet.lots, "coins", "a"), lots.left_of(wallet.lots, "coins", "b")) == (5, 10)


def test_a_refund_takes_its_own_lot_first_then_the_oldest_then_makes_debt():
    wallet = Wallet(player_id="ada", updated_at=NOW)
    for order_id in ("a", "b"):
        wallet = wallets.credited(wallet, "coins", 10, NOW, order_id=order_id, paid=True)
    wallet = wallets.debited(wallet, "coins", 4, NOW).wallet
    wallet, used = wallets.clawed_back(wallet, "coins", 10, NOW, order_id="b")
    assert used == (LotUse(order_id="b", amount=10),)
    wallet, used = wallets.clawed_back(wallet, "coins", 10, NOW, order_id="a")
    assert (used, wallet.coins, wallet.lots) == ((LotUse(order_id="a", amount=6),), -4, ())


def test_a_credit_pays_debt_first_and_only_the_rest_is_a_lot():
    wallet = wallets.credited(Wallet(player_id="ada", coins=-4, updated_at=NOW), "coins", 10, NOW, order_id="c")
    assert (wallet.coins, wallet.lots) == (6, (Lot(currency="coins", order_id="c", amount=6),))


def test_beyond_fifty_lots_the_oldest_two_become_one_without_an_order():
    wallet = Wallet(player_id="ada", updated_at=NOW)
    for index in range(lots.MOST_LOTS + 1):
        wallet = wallets.credited(wallet, "coins", 1, NOW, order_id=f"order-{index}")
    assert len(wallet.lots) == lots.MOST_LOTS
    assert wallet.lots[0] == Lot(currency="coins", order_id="", amount=2)
    assert wallet.lots[1].order_id == "order-2"
