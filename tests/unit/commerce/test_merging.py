"""Money that goes from one wallet into another, by value."""

from datetime import UTC, datetime

import pytest

from functions.commerce.models import Currency, Wallet
from functions.commerce.rules import MOST_HELD, entry, movable, moved

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
    written = entry(
        wallet("s", 7), Currency.COINS, -500, fact="merge:1:coins", reason="Accounts merged", actor_id="merge"
    )
    assert (written.entry_id, written.amount, written.balance, written.at) == ("s:merge:1:coins", -500, 7, NOW)
