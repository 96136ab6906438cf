"""A process that stops at any moment between a payment and the end of a request: nothing is lost, nothing comes twice.

Each case stops the work at one of its waits (partner, Firestore, Cloud Tasks, Pub/Sub), before the answer or after it,
and then repeats what a client, Stripe and Cloud Tasks repeat.
"""

import json
from collections.abc import Awaitable, Callable

import pytest

from functions.commerce.handlers.handle_notice import handle_notice
from functions.commerce.models.catalogue import PaymentProvider, Sku
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.order_administration import AskRefund
from functions.commerce.models.orders import Order
from functions.commerce.models.purchases import Checkout, OpenCheckout, VerifyReceipt
from functions.commerce.operations.payments import checkout, notices, receipts
from functions.commerce.operations.purchases import refunds
from functions.commerce.store.orders import ENTITLEMENTS, ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from functions.cosmetics.store.inventory import INVENTORY
from shared.catalog import register
from shared.extension_points import GRANTING
from tests.accounts import Account
from tests.cosmetics import make
from tests.payments import sell
from tests.stopping import MOST_WAITS, stops


class Purchase:
    """A bundle of gems and a cosmetic that a player opened by Stripe, and what there is of it."""

    def __init__(self, player: Account, opened: Checkout, cosmetic_id: str, partners) -> None:
        self.player, self.opened, self.cosmetic_id, self.partners = player, opened, cosmetic_id, partners

    async def stripe(self, act: str) -> bytes:
        """Do something at Stripe; returns the event's body."""
        event = await self.partners.stripe(self.opened.transaction, act)
        return str(event["body"]).encode()

    async def show(self) -> None:
        """What a client does, and does again."""
        receipt = VerifyReceipt(provider=PaymentProvider.STRIPE, transaction=self.opened.transaction)
        await receipts.verify(self.player.id, receipt)

    async def handle(self) -> None:
        """What Cloud Tasks does, and does again."""
        await handle_notice(HandleNotice(provider=PaymentProvider.STRIPE, transaction=self.opened.transaction))

    async def press_refund(self) -> None:
        """What an admin does, and does again."""
        await refunds.refund(self.opened.order_id, AskRefund(reason="Ticket 4711"), "admin")

    async def owned(self) -> tuple[int, bool, int, int]:
        """The gems, whether the cosmetic is owned, active entitlements, and entries of the ledger."""
        wallet, inventory = await WALLETS.get(self.player.id), await INVENTORY.get(self.player.id)
        return (
            wallet.premium if wallet else 0,
            inventory is not None and self.cosmetic_id in inventory.items,
            await ENTITLEMENTS.count(("player_id", "==", self.player.id), ("status", "==", "active")),
            await LEDGER.count(("player_id", "==", self.player.id)),
        )

    async def order(self) -> Order:
        """The order."""
        order = await ORDERS.get(self.opened.order_id)
        assert order is not None
        return order


@pytest.fixture
async def buy(api, accounts, partners) -> Callable[[], Awaitable[Purchase]]:
    register(GRANTING)
    cosmetic_id = await make()
    items = [{"kind": "currency", "id": "premium", "quantity": 1000}, {"kind": "cosmetic", "id": cosmetic_id}]
    sku = await sell(type="bundle", items=items)

    async def opened() -> Purchase:
        player = await accounts.player()
        return Purchase(player, await checkout.open_checkout(player.id, wanted(sku), ""), cosmetic_id, partners)

    return opened


def wanted(sku: Sku) -> OpenCheckout:
    return OpenCheckout(sku_id=sku.sku_id, provider=PaymentProvider.STRIPE, currency="EUR")


async def every_wait(buy, begin, stopped, again, expected, times: int) -> None:
    """Stop some work at each of its waits, in turn, and do it again: the same is owned, whenever it was."""
    for answered in (False, True):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            await begin(purchase)
            more = await stops(lambda purchase=purchase: stopped(purchase), wait, answered=answered)
            for _ in range(2):
                await again(purchase)
            assert (wait, answered, await purchase.owned()) == (wait, answered, expected)
            assert (await purchase.order()).times_granted == times
            if not more:
                break
        else:
            raise AssertionError("the work has more waits than are tried")
        assert wait > 1


GRANTED = (1000, True, 1, 1)
TAKEN = (0, False, 0, 2)


async def pay(purchase: Purchase) -> None:
    await purchase.stripe("pay")


async def paid_and_shown(purchase: Purchase) -> None:
    await purchase.stripe("pay")
    await purchase.show()


async def refunded(purchase: Purchase) -> None:
    await paid_and_shown(purchase)
    await purchase.stripe("refund")


async def disputed_and_won(purchase: Purchase) -> None:
    await paid_and_shown(purchase)
    await purchase.stripe("dispute")
    await purchase.handle()
    await purchase.stripe("win")


@pytest.mark.parametrize("again", [Purchase.show, Purchase.handle], ids=["the client", "the task"])
async def test_a_receipt_that_was_shown(buy, again):
    await every_wait(buy, pay, Purchase.show, again, GRANTED, 1)


async def test_a_notice_of_a_payment(buy):
    await every_wait(buy, pay, Purchase.handle, Purchase.handle, GRANTED, 1)


async def test_a_notice_of_a_refund(buy):
    await every_wait(buy, refunded, Purchase.handle, Purchase.handle, TAKEN, 1)


async def test_a_notice_of_a_dispute_that_was_won(buy):
    await every_wait(buy, disputed_and_won, Purchase.handle, Purchase.handle, (1000, True, 1, 3), 2)


async def test_a_refund_by_an_admin(buy):
    await every_wait(buy, paid_and_shown, Purchase.press_refund, Purchase.press_refund, TAKEN, 1)


async def test_a_refund_by_an_admin_is_carried_out_by_the_job_once_it_is_kept(buy):
    for answered in (False, True):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            await paid_and_shown(purchase)
            more = await stops(purchase.press_refund, wait, answered=answered)
            kept = (await purchase.order()).refund is not None
            for _ in range(2):
                await purchase.handle()
            assert (wait, answered, await purchase.owned()) == (wait, answered, TAKEN if kept else GRANTED)
            assert not (await purchase.order()).refund_due
            if not more:
                break
        else:
            raise AssertionError("the work has more waits than are tried")
        assert wait > 1


async def test_a_notice_that_comes_is_handled_in_the_end(buy, monkeypatch):
    accepted: list[HandleNotice] = []
    real = notices.enqueue

    async def enqueue(work: HandleNotice) -> bool:
        await real(work)
        accepted.append(work)
        return True

    monkeypatch.setattr(notices, "enqueue", enqueue)
    for answered in (False, True):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            body = await purchase.stripe("pay")
            transaction = purchase.opened.transaction
            told = (PaymentProvider.STRIPE, json.loads(body)["id"], "x", transaction, body.decode())
            more = await stops(lambda told=told: notices.keep(*told), wait, answered=answered)
            if more:  # Stripe got no 2xx
                await notices.keep(*told)
            assert purchase.opened.transaction in {work.transaction for work in accepted}
            if not more:
                break
        assert wait > 1
