"""A process that stops anywhere after a payment, at each provider, whose tasks are lost: the jobs end what it began.

What was paid is compared with what is owned: after the jobs alone, and after the player's client has come back.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest

from functions.commerce.handlers.acknowledge_purchase import acknowledge_purchase
from functions.commerce.handlers.handle_notice import handle_notice
from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Acknowledgement, Environment
from functions.commerce.models.purchases import OpenCheckout, VerifyReceipt
from functions.commerce.operations.payments import abandoned, checkout, providers, receipts, reports
from functions.commerce.operations.purchases import acknowledgements, captures, orders, waiting
from functions.commerce.rules.purchases.orders import order_id_of
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.reports import CURSORS
from functions.commerce.store.wallets import LEDGER, WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING, IDENTITIES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.epic import bought, epic_player, sell_by_epic
from tests.payments import apple_does, apple_purchase_of, buy_at_play, sell, sell_at_play, sell_by_apple
from tests.steam import sell_by_steam, steam_player
from tests.stopping import MOST_WAITS, stops

APPLE, EPIC, GOOGLE, STEAM, STRIPE = (
    PaymentProvider.APPLE,
    PaymentProvider.EPIC,
    PaymentProvider.GOOGLE,
    PaymentProvider.STEAM,
    PaymentProvider.STRIPE,
)
GRANTED, TAKEN, NOTHING = (1000, 1), (0, 2), (0, 0)
HOURS = 3
"""How many hours the jobs run for: an order that waits is asked for within its second one."""

Work = HandleNotice | AcknowledgePurchase


class Purchase(NamedTuple):
    """1,000 gems that a player has paid, or has agreed to pay."""

    player_id: str
    provider: PaymentProvider
    shown: str
    """What the client shows."""
    transaction: str

    @property
    def order_id(self) -> str:
        return order_id_of(self.provider, Environment.LIVE, self.transaction)

    async def show(self) -> None:
        await receipts.verify(self.player_id, VerifyReceipt(provider=self.provider, transaction=self.shown))

    async def handle(self) -> None:
        await handle_notice(HandleNotice(provider=self.provider, transaction=self.transaction))

    async def tell(self) -> None:
        await acknowledge_purchase(AcknowledgePurchase(order_id=self.order_id))

    async def owned(self) -> tuple[int, int]:
        """The gems, and the entries of the ledger."""
        wallet = await WALLETS.get(self.player_id)
        return wallet.premium if wallet else 0, await LEDGER.count(("player_id", "==", self.player_id))


Buy = Callable[[], Awaitable[Purchase]]


async def by_stripe(_api, accounts, partners) -> Buy:
    sku = await sell()

    async def buy() -> Purchase:
        player = await accounts.player()
        wanted = OpenCheckout(sku_id=sku.sku_id, provider=STRIPE, currency="EUR")
        opened = await checkout.open_checkout(player.id, wanted, "")
        await partners.stripe(opened.transaction, "pay")
        return Purchase(player.id, STRIPE, opened.transaction, opened.transaction)

    return buy


async def by_steam(api, _accounts, partners) -> Buy:
    sku = await sell_by_steam()

    async def buy() -> Purchase:
        player, _ = await steam_player(api, partners)
        wanted = OpenCheckout(sku_id=sku.sku_id, provider=STEAM, currency="EUR")
        opened = await checkout.open_checkout(player.id, wanted, "")
        await partners.steam(opened.transaction, "approve")
        return Purchase(player.id, STEAM, opened.transaction, opened.transaction)

    return buy


async def by_apple(_api, accounts, _partners) -> Buy:
    sku = await sell_by_apple()

    async def buy() -> Purchase:
        player = await accounts.player()
        name = apple_purchase_of(sku, player.id)
        return Purchase(player.id, APPLE, name, name)

    return buy


async def by_google(_api, accounts, _partners) -> Buy:
    sku = await sell_at_play()

    async def buy() -> Purchase:
        player = await accounts.player()
        token = buy_at_play(sku, player.id)
        return Purchase(player.id, GOOGLE, token, token)

    return buy


async def by_epic(api, _accounts, partners) -> Buy:
    sku = await sell_by_epic()

    async def buy() -> Purchase:
        player, account_id = await epic_player(api, partners)
        shown = await bought(partners, sku, account_id)
        return Purchase(player.id, EPIC, shown, f"{account_id}:{shown}")

    return buy


WAYS = {STRIPE: by_stripe, STEAM: by_steam, APPLE: by_apple, GOOGLE: by_google, EPIC: by_epic}


async def give_back(purchase: Purchase, partners) -> None:
    """The provider gives the money back."""
    match purchase.provider:
        case PaymentProvider.STRIPE:
            await partners.stripe(purchase.transaction, "refund")
        case PaymentProvider.STEAM:
            await partners.steam(purchase.transaction, "refund")
        case PaymentProvider.APPLE:
            apple_does(purchase.transaction, "refund")
        case PaymentProvider.GOOGLE:
            await partners.play(purchase.transaction, "refund")
        case PaymentProvider.EPIC:
            await partners.epic(purchase.shown, "vanish")


async def charged(purchase: Purchase, partners) -> bool:
    """Whether the player's money was taken; only Steam waits for us."""
    if purchase.provider is not STEAM:
        return True
    times = int((await partners.steam_orders())[purchase.transaction]["captured"])
    assert times <= 1
    return times == 1


class Jobs:
    """The jobs of some hours, and the tasks that they ask for; what is asked for before is lost."""

    def __init__(self, provider: PaymentProvider, monkeypatch) -> None:
        self.provider, self.asked, self.running = provider, [], False
        self.transactions: set[str] = set()
        self.orders: set[str] = set()
        for module in (abandoned, acknowledgements, captures, orders, reports, waiting):
            monkeypatch.setattr(module, "enqueue", self._enqueue(module.enqueue))
        reporting = {name: each for name, each in providers.REPORTING.items() if name is provider}
        monkeypatch.setattr(providers, "REPORTING", reporting)

    async def run(self, purchases: Sequence[Purchase]) -> None:
        self.transactions = {purchase.transaction for purchase in purchases}
        self.orders = {purchase.order_id for purchase in purchases}
        await transaction.run(self.forget)
        begun, self.running = datetime.now(UTC), True
        for hour in range(1, HOURS + 1):
            now = begun + timedelta(hours=hour)
            await reports.ask_for_changes(now)
            await waiting.ask_again(now)
            await acknowledgements.acknowledge_all(now)
            while self.asked:
                await self._do(self.asked.pop())
        self.running = False
        await transaction.run(self.forget)

    async def forget(self, tx: Transaction) -> None:
        tx.delete(CURSORS, self.provider.value)

    async def _do(self, work: Work) -> None:
        await (acknowledge_purchase(work) if isinstance(work, AcknowledgePurchase) else handle_notice(work))

    def _enqueue(self, real: Callable[..., Awaitable[bool]]) -> Callable[..., Awaitable[bool]]:
        async def enqueue(work: Work, **more) -> bool:
            if not self.running:
                return await real(work, **more)
            is_ours = (
                work.order_id in self.orders
                if isinstance(work, AcknowledgePurchase)
                else work.provider is self.provider and work.transaction in self.transactions
            )
            if is_ours:
                self.asked.append(work)
            return True

        return enqueue


@pytest.fixture(params=WAYS, ids=[provider.value for provider in WAYS])
async def buy(request, api, accounts, partners) -> Buy:
    register(GRANTING)
    register(IDENTITIES)
    return await WAYS[request.param](api, accounts, partners)


@pytest.fixture
def jobs(request, buy, monkeypatch) -> Jobs:
    return Jobs(request.node.callspec.params["buy"], monkeypatch)


async def stopped_everywhere(buy: Buy, begin, work, *, answered: bool) -> list[Purchase]:
    """A purchase for each wait of some work, which was stopped there."""
    purchases = []
    for wait in range(MOST_WAITS):
        purchase = await buy()
        await begin(purchase)
        more = await stops(lambda purchase=purchase: work(purchase), wait, answered=answered)
        purchases.append(purchase)
        if not more:
            assert wait > 1
            return purchases
    raise AssertionError("the work has more waits than are tried")


async def nothing(_purchase: Purchase) -> None:
    """It begins where the purchase stands."""


@pytest.mark.parametrize("answered", [False, True], ids=["before the answer", "after it"])
async def test_what_was_paid_is_owned_when_the_jobs_have_run(buy, jobs, partners, answered):
    purchases = await stopped_everywhere(buy, nothing, Purchase.show, answered=answered)
    await jobs.run(purchases)
    for wait, purchase in enumerate(purchases):
        order, owned = await ORDERS.get(purchase.order_id), await purchase.owned()
        if order is None or not order.player_id:
            assert purchase.provider in {APPLE, GOOGLE, EPIC}, "what we have opened is its player's"
            assert (wait, owned) == (wait, NOTHING)
        else:
            assert (wait, owned) == (wait, GRANTED if await charged(purchase, partners) else NOTHING)
            assert order.acknowledgement is not Acknowledgement.DUE, wait
    for purchase in purchases:
        for _ in range(2):
            await purchase.show()
    await jobs.run(purchases)
    for wait, purchase in enumerate(purchases):
        order = await ORDERS.get(purchase.order_id)
        assert order is not None
        expected = Acknowledgement.DONE if purchase.provider in {GOOGLE, EPIC} else Acknowledgement.NOT_NEEDED
        assert (wait, await purchase.owned(), order.acknowledgement) == (wait, GRANTED, expected)
        assert await charged(purchase, partners)


@pytest.mark.parametrize("answered", [False, True], ids=["before the answer", "after it"])
async def test_what_was_given_back_is_taken_back_when_the_jobs_have_run(buy, jobs, partners, answered):
    async def begin(purchase: Purchase) -> None:
        await purchase.show()
        await give_back(purchase, partners)

    async def hear(purchase: Purchase) -> None:
        await (purchase.tell() if purchase.provider is EPIC else purchase.handle())

    purchases = await stopped_everywhere(buy, begin, hear, answered=answered)
    await jobs.run(purchases)
    owned = [await purchase.owned() for purchase in purchases]
    assert owned == [TAKEN] * len(purchases)
