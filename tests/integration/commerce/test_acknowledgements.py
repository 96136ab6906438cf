"""Providers are told what was granted, until they know: else they give the money back."""

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Acknowledgement, Order, Payment, PaymentState
from functions.commerce.operations.payments import providers
from functions.commerce.operations.purchases import acknowledgements, orders
from functions.commerce.rules.payments.providers import UnknownTransaction
from functions.commerce.store.orders import ORDERS
from shared.catalog import register
from shared.events import tasks
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings
from tests.payments import now, paid, sell

HANDLE, JOB = "commerce-acknowledge-purchase", "commerce-acknowledge-orders"
NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


class Store:
    """A store that is to be told: it remembers of what, and says how a payment stands, or knows none."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.payments: dict[str, Payment] = {}

    async def acknowledge(self, order: Order, *, is_used_up: bool) -> None:
        if (await self.look_up(order.transaction_id)).state is not PaymentState.PAID:
            raise UnknownTransaction(provider=order.provider.value)
        self.told.append(order.order_id)

    async def look_up(self, transaction: str) -> Payment:
        if transaction not in self.payments:
            raise UnknownTransaction(provider="stripe")
        return self.payments[transaction]


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


@pytest.fixture
def store(monkeypatch) -> Store:
    store = Store()
    monkeypatch.setattr(providers, "ACKNOWLEDGING", {PaymentProvider.STRIPE: store})
    monkeypatch.setattr(providers, "PROVIDERS", {PaymentProvider.STRIPE: store})
    return store


async def bought(accounts, store: Store) -> Order:
    player, payment = await accounts.player(), paid(await sell(), needs_acknowledgement=True)
    store.payments[payment.transaction_id] = payment
    return await orders.settle(payment, player.id)


async def state_of(order: Order) -> tuple[str, str]:
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    return kept.status.value, kept.acknowledgement.value


async def queued(order: Order) -> int:
    """How many tasks there are to tell of an order."""
    client, configured = tasks.client(), settings()
    place = (configured.google_cloud_project, configured.google_cloud_region, AcknowledgePurchase.queue)
    request = {"parent": client.queue_path(*place), "response_view": 2}
    listed = [task async for task in await client.list_tasks(request)]
    return sum(order.order_id in task.http_request.body.decode() for task in listed)


async def do(api, order: Order) -> None:
    body = AcknowledgePurchase(order_id=order.order_id).model_dump_json().encode()
    (await api.deliver(HANDLE, body)).raise_for_status()


async def test_a_grant_asks_for_a_task_that_tells_once(api, accounts, store):
    order = await bought(accounts, store)
    assert (await state_of(order), await queued(order)) == (("granted", "due"), 1)
    for _ in range(2):
        await do(api, order)
    assert (store.told, await state_of(order)) == ([order.order_id], ("granted", "done"))
    again = store.payments[order.transaction_id]
    await orders.settle(again)
    assert (await state_of(order), await queued(order)) == (("granted", "done"), 1)


async def test_what_needs_no_acknowledgement_asks_for_none(accounts):
    player, payment = await accounts.player(), paid(await sell())
    order = await orders.settle(payment, player.id)
    assert (await state_of(order), await queued(order)) == (("granted", "not_needed"), 0)


async def test_what_was_refunded_meanwhile_is_not_told(api, accounts, store):
    order = await bought(accounts, store)
    await orders.settle(now(store.payments[order.transaction_id], PaymentState.REFUNDED))
    await do(api, order)
    assert (store.told, await state_of(order)) == ([], ("refunded", "not_needed"))


async def test_what_the_store_gave_back_unheard_is_taken_back(api, accounts, store):
    order = await bought(accounts, store)
    store.payments[order.transaction_id] = now(store.payments[order.transaction_id], PaymentState.REFUNDED)
    await do(api, order)
    assert (store.told, await state_of(order)) == ([], ("refunded", "not_needed"))


async def test_a_refund_that_was_reversed_is_told_again(api, accounts, store):
    order = await bought(accounts, store)
    payment = store.payments[order.transaction_id]
    await orders.settle(now(payment, PaymentState.REFUNDED))
    await orders.settle(payment)
    assert await state_of(order) == ("granted", "due")
    await do(api, order)
    assert (store.told, await state_of(order)) == ([order.order_id], ("granted", Acknowledgement.DONE))


async def granted_before(order: Order, age: timedelta) -> None:
    async def change(tx: Transaction) -> None:
        before = await tx.get(ORDERS, order.order_id)
        assert before is not None
        tx.put(ORDERS, order.order_id, before.model_copy(update={"granted_at": tx.now - age}))

    await transaction.run(change)


async def test_what_the_store_does_not_know_any_more_is_asked_for_a_week(api, accounts, store, capsys):
    order = await bought(accounts, store)
    store.payments.clear()
    await do(api, order)
    assert await state_of(order) == ("granted", "due")
    await granted_before(order, timedelta(days=7))
    for _ in range(2):
        await do(api, order)
    assert (await state_of(order), store.told) == (("granted", "refused"), [])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    told = [line for line in lines if line.get("message") == "commerce.not_acknowledged"]
    assert [(line["severity"], line["provider"], line["known"]) for line in told] == [("ERROR", "stripe", False)] * 2


async def test_an_order_that_is_not_there_tells_nothing(api):
    body = AcknowledgePurchase(order_id=f"stripe-live-{uuid.uuid4().hex}").model_dump_json().encode()
    assert (await api.deliver(HANDLE, body)).is_success


class TestSweep:
    async def test_each_due_order_gets_one_task_an_hour(self, accounts, store):
        due = [await bought(accounts, store) for _ in range(5)]
        assert await acknowledgements.acknowledge_all(NOW) >= len(due)
        await acknowledgements.acknowledge_all(NOW)
        assert [await queued(order) for order in due] == [2] * len(due)

    async def test_a_sweep_that_was_stopped_goes_on_in_the_next(self, accounts, store, monkeypatch):
        due = [await bought(accounts, store) for _ in range(5)]
        real, asked = acknowledgements.enqueue, 0

        async def stopped(work: AcknowledgePurchase, *, name: str) -> bool:
            nonlocal asked
            asked += 1
            if asked > 3:
                raise ConnectionError
            return await real(work, name=name)

        with monkeypatch.context() as killed:
            killed.setattr(acknowledgements, "enqueue", stopped)
            with pytest.raises(ConnectionError):
                await acknowledgements.acknowledge_all(NOW)
        await acknowledgements.acknowledge_all(NOW)
        assert [await queued(order) for order in due] == [2] * len(due)

    async def test_the_job_runs(self, api):
        assert (await api.deliver(JOB, b"{}")).is_success
