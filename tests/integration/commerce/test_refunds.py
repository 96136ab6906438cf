"""Refunds that an admin asks for: the provider gives the money back, and what was bought is taken back, once."""

import asyncio
import json
from datetime import timedelta

import httpx
import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.entitlements import EntitlementStatus
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order, OrderStatus, PaymentState
from functions.commerce.operations.purchases import orders, waiting
from functions.commerce.store.orders import ENTITLEMENTS, ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from functions.cosmetics.store.inventory import INVENTORY, LOADOUTS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import code_of, data_of
from tests.payments import PRICE, now, paid, sell

REFUND, HANDLE = "commerce-refund-order", "commerce-handle-notice"
WHY = "Ticket 4711: bought by a child"


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


@pytest.fixture
async def admin(accounts) -> Account:
    return await accounts.staff(Role.ADMIN)


@pytest.fixture
async def bought(api, accounts, partners):
    """Buys by Stripe; returns the player and the order."""

    async def buy(**product) -> tuple[Account, Order]:
        player, sku = await accounts.player(), await sell(**product)
        body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
        opened = data_of(await api("commerce-open-checkout", token=player.token, json=body))
        await partners.stripe(opened["transaction"], "pay")
        receipt = {"provider": "stripe", "transaction": opened["transaction"]}
        data_of(await api("commerce-verify-receipt", token=player.token, json=receipt))
        order = await ORDERS.get(opened["order_id"])
        assert order is not None
        return player, order

    return buy


@pytest.fixture
def ask(api, admin):
    async def refund(order: Order, **more) -> httpx.Response:
        body = {"reason": WHY} | more
        return await api(REFUND, token=admin.token, path_values={"order_id": order.order_id}, json=body)

    return refund


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def spend(api, player: Account, amount: int) -> None:
    spending = {"currency": "premium", "amount": amount, "reason": "A sword"}
    data_of(await api("commerce-spend-from-wallet", token=player.token, json=spending))


async def test_the_money_is_given_back_and_all_is_taken(api, ask, bought, admin):
    cosmetic_id = await make()
    items = [{"kind": "currency", "id": "premium", "quantity": 1000}, {"kind": "cosmetic", "id": cosmetic_id}]
    player, order = await bought(type="bundle", items=items)
    await api("cosmetics-equip-cosmetic", token=player.token, path_values={"cosmetic_id": cosmetic_id})
    await spend(api, player, 400)
    answer = data_of(await ask(order))
    assert (answer["order"]["status"], answer["order"]["refunded_amount"], answer["effect"]) == (
        "refunded",
        PRICE,
        None,
    )
    assert (answer["order"]["refund_due"], answer["order"]["refund"]["reason"]) == (False, WHY)
    assert answer["order"]["refund"]["asked_by"] == admin.id
    assert await premium(player) == -400
    inventory, loadout = await INVENTORY.get(player.id), await LOADOUTS.get(player.id)
    assert inventory is not None
    assert loadout is not None
    assert cosmetic_id not in inventory.items
    assert cosmetic_id not in loadout.model_dump().values()
    entitlement = await ENTITLEMENTS.get(f"{order.order_id}:1")
    assert entitlement is not None
    assert (entitlement.status, entitlement.revocation_reason) == (EntitlementStatus.REVOKED, "refund")
    (action,) = await ACTIONS.select(("actor_id", "==", admin.id), ("function", "==", REFUND), limit=10)
    assert (action.outcome, WHY in action.body, action.target) == ("done", True, {"order_id": order.order_id})


async def test_a_dry_run_says_what_it_would_take_and_takes_nothing(api, ask, bought):
    cosmetic_id = await make()
    items = [{"kind": "currency", "id": "premium", "quantity": 1000}, {"kind": "cosmetic", "id": cosmetic_id}]
    player, order = await bought(type="bundle", items=items)
    await spend(api, player, 400)
    answer = data_of(await ask(order, dry_run=True))
    assert (answer["dry_run"], answer["order"]["status"]) == (True, "granted")
    effect = answer["effect"]
    assert effect["amounts"] == [
        {"currency": "premium", "amount": 1000, "from_balance": 600, "becomes_debt": 400},
    ]
    assert [item["id"] for item in effect["items"]] == [cosmetic_id]
    assert (effect["player_id"], effect["kept"]) == (player.id, [])
    assert await premium(player) == 600
    assert await ORDERS.get(order.order_id) == order


async def test_a_dry_run_says_what_another_order_paid_for_too(ask, bought, accounts):
    cosmetic_id = await make()
    sku = {"type": "durable", "items": [{"kind": "cosmetic", "id": cosmetic_id}]}
    player, order = await bought(**sku)
    await orders.settle(paid(await sell(**sku)), player.id)
    effect = data_of(await ask(order, dry_run=True))["effect"]
    assert (effect["items"], [item["id"] for item in effect["kept"]]) == ([], [cosmetic_id])


async def test_a_refund_that_was_refused_can_be_asked_for_again(ask, bought, partners):
    player, order = await bought()
    await partners.stripe(order.transaction_id, "drain")
    refused = await ask(order)
    assert (code_of(refused), refused.json()["error"]["details"]["reason"]) == (
        "REFUND_REFUSED",
        "balance_insufficient",
    )
    await partners.stripe(order.transaction_id, "fill")
    assert data_of(await ask(order, reason="There is money now"))["order"]["status"] == "refunded"
    assert await premium(player) == 0


async def test_a_second_press_changes_nothing(ask, bought):
    player, order = await bought()
    first = data_of(await ask(order))
    assert data_of(await ask(order, reason="Another reason")) == first
    assert await premium(player) == 0
    assert await LEDGER.count(("player_id", "==", player.id)) == 2


async def test_twenty_presses_at_once_take_it_back_once(ask, bought):
    player, order = await bought()
    answers = await asyncio.gather(*(ask(order) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert data_of(await ask(order))["order"]["status"] == "refunded"
    assert (await premium(player), await LEDGER.count(("player_id", "==", player.id))) == (0, 2)


async def test_a_refund_that_stripe_did_not_answer_is_carried_out_by_the_job(api, ask, bought, partners):
    player, order = await bought()
    async with partners.broken("stripe", "error"):
        assert code_of(await ask(order)) == "PARTNER_UNAVAILABLE"
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    assert (kept.refund_due, kept.status) == (True, OrderStatus.GRANTED)
    assert kept.refund is not None
    assert await waiting.ask_for_refunds(kept.refund.asked_at) >= 1
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=order.transaction_id)
    for _ in range(2):
        (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()
    done = await ORDERS.get(order.order_id)
    assert done is not None
    assert (done.refund_due, done.status, await premium(player)) == (False, OrderStatus.REFUNDED, 0)
    assert order.order_id not in {due.order_id for due in await due_orders()}


async def test_a_refund_that_waits_for_more_than_a_day_is_logged(ask, bought, partners, capsys):
    _, order = await bought()
    async with partners.broken("stripe", "error"):
        assert code_of(await ask(order)) == "PARTNER_UNAVAILABLE"
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    assert kept.refund is not None
    due = kept.refund.asked_at + timedelta(hours=24)
    asked_before = [
        other for other in await due_orders() if other.refund and other.refund.asked_at < kept.refund.asked_at
    ]
    capsys.readouterr()
    await waiting.ask_for_refunds(due)
    assert [line["orders"] for line in overdue(capsys)] == ([len(asked_before)] if asked_before else [])
    await waiting.ask_for_refunds(due + timedelta(hours=144, seconds=1))
    (line,) = overdue(capsys)
    assert line["orders"] > len(asked_before)
    assert line["hours"] >= 168, "also one that is not tried any more"


def overdue(capsys) -> list[dict]:
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    return [line for line in lines if line["message"] == "commerce.refunds_overdue"]


async def due_orders() -> list[Order]:
    return await ORDERS.select(("refund_due", "==", True), limit=300)


async def test_what_the_provider_does_not_know_is_not_asked_for_again(ask, accounts):
    player, sku = await accounts.player(), await sell()
    order = await orders.settle(paid(sku), player.id)
    assert code_of(await ask(order)) == "UNKNOWN_TRANSACTION"
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    assert (kept.refund, kept.refund_due, kept.status) == (None, False, OrderStatus.GRANTED)


async def test_what_is_not_paid_cannot_be_refunded(ask, accounts):
    player, sku = await accounts.player(), await sell()
    order = await orders.settle(paid(sku, state=PaymentState.OPEN), player.id)
    refused = await ask(order)
    assert (code_of(refused), refused.json()["error"]["details"]["status"]) == ("NOTHING_TO_REFUND", "pending")


async def test_what_is_paid_and_not_granted_can_be_refunded(api, ask, bought, accounts, partners):
    _, order = await bought()

    async def forget(tx: Transaction) -> None:
        before = await tx.get(ORDERS, order.order_id)
        assert before is not None
        waits = {"status": OrderStatus.VERIFIED, "granted": (), "player_id": "", "times_granted": 0}
        tx.put(ORDERS, order.order_id, before.model_copy(update=waits))

    await transaction.run(forget)
    assert data_of(await ask(order, dry_run=True))["effect"] is None
    assert data_of(await ask(order))["order"]["status"] == "refunded"


async def test_stores_that_give_no_money_back_say_so(ask, accounts):
    player, sku = await accounts.player(), await sell()
    payment = paid(sku).model_copy(update={"provider": PaymentProvider.APPLE})
    order = await orders.settle(payment, player.id)
    refused = await ask(order, dry_run=True)
    assert (refused.status_code, code_of(refused)) == (409, "REFUND_NOT_OFFERED")


async def test_an_order_that_there_is_not_and_a_reason_that_is_none(api, ask, admin, accounts):
    order = await orders.settle(paid(await sell()), (await accounts.player()).id)
    assert code_of(await ask(order, reason="")) == "INVALID_REQUEST"
    missing = await api(REFUND, token=admin.token, path_values={"order_id": "none"}, json={"reason": WHY})
    assert (missing.status_code, code_of(missing)) == (404, "UNKNOWN_ORDER")


async def test_what_was_charged_back_stays_so(ask, accounts):
    player, sku = await accounts.player(), await sell()
    payment = paid(sku)
    await orders.settle(payment, player.id)
    order = await orders.settle(now(payment, PaymentState.CHARGED_BACK))
    assert data_of(await ask(order))["order"]["status"] == "charged_back"
