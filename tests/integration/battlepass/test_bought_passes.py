"""Premium passes and tiers that are bought for money, and refunded."""

from typing import Any

import pytest

from functions.battlepass.models.progress import Progress
from functions.battlepass.store.calendar import forget_seasons
from functions.battlepass.store.progress import PROGRESS
from functions.commerce.models.orders import Order, OrderStatus, PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.store.wallets import WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.granting import Outcome
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.payments import PRICE, now, paid, sell
from tests.products import gems
from tests.seasons import season_on_now

PASS = {"kind": "premium_pass", "id": "current"}
OWNED = {"currency": "premium", "amount": 900}


@pytest.fixture
async def now_on(cloud, api, tiers) -> Any:
    register(GRANTING)
    async with season_on_now(tiers=tiers, premium_price={"currency": "premium", "amount": 950}) as season:
        await forget_seasons()
        yield season


@pytest.fixture
async def player(accounts) -> Account:
    return await accounts.player()


async def buy(player: Account, *items: dict[str, Any]):
    payment = paid(await sell(type="durable" if len(items) == 1 else "bundle", items=list(items)))
    return payment, await orders.settle(payment, player.id)


async def refund(payment) -> Order:
    return await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))


async def stands(season, player: Account) -> Progress:
    progress = await PROGRESS.get(f"{season.season_id}:{player.id}")
    assert progress is not None
    return progress


def outcomes(order: Order) -> list[Outcome]:
    return [granted.outcome for granted in order.granted]


async def test_pass_and_tiers_are_had_and_their_rewards_claimed(api, player, now_on, listen):
    earned = await listen("battlepass.reward_earned")
    payment, order = await buy(player, PASS, {"kind": "pass_tiers", "id": "current", "quantity": 2})
    assert (order.status, outcomes(order)) == (OrderStatus.GRANTED, [Outcome.GRANTED, Outcome.GRANTED])
    progress = await stands(now_on, player)
    assert (progress.is_premium, progress.purchased_tiers, progress.available) == (True, 2, 3)
    claim = {"tier": 1, "track": "premium"}
    data_of(await api("battlepass-claim-reward", token=player.token, json=claim))
    (event,) = await earned.messages(1, key=f"{now_on.season_id}:{player.id}:2")
    assert event.data["tiers"] == [1, 2]
    await refund(payment)
    progress = await stands(now_on, player)
    assert (progress.is_premium, progress.purchased_tiers, progress.claimed_premium) == (False, 0, (1,))
    refused = await api("battlepass-claim-reward", token=player.token, json={"tier": 2})
    assert code_of(refused) == "TIER_LOCKED"


async def test_a_second_pass_is_replaced_by_what_stands_for_it(player, now_on):
    await buy(player, PASS)
    payment, order = await buy(player, PASS | {"instead": OWNED})
    assert outcomes(order) == [Outcome.REPLACED]
    wallet = await WALLETS.get(player.id)
    assert wallet is not None
    assert wallet.premium == 900
    await refund(payment)
    assert (await stands(now_on, player)).is_premium


async def test_of_two_orders_of_one_pass_the_second_keeps_it(player, now_on):
    first, _ = await buy(player, PASS)
    second, order = await buy(player, PASS)
    assert outcomes(order) == [Outcome.OWNED]
    await refund(first)
    assert (await stands(now_on, player)).is_premium
    await refund(second)
    assert not (await stands(now_on, player)).is_premium


async def test_a_pass_of_the_wallet_stays_when_money_for_another_is_given_back(api, player, now_on):
    await transaction.run(lambda tx: _fill(tx, player))
    data_of(await api("battlepass-purchase-premium", token=player.token, json={}))
    payment, order = await buy(player, PASS)
    assert outcomes(order) == [Outcome.OWNED]
    await refund(payment)
    assert (await stands(now_on, player)).is_premium


async def _fill(tx, player: Account) -> None:
    from functions.commerce.api import wallets

    await wallets.credit(tx, player.id, "premium", 950, fact="test", reason="A test")


async def test_a_refund_that_is_reversed_gives_it_back_for_the_same_season(player, now_on, tiers):
    payment, _ = await buy(player, PASS)
    await refund(payment)
    async with season_on_now(tiers=tiers) as later:
        await forget_seasons()
        await orders.settle(payment)
        assert (await stands(now_on, player)).is_premium
        assert await PROGRESS.get(f"{later.season_id}:{player.id}") is None


async def test_it_is_given_once_however_often_it_is_settled(player, now_on):
    payment, _ = await buy(player, {"kind": "pass_tiers", "id": now_on.season_id, "quantity": 3})
    for _ in range(3):
        await orders.settle(payment, player.id)
    assert (await stands(now_on, player)).purchased_tiers == 3


async def test_tiers_that_were_bought_several_times_at_once_are_given_as_often(player, now_on):
    sku = await sell(type="durable", items=[{"kind": "pass_tiers", "id": now_on.season_id, "quantity": 2}])
    payment = paid(sku, quantity=3)
    await orders.settle(payment, player.id)
    assert (await stands(now_on, player)).purchased_tiers == 6
    await refund(payment)
    assert (await stands(now_on, player)).purchased_tiers == 0


async def test_only_what_there_is_can_be_sold(api, admin, now_on):
    for item, says in (
        (PASS | {"id": "season-none"}, "no season"),
        (PASS | {"quantity": 2}, "no quantity"),
        ({"kind": "pass_tiers", "id": "current", "quantity": 101}, "100 tiers"),
    ):
        refused = await api("commerce-create-sku", token=admin.token, json=gems(type="durable", items=[item]))
        assert code_of(refused) == "INVALID_SKU"
        assert says in str(refused.json()["error"]["details"]["problems"])
    items = [PASS, {"kind": "pass_tiers", "id": now_on.season_id, "quantity": 10}]
    assert (await api("commerce-create-sku", token=admin.token, json=gems(type="bundle", items=items))).is_success
