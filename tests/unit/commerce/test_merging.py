"""Money that goes from one wallet into another, by value."""

from datetime import UTC, datetime

import pytest

from functions.commerce.models.wallets import Cause, Currency, Lot, Movement, Wallet
from functions.commerce.rules.wallet.movements import MOST_HELD, movable, moved
from functions.commerce.rules.wallet.wallets import entry

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def wallet(player_id: str, coins: int, premium: int = 0) -> Wallet:
    return Wallet(player_id=player_id, coins=coins, premium=premium, updated_at=NOW)


@pytest.mark.parametrize(
    ("held", "room", "most", "expected"),
    [(500, 0, 900, 500), (500, 0, 300, 300), (0, 0, 300, 0), (500, MOST_HELD - 10, 900, 10), (500, MOST_HELD, 900, 0)],
)
def test_what_can_move(held, room, most, expected):
    assert movable(wallet("s", held), wallet("t", room), Currency.COINS, most) == expected


def test_what_one_loses_the_other_gets():
    giver, taker = moved(wallet("s", 500, 9), wallet("t", 20, 1), Currency.COINS, 500, NOW)
    assert (giver.coins, giver.premium, taker.coins, taker.premium) == (0, 9, 520, 1)


def test_more_moves_than_one_payment_may():
    giver, taker = moved(wallet("s", MOST_HELD), wallet("t", 0), Currency.COINS, MOST_HELD, NOW)
    assert (giver.coins, taker.coins) == (0, MOST_HELD)


def test_an_entry_says_what_was_left():
    cause = Cause(fact="merge:1:coins", reason="Accounts merged", actor_id="merge", movement=Movement.MERGE)
    written = entry(wallet("s", 7), Currency.COINS, -500, cause)
    assert (written.entry_id, written.amount, written.balance, written.at) == ("s:merge:1:coins", -500, 7, NOW)


def owing(player_id: str, debt: int) -> Wallet:
    return Wallet(player_id=player_id, coins=-debt, updated_at=NOW)


def test_debt_goes_along_and_is_paid_by_what_the_target_has():
    assert movable(owing("s", 80), wallet("t", 50), "coins") == -80
    giver, taker = moved(owing("s", 80), wallet("t", 50), "coins", -80, NOW)
    assert (giver.coins, taker.coins) == (0, -30)


def test_what_comes_pays_the_targets_debt():
    giver, taker = moved(wallet("s", 100), owing("t", 30), "coins", 100, NOW)
    assert (giver.coins, taker.coins, sum(lot.amount for lot in taker.lots)) == (0, 70, 70)


def test_an_undo_takes_debt_back_whole():
    source, target = wallet("s", 0), owing("t", 30)
    assert movable(target, source, "coins", -80) == -80
    target, source = moved(target, source, "coins", -80, NOW)
    assert (source.coins, target.coins) == (-80, 50)


def test_lots_go_along_and_come_back_with_their_orders():
    lots = (Lot(currency="coins", order_id="a", amount=30), Lot(currency="coins", order_id="b", amount=70))
    source = Wallet(player_id="s", coins=100, lots=lots, updated_at=NOW)
    target = Wallet(player_id="t", coins=5, updated_at=NOW)
    source, target = moved(source, target, "coins", 100, NOW)
    assert [(lot.order_id, lot.amount) for lot in target.lots] == [("", 5), ("a", 30), ("b", 70)]
    target, source = moved(target, source, "coins", 100, NOW, first=("a", "b"))
    assert (source.lots, [(lot.order_id, lot.amount) for lot in target.lots]) == (lots, [("", 5)])
