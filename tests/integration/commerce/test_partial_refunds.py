"""Refunds in parts by an admin: each is given back once, takes its share, and the rest can follow."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order, OrderStatus
from functions.commerce.operations.purchases import orders
from functions.commerce.store.orders import ENTITLEMENTS, ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import code_of, data_of
from tests.payments import PRICE, paid, sell

QUARTER, HALF = 2_500_000, 5_000_000
Buy = Callable[[], Awaitable[tuple[Account, Order]]]
Ask = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


@pytest.fixture
async def buy(api, accounts, partners) -> Buy:
    items = [{"kind": "currency", "id": "premium", "quantity": 999}, {"kind": "cosmetic", "id": await make()}]
    sku = await sell(type="bundle", items=items)

    async def bought() -> tuple[Account, Order]:
        player = await accounts.player()
        body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
        opened = data_of(await api("commerce-open-checkout", token=player.token, json=body))
        await partners.stripe(opened["transaction"], "pay")
        receipt = {"provider": "stripe", "transaction": opened["transaction"]}
        data_of(await api("commerce-verify-receipt", token=player.token, json=receipt))
        order = await ORDERS.get(opened["order_id"])
        assert order is not None
        return player, order

    return bought


@pytest.fixture
async def ask(api, accounts) -> Ask:
    admin = await accounts.staff(Role.ADMIN)

    async def refund(order: Order, amount: int | None = None, **more) -> httpx.Response:
        body = {"reason": "Ticket 4711", "amount": amount} | more
        path = {"order_id": order.order_id}
        return await api("commerce-refund-order", token=admin.token, path_values=path, json=body)

    return refund


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def given_back(partners, order: Order) -> int:
    """What Stripe gave back, in cents."""
    intent = await partners.stripe_intent(order.transaction_id)
    return int(intent["latest_charge"]["amount_refunded"])


async def test_a_part_then_another_then_the_rest(ask, buy, partners):
    player, order = await buy()
    for amount, status, cents, left in (
        (QUARTER, "partially_refunded", 250, 750),
        (QUARTER, "partially_refunded", 500, 500),
        (None, "refunded", 999, 0),
    ):
        preview = data_of(await ask(order, amount, dry_run=True))["effect"]
        before = await premium(player)
        answer = data_of(await ask(order, amount))["order"]
        assert (answer["status"], answer["refund_due"], await premium(player)) == (status, False, left)
        assert preview["amounts"][0]["amount"] == before - left
        assert bool(preview["items"]) == (amount is None)
        assert await given_back(partners, order) == cents
    assert await ENTITLEMENTS.count(("player_id", "==", player.id), ("status", "==", "active")) == 0
    assert await LEDGER.count(("player_id", "==", player.id)) == 4


async def test_the_last_part_is_the_whole(ask, buy, partners):
    _, order = await buy()
    await ask(order, HALF)
    assert data_of(await ask(order, PRICE - HALF))["order"]["status"] == "refunded"
    assert await given_back(partners, order) == 999


async def test_what_is_spent_becomes_debt(api, ask, buy):
    player, order = await buy()
    spending = {"currency": "premium", "amount": 900, "reason": "A sword"}
    data_of(await api("commerce-spend-from-wallet", token=player.token, json=spending))
    effect = data_of(await ask(order, HALF, dry_run=True))["effect"]
    assert effect["amounts"] == [{"currency": "premium", "amount": 499, "from_balance": 99, "becomes_debt": 400}]
    await ask(order, HALF)
    assert await premium(player) == -400


async def test_a_press_that_has_seen_less_is_refused(ask, buy, partners):
    _, order = await buy()
    assert (await ask(order, QUARTER, refunded_amount=0)).status_code == 200
    refused = await ask(order, QUARTER, refunded_amount=0)
    assert (code_of(refused), refused.json()["error"]["details"]["refunded_amount"]) == ("REFUNDED_MEANWHILE", QUARTER)
    assert await given_back(partners, order) == 250


@pytest.mark.parametrize(
    ("amount", "reason"), [(PRICE + 10_000, "more_than_is_left"), (QUARTER + 1, "no_whole_number_of_least_units")]
)
async def test_what_is_no_part_is_refused(ask, buy, partners, amount, reason):
    _, order = await buy()
    for dry_run in (True, False):
        refused = await ask(order, amount, dry_run=dry_run)
        assert (code_of(refused), refused.json()["error"]["details"]["reason"]) == ("PART_NOT_REFUNDABLE", reason)
    assert await given_back(partners, order) == 0


async def test_steam_gives_back_the_whole_alone(ask, accounts):
    player = await accounts.player()
    payment = paid(await sell()).model_copy(update={"provider": PaymentProvider.STEAM})
    order = await orders.settle(payment, player.id)
    refused = await ask(order, QUARTER)
    assert refused.json()["error"]["details"] == {"order_id": order.order_id, "reason": "whole_only", "left": PRICE}


async def test_a_part_that_stripe_did_not_answer_is_given_back_once_by_the_task(api, ask, buy, partners):
    player, order = await buy()
    async with partners.broken("stripe", "error"):
        assert code_of(await ask(order, QUARTER)) == "PARTNER_UNAVAILABLE"
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    assert (kept.refund_due, kept.status, await given_back(partners, order)) == (True, OrderStatus.GRANTED, 0)
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=order.transaction_id)
    for _ in range(2):
        (await api.deliver("commerce-handle-notice", work.model_dump_json().encode())).raise_for_status()
    done = await ORDERS.get(order.order_id)
    assert done is not None
    assert (done.refund_due, done.status, await premium(player)) == (False, OrderStatus.PARTIALLY_REFUNDED, 750)
    assert await given_back(partners, order) == 250


async def test_a_part_that_was_given_back_in_the_dashboard_counts(ask, buy, partners):
    _, order = await buy()
    await partners.stripe(order.transaction_id, "refund", amount=250)
    answer = data_of(await ask(order, QUARTER))["order"]
    assert (answer["status"], answer["refunded_amount"], answer["refund_due"]) == ("partially_refunded", QUARTER, False)
    assert await given_back(partners, order) == 250
