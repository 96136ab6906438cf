"""The figures of days, counted when they are over."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from functions.admin.operations import figures
from functions.admin.store.figures import FIGURES
from functions.commerce.models.orders import Environment, PaymentState
from functions.commerce.operations.purchases import orders
from shared.catalog import register
from shared.extension_points import GRANTING, QUEUES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.payments import now as now_stands
from tests.payments import paid, sell

GET = "admin-get-figures"


@pytest.fixture
def tomorrow(time_machine) -> datetime:
    """A day from now, and now is noon: no test is about midnight."""
    noon = datetime.now(UTC).replace(hour=12)
    time_machine.move_to(noon)
    return noon + timedelta(days=1)


@pytest.fixture(autouse=True)
async def nothing_counted(api) -> None:
    register(GRANTING)
    register(QUEUES)

    async def forget(tx: Transaction) -> None:
        for day in await FIGURES.select(limit=100):
            tx.delete(FIGURES, day.day)

    await transaction.run(forget)


async def test_a_day_is_counted_when_it_is_over(accounts, tomorrow):
    today = (tomorrow - timedelta(days=1)).date().isoformat()
    await figures.count_days(tomorrow)
    before = await FIGURES.get(today)
    assert before is not None
    player, payment, yen = await accounts.player(), paid(await sell()), paid(await sell(), currency="JPY")
    await orders.settle(payment, player.id)
    await orders.settle(now_stands(payment, PaymentState.PARTIALLY_REFUNDED, payment.amount // 3), player.id)
    await orders.settle(yen.model_copy(update={"amount": 500_000_000}), player.id)
    await orders.settle(paid(await sell(), environment=Environment.SANDBOX), player.id)
    await figures.count_days(tomorrow)
    after = await FIGURES.get(today)
    assert after is not None
    assert after.registrations == before.registrations + 1
    assert after.players == before.players + 1
    assert set(after.queues) == {
        "creation_appeals",
        "creations",
        "dead_letters",
        "flagged_players",
        "message_reports",
        "order_reviews",
        "prizes",
        "refused_scores",
        "support",
        "suspicious_saves",
    }
    euros = before.revenue.get("EUR")
    amount, refunded = (euros.amount, euros.refunded) if euros else (0, 0)
    cents = int(Decimal(payment.amount) / 10_000)
    assert (after.revenue["EUR"].amount, after.revenue["EUR"].refunded) == (amount + cents, refunded + cents // 3)
    assert after.revenue["JPY"].amount - (before.revenue["JPY"].amount if "JPY" in before.revenue else 0) == 500


async def test_days_that_were_missed_are_counted_without_what_waited_then(tomorrow):
    await figures.count_days(tomorrow - timedelta(days=20))
    await figures.count_days(tomorrow)
    days = {day.day: day for day in await FIGURES.select(limit=100)}
    dates = [(tomorrow - timedelta(days=age)).date().isoformat() for age in range(1, 32)]
    assert set(dates) <= set(days)
    assert [bool(days[day].queues) for day in (dates[0], dates[1], dates[20])] == [True, False, True]


async def test_support_reads_them_by_pages(api, accounts, tomorrow):
    support, player = await accounts.staff(Role.SUPPORT), await accounts.player()
    await figures.count_days(tomorrow)
    since = (tomorrow - timedelta(days=3)).date().isoformat()
    first = data_of(await api(GET, token=support.token, params={"since": since, "limit": 2}))
    second = data_of(
        await api(GET, token=support.token, params={"since": since, "limit": 2, "cursor": first["next_cursor"]})
    )
    days = [day["day"] for day in first["items"] + second["items"]]
    assert days == [(tomorrow - timedelta(days=age)).date().isoformat() for age in (1, 2, 3)]
    assert second["next_cursor"] is None
    assert data_of(await api(GET, token=support.token, params={"until": "2001-01-01"}))["items"] == []
    assert code_of(await api(GET, token=support.token, params={"since": "yesterday"})) == "INVALID_REQUEST"
    assert code_of(await api(GET, token=player.token)) == "FORBIDDEN"
