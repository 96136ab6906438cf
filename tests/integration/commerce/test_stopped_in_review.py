"""A process that stops at any moment between the player's word and the end of a review, whatever was decided.

What a player is charged for is granted, and what is denied is never charged.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from functions.commerce.handlers.handle_notice import handle_notice
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.order_administration import DecideReview, ReviewDecision
from functions.commerce.models.orders import Order, OrderStatus, ReviewState
from functions.commerce.models.purchases import Checkout, OpenCheckout, VerifyReceipt
from functions.commerce.operations.payments import checkout, receipts
from functions.commerce.operations.purchases import reviews
from functions.commerce.rules.payments.providers import PaymentDeclined
from functions.commerce.rules.purchases.orders import NotPaid
from functions.commerce.rules.purchases.reviews import InReview, NoReview, is_to_be_carried_out
from functions.commerce.settings import settings
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING, IDENTITIES
from shared.firestore import transaction
from tests.accounts import Account
from tests.payments import sell
from tests.steam import sell_by_steam, steam_player
from tests.stopping import MOST_WAITS, stops

REFUSALS = (InReview, NotPaid, PaymentDeclined)


class Purchase:
    """1,000 gems that a player has opened, and whose money waits for a review."""

    def __init__(self, player: Account, opened: Checkout, partners) -> None:
        self.player, self.opened, self.partners = player, opened, partners
        self.by_stripe = opened.provider is PaymentProvider.STRIPE

    async def agree(self) -> None:
        if self.by_stripe:
            await self.partners.stripe(self.opened.transaction, "pay")
        else:
            await self.partners.steam(self.opened.transaction, "approve")

    async def show(self) -> None:
        """What a client does, and does again."""
        receipt = VerifyReceipt(provider=self.opened.provider, transaction=self.opened.transaction)
        try:
            await receipts.verify(self.player.id, receipt)
        except REFUSALS:
            return

    async def handle(self) -> None:
        """What tasks do, and do again."""
        await handle_notice(HandleNotice(provider=self.opened.provider, transaction=self.opened.transaction))

    async def decide(self, decision: ReviewDecision) -> None:
        """What an admin does, and does again."""
        wanted = DecideReview(decision=decision, reason="Ticket 4711")
        try:
            await transaction.run(lambda tx: reviews.decide(tx, self.opened.order_id, wanted, "admin"))
        except NoReview:
            return

    async def order(self) -> Order:
        order = await ORDERS.get(self.opened.order_id)
        assert order is not None
        return order

    async def charged(self) -> int:
        """How often the player's money was taken."""
        if self.by_stripe:
            return int((await self.partners.stripe_intent(self.opened.transaction))["amount_received"] > 0)
        return int((await self.partners.steam_orders())[self.opened.transaction]["captured"])

    async def gems(self) -> int:
        wallet = await WALLETS.get(self.player.id)
        return wallet.premium if wallet else 0


@pytest.fixture(params=["stripe", "steam"])
async def buy(request, api, accounts, partners, monkeypatch) -> Callable[[], Awaitable[Purchase]]:
    register(GRANTING)
    register(IDENTITIES)
    monkeypatch.setenv("REVIEW_AMOUNTS", "EUR=1")
    settings.cache_clear()
    by_stripe = request.param == "stripe"
    sku = await (sell() if by_stripe else sell_by_steam())
    wanted = OpenCheckout(sku_id=sku.sku_id, provider=PaymentProvider(request.param), currency="EUR")

    async def opened() -> Purchase:
        player = await accounts.player() if by_stripe else (await steam_player(api, partners))[0]
        purchase = Purchase(player, await checkout.open_checkout(player.id, wanted, ""), partners)
        await purchase.agree()
        return purchase

    return opened


async def every_wait(buy, begin, stopped, check) -> None:
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


async def test_a_review_that_begins_charges_nobody_until_it_is_approved(buy):
    async def approved_later(purchase: Purchase) -> None:
        assert (await purchase.charged(), await purchase.gems()) == (0, 0)
        await purchase.show()
        assert (await purchase.order()).status is OrderStatus.IN_REVIEW
        await purchase.decide(ReviewDecision.APPROVE)
        await purchase.handle()
        assert (await purchase.charged(), await purchase.gems()) == (1, 1000)

    async def nothing(_purchase: Purchase) -> None:
        """It begins where the purchase stands."""

    await every_wait(buy, nothing, Purchase.show, approved_later)


@pytest.mark.parametrize("decision", ReviewDecision)
async def test_a_decision_is_carried_out_whoever_stops(buy, decision):
    async def decided_again(purchase: Purchase) -> None:
        await purchase.decide(decision)
        order = await purchase.order()
        assert is_to_be_carried_out(order, datetime.now(UTC)), "the hourly job sees to it"
        await carried_out(purchase)

    async def carried_out(purchase: Purchase) -> None:
        for _ in range(2):
            await purchase.handle()
        order, approved = await purchase.order(), decision is ReviewDecision.APPROVE
        assert order.review is not None
        assert order.review.state is (ReviewState.APPROVED if approved else ReviewState.DENIED)
        assert (await purchase.charged(), await purchase.gems()) == ((1, 1000) if approved else (0, 0))
        assert not order.review_due

    async def decided(purchase: Purchase) -> None:
        await purchase.show()
        await purchase.decide(decision)

    await every_wait(buy, Purchase.show, lambda purchase: purchase.decide(decision), decided_again)
    await every_wait(buy, decided, Purchase.handle, carried_out)
