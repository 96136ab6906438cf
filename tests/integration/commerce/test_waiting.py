"""A purchase whose notice was lost is asked for again."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.handlers.handle_notice import handle_notice
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations.purchases import orders, waiting
from functions.commerce.store.orders import ORDERS
from shared.catalog import register
from shared.events import tasks
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings
from tests.local_api import data_of
from tests.payments import paid, sell

JOB = "commerce-ask-for-orders"
NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


async def opened_at(order_id: str, moment: datetime) -> None:
    """Let an order be of another time."""

    async def change(tx: Transaction) -> None:
        order = await tx.get(ORDERS, order_id)
        assert order is not None
        tx.put(ORDERS, order_id, order.model_copy(update={"created_at": moment}))

    await transaction.run(change)


async def queued(transaction_id: str) -> list[str]:
    """The tasks that ask for a transaction."""
    client, configured = tasks.client(), settings()
    place = (configured.google_cloud_project, configured.google_cloud_region, HandleNotice.queue)
    request = {"parent": client.queue_path(*place), "response_view": 2}
    listed = [task async for task in await client.list_tasks(request)]
    return [task.name for task in listed if transaction_id in task.http_request.body.decode()]


async def test_an_open_purchase_is_asked_for_once_an_age(api, accounts):
    player, sku = await accounts.player(), await sell()
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
    opened = data_of(await api("commerce-open-checkout", token=player.token, json=body))
    await opened_at(opened["order_id"], NOW - timedelta(minutes=90))
    await waiting.ask_again(NOW - timedelta(hours=1))
    assert await queued(opened["transaction"]) == []
    await asyncio.gather(*(waiting.ask_again(NOW) for _ in range(3)))
    assert len(await queued(opened["transaction"])) == 1
    await waiting.ask_again(NOW + timedelta(hours=5))
    assert len(await queued(opened["transaction"])) == 2


async def test_what_is_granted_is_not_asked_for(accounts):
    player, payment = await accounts.player(), paid(await sell())
    order = await orders.settle(payment, player.id)
    await opened_at(order.order_id, NOW - timedelta(minutes=90))
    await waiting.ask_again(NOW)
    assert await queued(payment.transaction_id) == []


async def test_the_job_asks(api):
    assert (await api.deliver(JOB, b"{}")).is_success


@pytest.mark.parametrize(("hours", "state"), [(166, "requires_payment_method"), (168, "canceled")])
async def test_a_purchase_that_nobody_pays_keeps_its_price_for_a_week(api, accounts, partners, hours, state):
    player, sku = await accounts.player(), await sell()
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
    opened = data_of(await api("commerce-open-checkout", token=player.token, json=body))
    await opened_at(opened["order_id"], datetime.now(UTC) - timedelta(hours=hours))
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=opened["transaction"])
    for _ in range(2):
        await handle_notice(work)
    order = await ORDERS.get(opened["order_id"])
    assert order is not None
    assert (await partners.stripe_intent(opened["transaction"]))["status"] == state
    assert order.status == ("failed" if state == "canceled" else "pending")
