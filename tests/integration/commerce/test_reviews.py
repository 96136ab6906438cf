"""Purchases that a person looks at before their money is taken: the player is charged when they are approved alone."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import Order, PaymentState
from functions.commerce.operations.purchases import captures, orders, waiting
from functions.commerce.settings import settings
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.pages import all_items
from tests.payments import PRICE, now, paid, sell
from tests.steam import sell_by_steam, steam_player

CHECKOUT, VERIFY, HANDLE = "commerce-open-checkout", "commerce-verify-receipt", "commerce-handle-notice"
LIST, DECIDE, GET = "commerce-list-reviews", "commerce-decide-review", "commerce-get-order"
WHY = "Ticket 4711: known to us"
PROVIDERS = ("stripe", "steam")


class Purchase:
    """A purchase of 9.99 euros that its player has agreed to pay, where that waits for a review."""

    def __init__(self, api, partners, player, opened) -> None:
        self.api, self.partners, self.player = api, partners, player
        self.provider, self.transaction, self.order_id = opened["provider"], opened["transaction"], opened["order_id"]

    async def agree(self) -> None:
        if self.provider == "stripe":
            await self.partners.stripe(self.transaction, "pay")
        else:
            await self.partners.steam(self.transaction, "approve")

    async def show(self):
        body = {"provider": self.provider, "transaction": self.transaction}
        return await self.api(VERIFY, token=self.player.token, json=body)

    async def handle(self) -> None:
        work = HandleNotice(provider=PaymentProvider(self.provider), transaction=self.transaction)
        (await self.api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()

    async def status(self) -> str:
        answer = await self.api(GET, token=self.player.token, path_values={"order_id": self.order_id})
        return str(data_of(answer)["status"])

    async def charged(self) -> bool:
        if self.provider == "stripe":
            return (await self.partners.stripe_intent(self.transaction))["amount_received"] > 0
        return bool((await self.partners.steam_orders())[self.transaction]["captured"])

    async def gems(self) -> int:
        wallet = await WALLETS.get(self.player.id)
        return wallet.premium if wallet else 0


@pytest.fixture
async def buy(api, accounts, partners, monkeypatch):
    register(GRANTING)
    monkeypatch.setenv("REVIEW_AMOUNTS", "EUR=9")
    settings.cache_clear()

    async def opened(provider: str = "stripe") -> Purchase:
        by_stripe = provider == "stripe"
        player = await accounts.player() if by_stripe else (await steam_player(api, partners))[0]
        sku = await (sell() if by_stripe else sell_by_steam())
        body = {"sku_id": sku.sku_id, "provider": provider, "currency": "EUR"}
        return Purchase(api, partners, player, data_of(await api(CHECKOUT, token=player.token, json=body)))

    return opened


@pytest.fixture
async def decide(api, accounts):
    admin = await accounts.staff(Role.ADMIN)

    async def ask(purchase: Purchase, decision: str):
        body, path = {"decision": decision, "reason": WHY}, {"order_id": purchase.order_id}
        return await api(DECIDE, token=admin.token, json=body, path_values=path)

    return ask


async def waits_since(order_id: str, age: timedelta) -> None:
    async def change(tx: Transaction) -> None:
        order = await tx.get(ORDERS, order_id)
        assert order is not None
        assert order.review is not None
        assert order.review.asked_at is not None
        assert order.review.until is not None
        earlier = tx.now - age - order.review.asked_at
        times = {"asked_at": order.review.asked_at + earlier, "until": order.review.until + earlier}
        review = order.review.model_copy(update=times)
        tx.put(ORDERS, order_id, order.model_copy(update={"review": review}))

    await transaction.run(change)


async def order_of(purchase: Purchase) -> Order:
    order = await ORDERS.get(purchase.order_id)
    assert order is not None
    return order


@pytest.mark.parametrize("provider", PROVIDERS)
async def test_what_is_approved_is_charged_and_granted_once(buy, decide, provider):
    purchase = await buy(provider)
    assert code_of(await decide(purchase, "approve")) == "NO_REVIEW"
    await purchase.agree()
    refused = await purchase.show()
    assert (refused.status_code, code_of(refused)) == (409, "IN_REVIEW")
    assert refused.json()["error"]["details"]["order_id"] == purchase.order_id
    assert (await purchase.status(), await purchase.charged()) == ("in_review", False)
    await purchase.handle()
    assert (await purchase.status(), await purchase.charged()) == ("in_review", False)
    approved = data_of(await decide(purchase, "approve"))
    assert (approved["review"]["state"], approved["review"]["reason"]) == ("approved", WHY)
    for _ in range(2):
        await purchase.handle()
    assert (await purchase.status(), await purchase.charged(), await purchase.gems()) == ("granted", True, 1000)
    assert data_of(await purchase.show())["status"] == "granted"
    assert not (await order_of(purchase)).review_due


@pytest.mark.parametrize("provider", PROVIDERS)
async def test_what_is_denied_is_never_charged(buy, decide, provider):
    purchase = await buy(provider)
    await purchase.agree()
    assert code_of(await purchase.show()) == "IN_REVIEW"
    assert data_of(await decide(purchase, "deny"))["status"] == "failed"
    assert code_of(await purchase.show()) == "PAYMENT_DECLINED"
    for _ in range(2):
        await purchase.handle()
    assert (await purchase.status(), await purchase.charged(), await purchase.gems()) == ("failed", False, 0)
    if provider == "stripe":
        assert (await purchase.partners.stripe_intent(purchase.transaction))["status"] == "canceled"
    assert not (await order_of(purchase)).review_due
    assert code_of(await decide(purchase, "approve")) == "NO_REVIEW"


@pytest.mark.parametrize(("approves", "granted"), [("true", True), ("false", False)])
async def test_what_nobody_decides_decides_by_itself_after_a_day(buy, monkeypatch, approves, granted):
    monkeypatch.setenv("REVIEW_APPROVES", approves)
    settings.cache_clear()
    purchase = await buy()
    await purchase.agree()
    await purchase.handle()  # the notice that the money is held; the client never comes back
    assert await purchase.status() == "in_review"
    asked: list[str] = []

    async def enqueue(work: HandleNotice, **_more) -> bool:
        asked.append(work.transaction)
        return True

    monkeypatch.setattr(waiting, "enqueue", enqueue)
    await waiting.ask_for_reviews(datetime.now(UTC))
    assert purchase.transaction not in asked
    await waits_since(purchase.order_id, timedelta(hours=24))
    await waiting.ask_for_reviews(datetime.now(UTC))
    assert purchase.transaction in asked
    for _ in range(2):
        await purchase.handle()
    assert (await purchase.charged(), await purchase.gems()) == (granted, 1000 if granted else 0)
    assert await purchase.status() == ("granted" if granted else "failed")
    asked.clear()
    await waiting.ask_for_reviews(datetime.now(UTC))
    assert purchase.transaction not in asked


async def test_a_review_decides_by_itself_before_steam_takes_the_money_no_more(buy, monkeypatch):
    begun: list[tuple[str, datetime | None]] = []

    async def enqueue(work: HandleNotice, *, at: datetime | None = None, **_more) -> bool:
        begun.append((work.transaction, at))
        return True

    monkeypatch.setattr(captures, "enqueue", enqueue)
    purchase = await buy("steam")
    await purchase.agree()
    refused = await purchase.show()
    review = (await order_of(purchase)).review
    assert review is not None
    assert review.asked_at is not None
    assert review.until == review.asked_at + timedelta(minutes=settings().review_steam_minutes)
    assert datetime.fromisoformat(refused.json()["error"]["details"]["until"]) == review.until
    assert begun == [(purchase.transaction, review.until)]
    await purchase.handle()
    assert not await purchase.charged()
    await waits_since(purchase.order_id, timedelta(minutes=settings().review_steam_minutes))
    for _ in range(2):
        await purchase.handle()
    assert (await purchase.status(), await purchase.charged(), await purchase.gems()) == ("granted", True, 1000)


async def test_what_steam_takes_the_money_of_no_more_has_failed(buy, decide, partners):
    purchase = await buy("steam")
    await purchase.agree()
    await purchase.show()
    await partners.steam(purchase.transaction, "fail", code=101)
    await decide(purchase, "approve")
    for _ in range(2):
        await purchase.handle()
    assert (await purchase.status(), await purchase.charged(), await purchase.gems()) == ("failed", False, 0)
    assert not (await order_of(purchase)).review_due


async def test_of_many_decisions_the_first_counts(buy, decide):
    purchase = await buy()
    await purchase.agree()
    await purchase.handle()
    answers = await asyncio.gather(*(decide(purchase, each) for each in ("approve", "deny") * 5))
    (first,) = [data_of(answer) for answer in answers if answer.status_code == 200]
    assert {code_of(answer) for answer in answers if answer.status_code != 200} <= {"NO_REVIEW", "UNAVAILABLE"}
    await purchase.handle()
    assert await purchase.charged() == (first["review"]["state"] == "approved")


async def test_a_hold_that_ends_first_ends_the_review(buy, decide, partners):
    purchase = await buy()
    await purchase.agree()
    await purchase.handle()
    await partners.stripe(purchase.transaction, "cancel")
    await purchase.handle()
    assert (await purchase.status(), (await order_of(purchase)).review_due) == ("failed", False)
    assert code_of(await decide(purchase, "approve")) == "NO_REVIEW"


async def test_those_that_wait_are_listed_the_oldest_first(api, accounts, buy, decide):
    admin = await accounts.staff(Role.ADMIN)
    first, second = await buy(), await buy()
    for purchase in (second, first):
        await purchase.agree()
        await purchase.handle()

    async def listed() -> list[str]:
        mine = {first.order_id, second.order_id}
        return [order["order_id"] for order in await all_items(api, LIST, admin.token) if order["order_id"] in mine]

    assert await listed() == [first.order_id, second.order_id]
    await decide(first, "deny")
    assert await listed() == [second.order_id]


async def test_players_who_give_a_reason_wait_where_the_game_says_so(api, accounts, partners, monkeypatch):
    register(GRANTING)
    player, sku = await accounts.player(), await sell()
    for _ in range(3):
        payment = paid(sku)
        await orders.settle(payment, player.id)
        await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
    for flagged, reviewed in (("false", None), ("true", ["many_refunds"])):
        monkeypatch.setenv("REVIEW_FLAGGED", flagged)
        settings.cache_clear()
        opened = data_of(await api(CHECKOUT, token=player.token, json=body))
        order = await ORDERS.get(opened["order_id"])
        assert order is not None
        assert (list(order.review.reasons) if order.review else None) == reviewed
        intent = await partners.stripe_intent(opened["transaction"])
        assert (intent["capture_method"] == "manual") is (reviewed is not None)
