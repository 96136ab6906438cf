"""Admins look orders up."""

from datetime import timedelta

import pytest

from functions.commerce.models.orders import Order, PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.store.orders import ORDERS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.payments import now, paid, sell

SEARCH = "commerce-search-orders"


@pytest.fixture
async def search(api, accounts):
    register(GRANTING)
    admin = await accounts.staff(Role.ADMIN)

    async def find(**params):
        answer = await api(SEARCH, token=admin.token, params=params)
        return answer if answer.is_error else [order["order_id"] for order in data_of(answer)["items"]]

    return find


async def buy(player: Account, state: PaymentState = PaymentState.PAID, **changes) -> Order:
    payment = paid(await sell(), **changes)
    order = await orders.settle(payment, player.id)
    return order if state is PaymentState.PAID else await orders.settle(now(payment, state))


async def flag(order: Order, name: str) -> None:
    async def change(tx: Transaction) -> None:
        before = await tx.get(ORDERS, order.order_id)
        assert before is not None
        tx.put(ORDERS, order.order_id, before.model_copy(update={"flags": (name,)}))

    await transaction.run(change)


async def test_by_player_status_provider_flag_and_time(search, accounts):
    player = await accounts.player()
    kept, refunded = await buy(player), await buy(player, PaymentState.REFUNDED)
    await flag(kept, "velocity")
    of_player = {"player_id": player.id}
    assert await search(**of_player) == [refunded.order_id, kept.order_id]
    assert await search(**of_player, status="refunded") == [refunded.order_id]
    assert await search(**of_player, provider="apple") == []
    assert await search(**of_player, provider="stripe", status="granted", flag="velocity") == [kept.order_id]
    late = (kept.created_at + timedelta(milliseconds=1)).isoformat()
    assert await search(**of_player, opened_from=late) == [refunded.order_id]
    assert await search(**of_player, opened_before=late) == [kept.order_id]


async def test_by_order_and_transaction(search, accounts):
    order = await buy(await accounts.player())
    for asked in ({"order_id": order.order_id}, {"transaction": order.transaction_id}):
        assert await search(**asked) == [order.order_id]
        assert await search(**asked, provider="stripe", status="granted") == [order.order_id]
        assert await search(**asked, status="refunded") == []
    assert await search(transaction=order.transaction_id, provider="steam") == []
    assert await search(order_id="none") == []


async def test_pages_go_on(api, accounts):
    register(GRANTING)
    player, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    made = [(await buy(player)).order_id for _ in range(3)]
    seen: list[str] = []
    params = {"player_id": player.id, "limit": "2"}
    while True:
        page = data_of(await api(SEARCH, token=admin.token, params=params))
        seen += [order["order_id"] for order in page["items"]]
        if page["next_cursor"] is None:
            break
        params["cursor"] = page["next_cursor"]
    assert seen == made[::-1]


async def test_what_cannot_be_looked_for_is_refused(search):
    for params in ({"status": "sold"}, {"opened_from": "yesterday"}, {"limit": "0"}, {"player_id": "a/b"}):
        assert code_of(await search(**params)) == "INVALID_REQUEST"
    assert code_of(await search(cursor="x")) == "INVALID_CURSOR"


async def test_it_says_all_that_is_kept(api, accounts):
    register(GRANTING)
    player, admin = await accounts.player(), await accounts.staff(Role.ADMIN)
    order = await buy(player)
    (shown,) = data_of(await api(SEARCH, token=admin.token, params={"order_id": order.order_id}))["items"]
    assert (shown["player_id"], shown["transaction_id"], shown["environment"]) == (
        player.id,
        order.transaction_id,
        "live",
    )
    assert [item["outcome"] for item in shown["items"]] == ["granted"]
    assert (shown["refund"], shown["refund_due"]) == (None, False)
