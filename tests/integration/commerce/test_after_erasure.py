"""Orders of a player who was erased: they are settled all the same, and bring nothing of the player back."""

import pytest

from functions.commerce.models.orders import OrderStatus, PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.store.wallets import WALLETS
from functions.cosmetics.store.inventory import INVENTORY
from functions.privacy.models.erasures import ErasureState
from functions.privacy.store.erasures import ERASURES
from shared.catalog import register
from shared.extension_points import GRANTING, PERSONAL_DATA
from tests.cosmetics import make
from tests.erasures import mark_due, work
from tests.payments import PRICE, now, paid, sell


@pytest.fixture(autouse=True)
def parts(api):
    register(GRANTING)
    register(PERSONAL_DATA)


async def test_whatever_state_they_are_in(api, accounts):
    player, cosmetic_id = await accounts.player(), await make()
    items = [
        {"kind": "currency", "id": "premium", "quantity": 1000},
        {"kind": "cosmetic", "id": cosmetic_id},
        {"kind": "title", "id": "founder"},
    ]
    sku = await sell(type="bundle", items=items)
    granted, halved, refunded, pending = [paid(sku) for _ in range(4)]
    for payment in (granted, halved, refunded):
        await orders.settle(payment, player.id)
    await orders.settle(now(halved, PaymentState.PARTIALLY_REFUNDED, PRICE // 2))
    await orders.settle(now(refunded, PaymentState.REFUNDED, PRICE))
    await orders.settle(now(pending, PaymentState.OPEN), player.id)
    await mark_due(player.id)
    for _ in range(3):
        await work(api, player.id)
    erasure = await ERASURES.get(player.id)
    assert erasure is not None
    assert erasure.state is ErasureState.ERASED
    steps = (
        (now(halved, PaymentState.REFUNDED, PRICE), OrderStatus.REFUNDED),
        (now(granted, PaymentState.REFUNDED, PRICE), OrderStatus.REFUNDED),
        (now(refunded, PaymentState.PAID), OrderStatus.GRANTED),
        (now(refunded, PaymentState.CHARGED_BACK, PRICE), OrderStatus.CHARGED_BACK),
        (now(pending, PaymentState.PAID), OrderStatus.GRANTED),
        (now(pending, PaymentState.REFUNDED, PRICE), OrderStatus.REFUNDED),
    )
    for payment, status in steps:
        assert (await orders.settle(payment)).status is status
    wallet, inventory = await WALLETS.get(player.id), await INVENTORY.get(player.id)
    assert wallet is not None
    assert wallet.premium == 0
    assert inventory is None or not inventory.items
