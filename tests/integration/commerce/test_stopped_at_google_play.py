"""A process that stops at any moment between a purchase at Google Play and its acknowledgement: nothing is lost."""

from collections.abc import Awaitable, Callable

import pytest

from functions.commerce.handlers.acknowledge_purchase import acknowledge_purchase
from functions.commerce.handlers.handle_notice import handle_notice
from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Environment, Order
from functions.commerce.models.purchases import VerifyReceipt
from functions.commerce.operations.payments import play_notifications, receipts
from functions.commerce.operations.purchases import acknowledgements
from functions.commerce.rules.purchases.orders import order_id_of
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING
from tests.integration.commerce.test_stopped import MOST_WAITS, stops
from tests.payments import buy_at_play, sell_at_play

GOOGLE = PaymentProvider.GOOGLE


class Purchase:
    """1,000 gems that a player bought at Google Play, and what there is of it here and there."""

    def __init__(self, player_id: str, token: str, partners) -> None:
        self.player_id, self.token, self.partners = player_id, token, partners
        self.order_id = order_id_of(GOOGLE, Environment.LIVE, token)

    async def show(self) -> None:
        """What a client does, and does again."""
        await receipts.verify(self.player_id, VerifyReceipt(provider=GOOGLE, transaction=self.token))

    async def handle(self) -> None:
        """What Cloud Tasks does with a notice, and does again."""
        await handle_notice(HandleNotice(provider=GOOGLE, transaction=self.token))

    async def acknowledge(self) -> None:
        """What Cloud Tasks does with a grant, and does again."""
        await acknowledge_purchase(AcknowledgePurchase(order_id=self.order_id))

    async def order(self) -> Order | None:
        """The order, if there is one."""
        return await ORDERS.get(self.order_id)

    async def owned(self) -> tuple[int, int]:
        """The gems, and the entries of the ledger."""
        wallet = await WALLETS.get(self.player_id)
        return wallet.premium if wallet else 0, await LEDGER.count(("player_id", "==", self.player_id))

    async def is_consumed(self) -> bool:
        """Whether Google knows."""
        (line,) = (await self.partners.play_shows(self.token))["productLineItem"]
        return bool(line["productOfferDetails"]["consumptionState"] == "CONSUMPTION_STATE_CONSUMED")


@pytest.fixture
async def buy(api, accounts, partners) -> Callable[[], Awaitable[Purchase]]:
    register(GRANTING)
    sku = await sell_at_play()

    async def bought() -> Purchase:
        player = await accounts.player()
        return Purchase(player.id, buy_at_play(sku, player.id), partners)

    return bought


@pytest.fixture
def asked_for(monkeypatch) -> list[AcknowledgePurchase]:
    """What the hourly job has asked for."""
    asked: list[AcknowledgePurchase] = []

    async def enqueue(work: AcknowledgePurchase, *, name: str) -> bool:
        asked.append(work)
        return bool(name)

    monkeypatch.setattr(acknowledgements, "enqueue", enqueue)
    return asked


@pytest.mark.parametrize("answered", [False, True], ids=["before the answer", "after it"])
class TestStopped:
    async def test_between_the_receipt_and_the_acknowledgement(self, buy, asked_for, answered):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            more = await stops(purchase.show, wait, answered=answered)
            await purchase.show()
            assert (wait, await purchase.owned()) == (wait, (1000, 1))
            await acknowledgements.acknowledge_all((await purchase.order()).created_at)
            assert purchase.order_id in {work.order_id for work in asked_for}
            await purchase.acknowledge()
            assert (wait, (await purchase.order()).acknowledgement, await purchase.is_consumed()) == (
                wait,
                "done",
                True,
            )
            if not more:
                break
        assert 1 < wait < MOST_WAITS - 1

    async def test_within_the_acknowledgement(self, buy, asked_for, answered):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            await purchase.show()
            more = await stops(purchase.acknowledge, wait, answered=answered)
            order = await purchase.order()
            await acknowledgements.acknowledge_all(order.created_at)
            is_asked_for = purchase.order_id in {work.order_id for work in asked_for}
            assert is_asked_for == (order.acknowledgement == "due"), wait
            assert order.acknowledgement == "due" or await purchase.is_consumed()
            await purchase.acknowledge()
            assert (wait, (await purchase.order()).acknowledgement, await purchase.is_consumed()) == (
                wait,
                "done",
                True,
            )
            assert await purchase.owned() == (1000, 1)
            if not more:
                break
        assert 1 < wait < MOST_WAITS - 1

    async def test_within_the_acknowledgement_of_what_google_took_back(self, buy, answered):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            await purchase.show()
            await purchase.partners.play(purchase.token, "expire")
            more = await stops(purchase.acknowledge, wait, answered=answered)
            await purchase.acknowledge()
            assert (wait, (await purchase.order()).status, await purchase.owned()) == (wait, "refunded", (0, 2))
            if not more:
                break
        assert 1 < wait < MOST_WAITS - 1

    async def test_within_a_notification(self, buy, monkeypatch, answered):
        accepted: list[str] = []

        async def enqueue(work: HandleNotice) -> bool:
            accepted.append(work.transaction)
            return True

        monkeypatch.setattr("functions.commerce.operations.payments.notices.enqueue", enqueue)
        for wait in range(MOST_WAITS):
            purchase = await buy()
            await purchase.show()
            message = await purchase.partners.play(purchase.token, "refund")
            message_id = f"{wait}{answered}{purchase.token[:12]}"
            if more := await stops(
                lambda data=message, name=message_id: play_notifications.receive(name, data), wait, answered=answered
            ):
                await play_notifications.receive(message_id, message)
            assert purchase.token in accepted
            await purchase.handle()
            assert (wait, await purchase.owned()) == (wait, (0, 2))
            if not more:
                break
        assert 1 < wait < MOST_WAITS - 1
