"""A statement of debt: what made it less what was paid is what is owed."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from functions.commerce.models.wallets import LedgerEntry, Movement
from functions.commerce.rules.wallet.debt_statements import statement

START = datetime(2026, 11, 29, tzinfo=UTC)


def ledger(*amounts: int) -> list[LedgerEntry]:
    """The entries of a wallet in which these amounts moved, the latest first."""
    entries: list[LedgerEntry] = []
    balance = 0
    for place, amount in enumerate(amounts):
        balance += amount
        entry = LedgerEntry(
            movement=Movement.REFUND if amount < 0 else Movement.CREDIT,
            order_id=f"order-{place}" if amount < 0 else "",
            entry_id=f"ada:{place}",
            player_id="ada",
            fact=str(place),
            currency="premium",
            amount=amount,
            balance=balance,
            reason="Refund" if amount < 0 else "Gift",
            actor_id="refund",
            at=START + timedelta(minutes=place),
        )
        entries.append(entry)
    return entries[::-1]


def test_a_refund_of_what_was_spent_in_part_made_what_was_spent():
    latest = ledger(600, -1000)
    said = statement("premium", 400, latest, is_whole=True)
    assert [(cause.order_id, cause.amount) for cause in said.causes] == [("order-1", 400)]
    assert (said.debt, said.paid, said.since, said.is_whole) == (400, 0, START + timedelta(minutes=1), True)


def test_what_was_paid_off_counts_and_a_debt_of_before_does_not():
    said = statement("premium", 250, ledger(-500, 500, -300, 100, -50), is_whole=True)
    assert [(cause.order_id, cause.amount) for cause in said.causes] == [("order-4", 50), ("order-2", 300)]
    assert (said.paid, said.since) == (100, START + timedelta(minutes=2))


def test_of_a_history_that_is_not_whole_it_says_so_unless_the_debt_began_within():
    latest = ledger(-500, -300)
    assert not statement("premium", 800, latest[:1], is_whole=False).is_whole
    assert statement("premium", 300, ledger(500, -800), is_whole=False).is_whole


@given(st.lists(st.integers(-1000, 1000).filter(bool), min_size=1, max_size=40))
def test_causes_less_payments_are_the_debt(amounts):
    latest = ledger(*amounts)
    said = statement("premium", max(0, -latest[0].balance) or 1, latest, is_whole=True)
    assert sum(cause.amount for cause in said.causes) - said.paid == max(0, -latest[0].balance)
