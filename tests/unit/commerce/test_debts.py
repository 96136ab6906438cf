"""Debt: from which on purchases stop, and what of it can be forgiven."""

from datetime import UTC, datetime

import pytest

from functions.commerce.models.wallets import MOST_AT_ONCE, Wallet
from functions.commerce.rules.wallet.debts import DebtTooHigh, NoSuchDebt, amount_to_forgive, check_may_buy

NOW = datetime(2026, 11, 30, tzinfo=UTC)


def wallet(**amounts) -> Wallet:
    return Wallet(player_id="ada", updated_at=NOW, **amounts)


def test_purchases_stop_from_the_limit_on_in_any_currency():
    for owing in ({"premium": -500}, {"coins": -501}, {"others": {"gems": -500}}):
        with pytest.raises(DebtTooHigh):
            check_may_buy(wallet(**owing), 500)
    for fine in (None, wallet(), wallet(premium=-499, coins=10_000, others={"gems": 1})):
        check_may_buy(fine, 500)


def test_what_is_wanted_or_all_is_forgiven():
    owing = wallet(premium=-400)
    assert [amount_to_forgive(owing, "premium", wanted) for wanted in (1, 400, None)] == [1, 400, 400]
    assert amount_to_forgive(wallet(premium=-2 * MOST_AT_ONCE), "premium", None) == MOST_AT_ONCE


@pytest.mark.parametrize(("currency", "wanted"), [("premium", 401), ("coins", 1), ("coins", None), ("none", None)])
def test_no_more_than_is_owed_is_forgiven(currency, wanted):
    with pytest.raises(NoSuchDebt):
        amount_to_forgive(wallet(premium=-400, coins=7), currency, wanted)
