"""A process that stops at any moment between a purchase in the App Store and the end of its refund: nothing is lost."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.handlers.handle_notice import handle_notice
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.purchases import VerifyReceipt
from functions.commerce.operations.payments import apple_notices, notices, receipts, reports
from functions.commerce.store.reports import CURSORS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.payments import apple_does, apple_purchase_of, sell_by_apple
from tests.stopping import MOST_WAITS, stops

APPLE = PaymentProvider.APPLE
Doing = Callable[["Purchase"], Awaitable[object]]


class Purchase:
    """1,000 gems that a player bought in the App Store, and what there is of it here."""

    def __init__(self, player_id: str, name: str) -> None:
        self.player_id, self.name = player_id, name

    async def show(self) -> None:
        """What a client does, and does again."""
        await receipts.verify(self.player_id, VerifyReceipt(provider=APPLE, transaction=self.name))

    async def handle(self) -> None:
        """What Cloud Tasks does with a notice, and does again."""
        await handle_notice(HandleNotice(provider=APPLE, transaction=self.name))

    async def owned(self) -> tuple[int, int]:
        """The gems, and the entries of the ledger."""
        wallet = await WALLETS.get(self.player_id)
        return wallet.premium if wallet else 0, await LEDGER.count(("player_id", "==", self.player_id))


@pytest.fixture
async def buy(api, accounts) -> Callable[[], Awaitable[Purchase]]:
    register(GRANTING)
    sku = await sell_by_apple()

    async def bought() -> Purchase:
        player = await accounts.player()
        return Purchase(player.id, apple_purchase_of(sku, player.id))

    return bought


@pytest.fixture
def accepted(monkeypatch) -> set[str]:
    """The transactions that somebody has asked to be looked up."""
    names: set[str] = set()

    async def enqueue(work: HandleNotice, *, name: str = "") -> bool:
        names.add(work.transaction)
        return True

    monkeypatch.setattr(notices, "enqueue", enqueue)
    monkeypatch.setattr(reports, "enqueue", enqueue)
    return names


async def shown(purchase: Purchase) -> None:
    await purchase.show()


async def refunded(purchase: Purchase) -> None:
    await purchase.show()
    apple_does(purchase.name, "refund")


async def refunded_in_part(purchase: Purchase) -> None:
    await purchase.show()
    apple_does(purchase.name, "prorate")


async def reversed_refund(purchase: Purchase) -> None:
    await refunded(purchase)
    await purchase.handle()
    apple_does(purchase.name, "reverse")


async def nothing(_purchase: Purchase) -> None:
    pass


async def forget(tx: Transaction) -> None:
    tx.delete(CURSORS, APPLE.value)


async def ask() -> None:
    await reports.ask_for_changes(datetime.now(UTC) + timedelta(minutes=1))


@pytest.mark.parametrize("answered", [False, True], ids=["before the answer", "after it"])
class TestStopped:
    @pytest.mark.parametrize(
        ("begin", "stopped", "again", "owned"),
        [
            (nothing, Purchase.show, Purchase.show, (1000, 1)),
            (shown, Purchase.handle, Purchase.handle, (1000, 1)),
            (refunded, Purchase.handle, Purchase.handle, (0, 2)),
            (refunded_in_part, Purchase.handle, Purchase.handle, (500, 2)),
            (reversed_refund, Purchase.handle, Purchase.handle, (1000, 3)),
        ],
        ids=["a receipt", "a notice", "a refund", "a refund in part", "a reversal"],
    )
    async def test_it_ends_where_the_app_store_is(self, buy, begin: Doing, stopped, again, owned, answered):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            await begin(purchase)
            more = await stops(lambda purchase=purchase: stopped(purchase), wait, answered=answered)
            for _ in range(2):
                await again(purchase)
            assert (wait, await purchase.owned()) == (wait, owned)
            if not more:
                break
        assert 1 < wait < MOST_WAITS - 1

    async def test_within_a_notification_that_is_sent_again(self, buy, accepted, answered):
        for wait in range(MOST_WAITS):
            purchase = await buy()
            body = apple_does(purchase.name, "refund")
            if more := await stops(lambda body=body: apple_notices.receive(body), wait, answered=answered):
                await apple_notices.receive(body)
            assert purchase.name in accepted
            if not more:
                break
        assert 1 < wait < MOST_WAITS - 1

    async def test_within_the_question_for_what_changed(self, buy, accepted, answered):
        purchase = await buy()
        apple_does(purchase.name, "refund")
        for wait in range(MOST_WAITS):
            await transaction.run(forget)
            accepted.clear()
            more = await stops(ask, wait, answered=answered)
            if await CURSORS.get(APPLE.value) is None:
                await ask()
            assert purchase.name in accepted, wait
            if not more:
                break
        assert 1 < wait < MOST_WAITS - 1
