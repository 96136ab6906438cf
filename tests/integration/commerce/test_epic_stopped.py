"""A process that stops at any moment between a purchase in Epic's store and its redeeming: it is granted once.

Nothing is redeemed that is not granted: what is redeemed cannot be redeemed again, and nobody could know that it was
not given.
"""

import pytest

from functions.commerce.handlers.acknowledge_purchase import acknowledge_purchase
from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Acknowledgement, Environment
from functions.commerce.models.purchases import VerifyReceipt
from functions.commerce.operations.payments import receipts
from functions.commerce.rules.purchases.orders import order_id_of
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING, IDENTITIES
from tests.accounts import Account
from tests.epic import bought, epic_player, sell_by_epic
from tests.stopping import MOST_WAITS, stops

EPIC = PaymentProvider.EPIC


class Purchase:
    """1,000 gems that a player bought in Epic's store, and what there is of it."""

    def __init__(self, player: Account, account_id: str, entitlement_id: str, partners) -> None:
        self.player, self.entitlement_id, self.partners = player, entitlement_id, partners
        self.order_id = order_id_of(EPIC, Environment.LIVE, f"{account_id}:{entitlement_id}")

    async def show(self) -> None:
        """What a client does, and does again."""
        await receipts.verify(self.player.id, VerifyReceipt(provider=EPIC, transaction=self.entitlement_id))

    async def redeem(self) -> None:
        """What the task of a grant and the hourly job do, and do again."""
        await acknowledge_purchase(AcknowledgePurchase(order_id=self.order_id))

    async def owned(self) -> tuple[int, int]:
        """The gems, and the entries of the ledger."""
        wallet = await WALLETS.get(self.player.id)
        return (wallet.premium if wallet else 0), await LEDGER.count(("player_id", "==", self.player.id))

    async def is_redeemed(self) -> bool:
        """Whether it is used up at Epic."""
        return self.entitlement_id in (await self.partners.epic_store())["redeemed"]

    async def is_known_as_redeemed(self) -> bool:
        """Whether the order says so."""
        order = await ORDERS.get(self.order_id)
        return order is not None and order.acknowledgement is Acknowledgement.DONE


@pytest.fixture
async def buy(api, partners):
    register(GRANTING)
    register(IDENTITIES)
    sku = await sell_by_epic()

    async def make() -> Purchase:
        player, account_id = await epic_player(api, partners)
        return Purchase(player, account_id, await bought(partners, sku, account_id), partners)

    return make


@pytest.mark.parametrize("answered", [False, True], ids=["before", "after"])
async def test_a_client_that_shows_it_again_is_granted_once(buy, answered):
    for wait in range(MOST_WAITS):
        purchase = await buy()
        more = await stops(lambda purchase=purchase: purchase.show(), wait, answered=answered)
        assert not await purchase.is_redeemed()
        for _ in range(2):
            await purchase.show()
        assert await purchase.owned() == (1000, 1)
        await purchase.redeem()
        assert (await purchase.is_redeemed(), await purchase.is_known_as_redeemed()) == (True, True)
        if not more:
            break
    assert 1 < wait < MOST_WAITS - 1


@pytest.mark.parametrize("answered", [False, True], ids=["before", "after"])
async def test_a_redeeming_that_was_stopped_is_done_again(buy, answered):
    for wait in range(MOST_WAITS):
        purchase = await buy()
        await purchase.show()
        more = await stops(lambda purchase=purchase: purchase.redeem(), wait, answered=answered)
        for _ in range(2):
            await purchase.redeem()
        assert (await purchase.is_redeemed(), await purchase.is_known_as_redeemed()) == (True, True)
        await purchase.show()
        assert await purchase.owned() == (1000, 1)
        if not more:
            break
    assert 1 < wait < MOST_WAITS - 1
