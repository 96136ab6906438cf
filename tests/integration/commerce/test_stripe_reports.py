"""What changed at Stripe is listed, so that a webhook that does not work loses nothing."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import OrderStatus
from functions.commerce.operations.payments import providers, reports
from functions.commerce.partners import stripe
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.reports import CURSORS
from functions.commerce.store.wallets import WALLETS
from shared.errors import PartnerUnavailable
from shared.firestore import transaction
from tests.local_api import data_of
from tests.payments import sell

MINUTE = timedelta(minutes=1)


@pytest.fixture
def run_job(api, monkeypatch) -> Callable[[str], Awaitable[int]]:
    """Ask Stripe for what changed, as the hourly job does, and do the tasks about a payment; returns how many."""
    named: list[tuple[HandleNotice, str]] = []

    async def enqueue(work: HandleNotice, *, name: str) -> bool:
        named.append((work, name))
        return True

    monkeypatch.setattr(reports, "enqueue", enqueue)
    monkeypatch.setattr(providers, "REPORTING", {PaymentProvider.STRIPE: stripe})

    async def run(payment: str) -> int:
        named.clear()
        await transaction.run(_forget)
        await reports.ask_for_changes(datetime.now(UTC) + MINUTE)
        tasks = [work for work, _ in named if work.transaction == payment]
        for work in tasks:
            (await api.deliver("commerce-handle-notice", work.model_dump_json().encode())).raise_for_status()
        return len(tasks)

    return run


async def _forget(tx: Any) -> None:
    tx.delete(CURSORS, PaymentProvider.STRIPE.value)


async def bought(api, accounts, partners) -> tuple[Any, dict[str, Any]]:
    """A player who has paid by Stripe, and the purchase; nobody was told."""
    player, sku = await accounts.player(), await sell()
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
    opened = data_of(await api("commerce-open-checkout", token=player.token, json=body))
    await partners.stripe(opened["transaction"], "pay")
    return player, opened


async def test_what_no_notice_told_of_is_granted_and_taken_back_once(api, accounts, partners, run_job):
    player, opened = await bought(api, accounts, partners)
    for act, status, premium in (
        (None, OrderStatus.GRANTED, 1000),
        ("refund", OrderStatus.REFUNDED, 0),
    ):
        if act:
            await partners.stripe(opened["transaction"], act)
        for _ in range(2):
            assert await run_job(opened["transaction"]) == 1
            order, wallet = await ORDERS.get(opened["order_id"]), await WALLETS.get(player.id)
            assert order is not None
            assert wallet is not None
            assert (order.status, wallet.premium, order.times_granted) == (status, premium, 1)


async def test_a_dispute_that_nobody_told_of_is_seen_and_its_win_too(api, accounts, partners, run_job):
    player, opened = await bought(api, accounts, partners)
    for act, status, premium in (
        ("dispute", OrderStatus.CHARGED_BACK, 0),
        ("win", OrderStatus.GRANTED, 1000),
    ):
        await run_job(opened["transaction"])
        await partners.stripe(opened["transaction"], act)
        await run_job(opened["transaction"])
        order, wallet = await ORDERS.get(opened["order_id"]), await WALLETS.get(player.id)
        assert order is not None
        assert wallet is not None
        assert (order.status, wallet.premium) == (status, premium)


async def test_many_pages_are_read_whole(api, accounts, partners, monkeypatch):
    monkeypatch.setattr(stripe, "PAGE", 2)
    mine = [(await bought(api, accounts, partners))[1]["transaction"] for _ in range(5)]
    now = datetime.now(UTC)
    listed = [intent async for intent in stripe.changed_since(now - MINUTE * 10, now + MINUTE)]
    assert set(mine) <= set(listed)
    assert [intent async for intent in stripe.changed_since(now - MINUTE * 20, now - MINUTE * 15)] == []


@pytest.mark.parametrize("kind", ["unavailable", "nonsense", "empty"])
async def test_a_stripe_that_is_down_is_asked_again(partners, kind):
    now = datetime.now(UTC)
    async with partners.broken("stripe", kind):
        with pytest.raises(PartnerUnavailable):
            _ = [intent async for intent in stripe.changed_since(now - MINUTE, now)]
