"""What a wallet may hold, and what may be taken out of it."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.wallets import MOST_AT_ONCE, Currency, LedgerEntry, Wallet
from functions.commerce.rules.wallet import wallets as rules
from functions.commerce.rules.wallet.movements import MOST_HELD

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
THEN = NOW + timedelta(hours=1)
COINS, PREMIUM = Currency.COINS, Currency.PREMIUM


def wallet(**balances: int) -> Wallet:
    return Wallet(player_id="ada", updated_at=NOW, **balances)


class TestDebits:
    def test_the_currency_that_is_asked_for_goes_down(self):
        before = wallet(coins=10, premium=5)
        after = rules.debited(before, COINS, 4, THEN).wallet
        assert (after.coins, after.premium, after.updated_at) == (6, 5, THEN)
        after = rules.debited(before, PREMIUM, 5, THEN).wallet
        assert (after.coins, after.premium) == (10, 0)

    @pytest.mark.parametrize(("balance", "amount", "missing"), [(0, 1, 1), (9, 10, 1), (10, MOST_AT_ONCE, 999_999_990)])
    def test_never_below_zero(self, balance, amount, missing):
        with pytest.raises(rules.InsufficientFunds) as refused:
            rules.debited(wallet(coins=balance, premium=10**6), COINS, amount, THEN)
        details = {"currency": "coins", "balance": balance, "needed": amount, "missing": missing}
        assert (refused.value.status, refused.value.details) == (402, details)

    @pytest.mark.parametrize("amount", [0, -1, MOST_AT_ONCE + 1])
    def test_an_amount_is_within_its_bounds(self, amount):
        for move in (rules.debited, rules.credited):
            with pytest.raises(rules.InvalidAmount) as refused:
                move(wallet(coins=10), COINS, amount, THEN)
            assert refused.value.details == {"amount": amount}


class TestCredits:
    def test_the_currency_that_is_asked_for_goes_up(self):
        after = rules.credited(wallet(coins=1), PREMIUM, 4, THEN)
        assert (after.coins, after.premium, after.updated_at) == (1, 4, THEN)

    def test_up_to_the_most_and_not_beyond(self):
        nearly = wallet(coins=MOST_HELD - 1)
        assert rules.credited(nearly, COINS, 1, THEN).coins == MOST_HELD
        with pytest.raises(rules.WalletFull) as refused:
            rules.credited(nearly, COINS, 2, THEN)
        assert refused.value.details["balance"] == MOST_HELD - 1

    def test_what_was_paid_for_is_never_refused(self):
        assert rules.credited(wallet(coins=MOST_HELD), COINS, 2, THEN, paid=True).coins == MOST_HELD + 2

    def test_the_most_is_exact_in_every_client(self):
        assert MOST_HELD < 2**53


def test_balances_of_no_wallet_are_zeros():
    assert rules.balances("ada", None).model_dump() == {"player_id": "ada", "coins": 0, "premium": 0}
    assert rules.balances("ada", wallet(coins=3)).coins == 3


def test_a_line_does_not_say_who_did_it():
    entry = LedgerEntry(
        entry_id="ada:hand:1",
        player_id="ada",
        fact="hand:1",
        currency=COINS,
        amount=5,
        balance=5,
        reason="Sorry",
        actor_id="admin",
        at=NOW,
    )
    shown = {"entry_id", "movement", "currency", "amount", "balance_after", "order_id", "reason", "at"}
    assert rules.line(entry).model_dump().keys() == shown
