"""Orders that a person may want to look at are flagged when they are granted or refunded."""

import uuid

import pytest

from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Order, PaymentState
from functions.commerce.operations.purchases import flags, orders
from functions.commerce.store.orders import ORDERS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.identity.callers import Role
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.payments import PRICE, apple_purchase_of, now, paid, sell, sell_by_apple

GRANTED, REFUNDED = "commerce-flag-granted-order", "commerce-flag-refunded-order"


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


async def stored(order: Order) -> Order:
    kept = await ORDERS.get(order.order_id)
    assert kept is not None
    return kept


async def hear(api, event: type[PurchaseGranted] | type[PurchaseRefunded], order: Order) -> None:
    fields = order.model_dump(mode="json") | {"times": order.times_granted}
    published = event.model_validate({name: fields[name] for name in event.model_fields})
    (await api.push(GRANTED if event is PurchaseGranted else REFUNDED, published)).raise_for_status()


async def refunded(player: Account) -> Order:
    payment = paid(await sell())
    await orders.settle(payment, player.id)
    return await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))


async def test_many_refunds_are_listed(api, accounts):
    player, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    made = [await refunded(player) for _ in range(3)]
    for order in made[:1] * 2:
        await hear(api, PurchaseRefunded, order)
    assert (await stored(made[0])).flags == ("many_refunds",)
    assert (await stored(made[1])).flags == ()
    params = {"flag": "many_refunds", "player_id": player.id}
    listed = data_of(await api("commerce-search-orders", token=admin.token, params=params))["items"]
    assert [(line["order_id"], line["flags"]) for line in listed] == [(made[0].order_id, ["many_refunds"])]


async def test_one_card_of_three_players(api, accounts, partners):
    card, made = uuid.uuid4().hex, []
    for player in await accounts.players(3):
        body = {"sku_id": (await sell()).sku_id, "provider": "stripe", "currency": "EUR"}
        opened = data_of(await api("commerce-open-checkout", token=player.token, json=body))
        await partners.stripe(opened["transaction"], "pay", card=card)
        receipt = {"provider": "stripe", "transaction": opened["transaction"]}
        data_of(await api("commerce-verify-receipt", token=player.token, json=receipt))
        order = await ORDERS.get(opened["order_id"])
        assert order is not None
        made.append(order)
        await hear(api, PurchaseGranted, order)
    assert card not in made[0].paid_with
    assert [(await stored(order)).flags for order in made] == [(), (), ("many_accounts",)]


async def test_an_ordinary_purchase_is_not_flagged(api, accounts):
    order = await orders.settle(paid(await sell()), (await accounts.player()).id)
    await hear(api, PurchaseGranted, order)
    assert await stored(order) == order


async def test_a_receipt_that_another_player_shows(api, accounts, partners):
    (owner, thief), sku = await accounts.players(2), await sell()
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
    opened = data_of(await api("commerce-open-checkout", token=owner.token, json=body))
    await partners.stripe(opened["transaction"], "pay")
    receipt = {"provider": "stripe", "transaction": opened["transaction"]}
    for _ in range(2):
        assert code_of(await api("commerce-verify-receipt", token=thief.token, json=receipt)).startswith("RECEIPT_OF")
        order = await ORDERS.get(opened["order_id"])
        assert order is not None
        assert (order.flags, order.shown_by) == (("shown_by_another",), (thief.id,))
        assert data_of(await api("commerce-verify-receipt", token=owner.token, json=receipt))["status"] == "granted"


async def test_a_receipt_without_an_order_that_another_player_shows(api, accounts):
    """It waits for its player, flagged; who showed it buys as before."""
    (owner, thief), sku = await accounts.players(2), await sell_by_apple()
    receipt = {"provider": "apple", "transaction": apple_purchase_of(sku, owner.id)}
    for _ in range(2):
        assert code_of(await api("commerce-verify-receipt", token=thief.token, json=receipt)).startswith("RECEIPT_OF")
    (order,) = await ORDERS.select(("transaction_id", "==", receipt["transaction"]), limit=5)
    assert (order.flags, order.status, order.player_id) == (("shown_by_another",), "verified", "")
    admin = await accounts.staff(Role.ADMIN)
    params = {"flag": "shown_by_another", "transaction": receipt["transaction"], "provider": "apple"}
    (listed,) = data_of(await api("commerce-search-orders", token=admin.token, params=params))["items"]
    assert listed["shown_by"] == [thief.id]
    assert await flags.reasons_to_wait(thief.id, order.created_at) == ()
    assert data_of(await api("commerce-verify-receipt", token=owner.token, json=receipt))["status"] == "granted"
    assert await flags.reasons_to_wait(owner.id, order.created_at) == ("shown_by_another",)


async def test_a_receipt_of_nobody_makes_no_order(api, accounts, partners):
    player, sku = await accounts.player(), await sell_by_apple()
    product_id = sku.offers[PaymentProvider.APPLE].product_id
    transaction = await partners.apple_purchase(product_id=product_id, payer="")
    receipt = {"provider": "apple", "transaction": transaction}
    assert code_of(await api("commerce-verify-receipt", token=player.token, json=receipt)).startswith("RECEIPT_OF")
    assert await ORDERS.select(("transaction_id", "==", transaction), limit=5) == []
