"""A process that stops at any moment around the capture of a purchase by Steam, and answers of Steam that are lost.

What a player is charged for is granted, and what is not granted is not charged.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from functions.commerce.handlers.handle_notice import handle_notice
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Environment
from functions.commerce.models.purchases import Checkout, OpenCheckout, VerifyReceipt
from functions.commerce.operations.payments import checkout, receipts
from functions.commerce.operations.purchases import captures
from functions.commerce.rules.payments.steam import order_id_of
from functions.commerce.rules.purchases import orders as rules
from functions.commerce.rules.purchases.orders import NotPaid
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.catalog import register
from shared.errors import PartnerUnavailable
from shared.extension_points import GRANTING, IDENTITIES
from shared.firestore.transaction import Transaction, run
from tests.accounts import Account
from tests.steam import sell_by_steam, steam_player
from tests.stopping import MOST_WAITS, stops

STEAM = PaymentProvider.STEAM
GRANTED, TAKEN, NOTHING = (1000, 1), (0, 2), (0, 0)


class Purchase:
    """1,000 gems that a player opened at Steam, and what there is of it."""

    def __init__(self, player: Account, opened: Checkout, partners) -> None:
        self.player, self.opened, self.partners = player, opened, partners

    async def steam(self, act: str) -> None:
        await self.partners.steam(self.opened.transaction, act)

    async def show(self) -> None:
        """What a client does, and does again."""
        await receipts.verify(self.player.id, VerifyReceipt(provider=STEAM, transaction=self.opened.transaction))

    async def handle(self) -> None:
        """What the task of a capture, a report or a notice does, and does again."""
        await handle_notice(HandleNotice(provider=STEAM, transaction=self.opened.transaction))

    async def owned(self) -> tuple[int, int]:
        """The gems, and the entries of the ledger."""
        wallet = await WALLETS.get(self.player.id)
        return (wallet.premium if wallet else 0), await LEDGER.count(("player_id", "==", self.player.id))

    async def charged(self) -> int:
        """How often the player's money was taken."""
        return int((await self.partners.steam_orders())[self.opened.transaction]["captured"])


Buy = Callable[[], Awaitable[Purchase]]


@pytest.fixture
async def buy(api, partners) -> Buy:
    register(GRANTING)
    register(IDENTITIES)
    sku = await sell_by_steam()
    wanted = OpenCheckout(sku_id=sku.sku_id, provider=STEAM, currency="EUR")

    async def opened() -> Purchase:
        player, _ = await steam_player(api, partners)
        return Purchase(player, await checkout.open_checkout(player.id, wanted, ""), partners)

    return opened


@pytest.fixture
def tasks(monkeypatch) -> list[str]:
    """The transactions that tasks of captures were accepted for."""
    accepted: list[str] = []
    real = captures.enqueue

    async def enqueue(work: HandleNotice, **more) -> bool:
        await real(work, **more)
        accepted.append(work.transaction)
        return True

    monkeypatch.setattr(captures, "enqueue", enqueue)
    return accepted


async def approve(purchase: Purchase) -> None:
    await purchase.steam("approve")


async def every_wait(buy: Buy, begin, stopped, check) -> None:
    """Stop some work at each of its waits, in turn, and check what is left."""
    for answered in (False, True):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            await begin(purchase)
            more = await stops(lambda purchase=purchase: stopped(purchase), wait, answered=answered)
            await check(purchase)
            if not more:
                break
        else:
            raise AssertionError("the work has more waits than are tried")
        assert wait > 1


async def test_a_client_that_shows_it_again_is_charged_once_and_granted_once(buy):
    async def shown_again(purchase: Purchase) -> None:
        for _ in range(2):
            await purchase.show()
        assert (await purchase.charged(), await purchase.owned()) == (1, GRANTED)

    await every_wait(buy, approve, Purchase.show, shown_again)


async def test_a_client_that_never_comes_back_is_charged_for_what_is_granted_alone(buy, tasks):
    async def left_to_the_task(purchase: Purchase) -> None:
        order = await ORDERS.get(purchase.opened.order_id)
        assert order is not None
        if await purchase.charged():
            assert order.capturing_at, "the intent stands before the money is taken"
            assert purchase.opened.transaction in tasks, "a task waits before the money is taken"
        for _ in range(2):
            await purchase.handle()
        begun = order.capturing_at is not None
        assert (await purchase.charged(), await purchase.owned()) == ((1, GRANTED) if begun else (0, NOTHING))

    await every_wait(buy, approve, Purchase.show, left_to_the_task)


async def test_the_task_itself_may_be_stopped(buy):
    async def asked(purchase: Purchase) -> None:
        await approve(purchase)
        async with purchase.partners.broken("steam", "cut", path="FinalizeTxn"):
            with pytest.raises(PartnerUnavailable):
                await purchase.show()
        assert (await purchase.charged(), await purchase.owned()) == (0, NOTHING)

    async def done_again(purchase: Purchase) -> None:
        for _ in range(2):
            await purchase.handle()
        assert (await purchase.charged(), await purchase.owned()) == (1, GRANTED)

    await every_wait(buy, asked, Purchase.handle, done_again)


@pytest.mark.parametrize("act", ["refund", "chargeback", "suspect"])
async def test_money_that_went_back_is_taken_back_once(buy, act):
    async def paid_and_given_back(purchase: Purchase) -> None:
        await approve(purchase)
        await purchase.show()
        await purchase.steam(act)

    async def told_again(purchase: Purchase) -> None:
        for _ in range(2):
            await purchase.handle()
        assert await purchase.owned() == TAKEN

    await every_wait(buy, paid_and_given_back, Purchase.handle, told_again)


class Opening:
    """A player who opens a purchase at Steam, again with the same key."""

    def __init__(self, player: Account, wanted: OpenCheckout, key: str) -> None:
        self.player, self.wanted, self.key = player, wanted, key
        self.first = order_id_of(player.id, key, 0)

    async def open(self) -> Checkout:
        return await checkout.open_checkout(self.player.id, self.wanted, self.key)

    async def open_later(self) -> Checkout:
        """At once, or when it is clear that the process that was opening it is gone."""
        try:
            return await self.open()
        except PartnerUnavailable:
            await age(self.first)
            return await self.open()


async def test_a_purchase_whose_opening_was_stopped_is_opened_once_or_given_up(api, partners):
    register(GRANTING)
    register(IDENTITIES)
    sku = await sell_by_steam()
    wanted = OpenCheckout(sku_id=sku.sku_id, provider=STEAM, currency="EUR")
    for answered in (False, True):
        for wait in range(MOST_WAITS):
            player, _ = await steam_player(api, partners)
            opening = Opening(player, wanted, f"{wait}-{answered}")
            more = await stops(opening.open, wait, answered=answered)
            opened = await opening.open_later()
            assert (await opening.open()).transaction == opened.transaction
            if opened.transaction != opening.first and opening.first in await partners.steam_orders():
                await partners.steam(opening.first, "approve")
                with pytest.raises(NotPaid):
                    await receipts.verify(player.id, VerifyReceipt(provider=STEAM, transaction=opening.first))
                assert (await partners.steam_orders())[opening.first]["captured"] == 0
            purchase = Purchase(player, opened, partners)
            await purchase.steam("approve")
            await purchase.show()
            assert (await purchase.charged(), await purchase.owned()) == (1, GRANTED)
            if not more:
                break
        assert wait > 1


async def age(transaction: str) -> None:
    """Let a purchase have been opened two minutes before."""

    async def change(tx: Transaction) -> None:
        order = await tx.get(ORDERS, rules.order_id_of(STEAM, Environment.LIVE, transaction))
        assert order is not None
        tx.put(ORDERS, order.order_id, order.model_copy(update={"created_at": tx.now - timedelta(minutes=2)}))

    await run(change)
