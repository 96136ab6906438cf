"""A thing that two orders paid for, one of which is refunded while the other is granted: the player keeps it."""

import pytest

from functions.commerce.models.orders import PaymentState
from functions.commerce.operations.purchases import orders
from functions.cosmetics.store.inventory import INVENTORY
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.cosmetics import make
from tests.payments import now, paid, sell


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


@pytest.fixture
async def twice(accounts):
    """A player, a skin, the payment that gave it, and another payment for it that was not granted yet."""
    player, skin = await accounts.player(), await make()
    sku = {"type": "durable", "items": [{"kind": "cosmetic", "id": skin}]}
    first, second = paid(await sell(**sku)), paid(await sell(**sku))
    await orders.settle(first, player.id)
    return player, skin, first, second


async def owns(player_id: str, skin: str) -> bool:
    inventory = await INVENTORY.get(player_id)
    return inventory is not None and skin in inventory.items


async def meanwhile(work, other) -> None:
    """Do some work whose first attempt is overtaken by other work just before its commit."""
    attempts = []

    async def attempt(tx: Transaction) -> None:
        await work(tx)
        attempts.append(tx)
        if len(attempts) == 1:
            await other()

    await transaction.run(attempt)


async def test_a_refund_that_is_overtaken_by_the_second_grant(twice):
    player, skin, first, second = twice
    refunded = now(first, PaymentState.REFUNDED)
    await meanwhile(lambda tx: orders.settle_in(tx, refunded), lambda: orders.settle(second, player.id))
    assert await owns(player.id, skin)
    await orders.settle(now(second, PaymentState.REFUNDED))
    assert not await owns(player.id, skin)


async def test_a_second_grant_that_is_overtaken_by_the_refund(twice):
    player, skin, first, second = twice
    refunded = now(first, PaymentState.REFUNDED)
    await meanwhile(lambda tx: orders.settle_in(tx, second, player.id), lambda: orders.settle(refunded))
    assert await owns(player.id, skin)
    await orders.settle(now(second, PaymentState.REFUNDED))
    assert not await owns(player.id, skin)
