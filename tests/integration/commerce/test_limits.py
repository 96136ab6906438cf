"""Products that a player may buy so often, or in some countries only."""

import asyncio
import uuid

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.orders import OrderStatus, PaymentState
from functions.commerce.operations.payments import abandoned
from functions.commerce.operations.purchases import orders
from functions.commerce.rules.purchases import limits as rules
from functions.commerce.settings import settings
from functions.commerce.store.orders import ORDERS
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.payments import PRICE, now, paid, sell, sell_by_apple
from tests.products import content
from tests.steam import sell_by_steam, steam_player

CHECKOUT, VERIFY, LIST = "commerce-open-checkout", "commerce-verify-receipt", "commerce-list-skus"
ONCE = {"per_player": 1}


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


async def checkout(api, player, sku, key: str = "", provider: str = "stripe"):
    body = {"sku_id": sku.sku_id, "provider": provider, "currency": "EUR"}
    return await api(CHECKOUT, token=player.token, json=body, headers={"idempotency-key": key} if key else {})


async def bought(api, partners, player, sku) -> str:
    """The transaction of a purchase by Stripe that is granted."""
    transaction = data_of(await checkout(api, player, sku))["transaction"]
    await partners.stripe(transaction, "pay")
    receipt = {"provider": "stripe", "transaction": transaction}
    assert data_of(await api(VERIFY, token=player.token, json=receipt))["status"] == "granted"
    return str(transaction)


async def handle(api, transaction: str) -> None:
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=transaction)
    (await api.deliver("commerce-handle-notice", work.model_dump_json().encode())).raise_for_status()


@pytest.fixture
def nothing_is_held(monkeypatch):
    """What is opened gives its place up at once, as after half an hour."""
    monkeypatch.setattr(rules, "HELD_FOR", rules.HELD_FOR * 0)


async def test_once_is_once_until_the_money_is_given_back(api, accounts, partners):
    player, sku = await accounts.player(), await sell(limits=ONCE)
    transaction = await bought(api, partners, player, sku)
    refused = await checkout(api, player, sku)
    assert (refused.status_code, code_of(refused)) == (409, "PURCHASE_LIMIT_REACHED")
    assert refused.json()["error"]["details"]["limits"] == {"per_player": 1, "per_day": None}
    await partners.stripe(transaction, "refund")
    refunded = paid(sku, transaction_id=transaction, state=PaymentState.REFUNDED, refunded_amount=PRICE)
    await orders.settle(refunded)
    assert (await checkout(api, player, sku)).status_code == 201
    assert (await checkout(api, await accounts.player(), sku)).status_code == 201


async def test_of_twenty_checkouts_at_once_one_opens_and_its_key_opens_it_again(api, accounts, monkeypatch):
    player, sku = await accounts.player(), await sell(limits=ONCE)
    keys = [uuid.uuid4().hex for _ in range(20)]
    answers = await asyncio.gather(*(checkout(api, player, sku, key) for key in keys))
    (key, opened), *more = [pair for pair in zip(keys, answers, strict=True) if pair[1].status_code == 201]
    assert not more
    others = [answer for answer in answers if answer is not opened]
    assert {code_of(answer) for answer in others} <= {"PURCHASE_LIMIT_REACHED", "UNAVAILABLE"}
    assert data_of(await checkout(api, player, sku, key)) == data_of(opened)
    refused = await checkout(api, player, sku)
    assert refused.json()["error"]["details"]["open_orders"] == [data_of(opened)["order_id"]]
    monkeypatch.setattr(rules, "HELD_FOR", rules.HELD_FOR * 0)  # what was opened before still has its half hour
    assert code_of(await checkout(api, player, sku)) == "PURCHASE_LIMIT_REACHED"


async def test_what_is_refused_cannot_be_paid_and_its_key_opens_another_later(api, accounts, partners):
    player, sku, key = await accounts.player(), await sell(limits=ONCE), uuid.uuid4().hex
    first = data_of(await checkout(api, player, sku))["transaction"]
    for _ in range(2):
        assert code_of(await checkout(api, player, sku, key)) == "PURCHASE_LIMIT_REACHED"
    intents = await partners.stripe_intents(sku.offers[PaymentProvider.STRIPE].product_id)
    assert [intent["status"] for intent in intents if intent["id"] != first] == ["canceled"] * 2
    await partners.stripe(first, "cancel")
    await handle(api, first)
    opened = data_of(await checkout(api, player, sku, key))
    assert (await partners.stripe_intent(opened["transaction"]))["status"] == "requires_payment_method"
    assert data_of(await checkout(api, player, sku, key)) == opened
    await partners.stripe(opened["transaction"], "pay")
    receipt = {"provider": "stripe", "transaction": opened["transaction"]}
    assert data_of(await api(VERIFY, token=player.token, json=receipt))["status"] == "granted"


async def test_what_nobody_paid_cannot_be_paid_when_its_place_is_anothers(api, accounts, partners, monkeypatch):
    later: list[dict[str, object]] = []

    async def enqueue(work: HandleNotice, **options: object) -> bool:
        later.append({"transaction": work.transaction, **options})
        return True

    monkeypatch.setattr(abandoned, "enqueue", enqueue)
    player, sku = await accounts.player(), await sell(limits=ONCE)
    opened = data_of(await checkout(api, player, sku))
    order = await ORDERS.get(opened["order_id"])
    assert order is not None
    (task,) = later
    assert (task["transaction"], task["at"]) == (opened["transaction"], order.created_at + rules.PAID_WITHIN)
    await handle(api, opened["transaction"])
    assert (await partners.stripe_intent(opened["transaction"]))["status"] == "requires_payment_method"
    monkeypatch.setattr(rules, "PAID_WITHIN", rules.PAID_WITHIN * 0)
    for _ in range(2):
        await handle(api, opened["transaction"])
    assert (await partners.stripe_intent(opened["transaction"]))["status"] == "canceled"
    assert (await checkout(api, player, sku)).status_code == 201


async def test_what_is_not_limited_can_be_paid_when_it_is_old(api, accounts, partners, monkeypatch):
    monkeypatch.setattr(rules, "PAID_WITHIN", rules.PAID_WITHIN * 0)
    opened = data_of(await checkout(api, await accounts.player(), await sell()))
    await handle(api, opened["transaction"])
    assert (await partners.stripe_intent(opened["transaction"]))["status"] == "requires_payment_method"


@pytest.mark.usefixtures("nothing_is_held")
async def test_of_two_that_are_agreed_to_steam_is_asked_for_the_money_of_one(api, partners):
    player, _ = await steam_player(api, partners)
    sku = await sell_by_steam(limits=ONCE)
    first, second = [data_of(await checkout(api, player, sku, provider="steam"))["transaction"] for _ in range(2)]
    for transaction in (first, second):
        await partners.steam(transaction, "approve")

    async def show(transaction: str):
        receipt = {"provider": "steam", "transaction": transaction}
        return await api(VERIFY, token=player.token, json=receipt)

    assert data_of(await show(second))["status"] == "granted"
    refused = await show(first)
    assert (refused.status_code, code_of(refused)) == (402, "PAYMENT_DECLINED")
    assert refused.json()["error"]["details"]["reason"] == "limit_reached"
    assert code_of(await show(first)) == "NOT_PAID"
    purchases = await partners.steam_orders()
    assert [purchases[transaction]["captured"] for transaction in (first, second)] == [0, 1]


@pytest.mark.usefixtures("nothing_is_held")
async def test_of_two_that_wait_for_a_review_one_is_given_up(api, accounts, partners, monkeypatch):
    monkeypatch.setenv("REVIEW_AMOUNTS", "EUR=9")
    settings.cache_clear()
    player, sku = await accounts.player(), await sell(limits=ONCE)
    first, second = [data_of(await checkout(api, player, sku)) for _ in range(2)]
    for opened in (first, second):
        await partners.stripe(opened["transaction"], "pay")
        await handle(api, opened["transaction"])
    await handle(api, second["transaction"])  # the task of the refusal
    statuses = [(await partners.stripe_intent(each["transaction"]))["status"] for each in (first, second)]
    assert statuses == ["requires_capture", "canceled"]
    kept = [await ORDERS.get(each["order_id"]) for each in (first, second)]
    assert [order and order.status for order in kept] == [OrderStatus.IN_REVIEW, OrderStatus.FAILED]


async def test_what_steam_does_not_open_gives_its_place_back(api, partners):
    player, _ = await steam_player(api, partners)
    sku = await sell_by_steam(limits=ONCE)
    opened = data_of(await checkout(api, player, sku, provider="steam"))
    assert code_of(await checkout(api, player, sku, provider="steam")) == "PURCHASE_LIMIT_REACHED"
    await partners.steam(opened["transaction"], "deny")
    receipt = {"provider": "steam", "transaction": opened["transaction"]}
    assert code_of(await api(VERIFY, token=player.token, json=receipt)) == "NOT_PAID"
    assert (await checkout(api, player, sku, provider="steam")).status_code == 201


async def test_a_receipt_over_the_limit_is_granted_and_flagged(accounts):
    player, sku = await accounts.player(), await sell_by_apple(limits=ONCE)
    product = sku.offers[PaymentProvider.APPLE].product_id

    def receipt():
        changes = {"provider": PaymentProvider.APPLE, "product_id": product, "transaction_id": str(uuid.uuid4().int)}
        return paid(sku.model_copy(update={"offers": {PaymentProvider.STRIPE: sku.offers["apple"]}}), **changes)

    first, second = receipt(), receipt()
    within = await orders.settle(first, player.id)
    over = await orders.settle(second, player.id)
    assert (within.status, within.flags) == (OrderStatus.GRANTED, ())
    assert (over.status, over.flags) == (OrderStatus.GRANTED, ("over_limit",))
    again = await orders.settle(now(second, PaymentState.PAID))
    assert again == await ORDERS.get(over.order_id)
    await orders.settle(now(first, PaymentState.REFUNDED, PRICE))
    await orders.settle(now(second, PaymentState.REFUNDED, PRICE))
    assert (await orders.settle(receipt(), player.id)).flags == ()


async def test_what_an_account_bought_counts_after_its_merge(api, accounts, partners):
    admin, sku = await accounts.staff(Role.ADMIN), await sell(limits=ONCE)
    source, target = await accounts.players(2)
    await bought(api, partners, source, sku)
    body = {"source_id": source.id, "target_id": target.id, "reason": "One person", "perform": True}
    data_of(await api("auth-merge-accounts", token=admin.token, json=body))
    assert code_of(await checkout(api, target, sku)) == "PURCHASE_LIMIT_REACHED"


async def test_a_product_of_some_countries_is_sold_and_listed_there(api, accounts):
    sku = await sell(countries=["DE", "AT"])
    at_home, abroad, nowhere = [await accounts.player(country=country) for country in ("AT", "FR", None)]
    assert (await checkout(api, at_home, sku)).status_code == 201
    for player, country in ((abroad, "FR"), (nowhere, None)):
        refused = await checkout(api, player, sku)
        assert (refused.status_code, code_of(refused)) == (409, "NOT_OFFERED_IN_COUNTRY")
        details = refused.json()["error"]["details"]
        assert (details["country"], details["countries"]) == (country, ["DE", "AT"])
    for country, is_listed in (("DE", True), ("FR", False), (None, True)):
        params = {"limit": "1"} | ({"country": country} if country else {})
        page = data_of(await api(LIST, params=params))["items"]
        assert (sku.sku_id in [each["sku_id"] for each in page]) is is_listed


async def test_what_was_paid_elsewhere_or_is_sold_no_more_is_granted(api, accounts):
    admin, player, sku = await accounts.staff(Role.ADMIN), await accounts.player(), await sell(countries=["DE"])
    retired = content(sku.model_dump(mode="json"), is_active=False)
    update = await api("commerce-update-sku", token=admin.token, path_values={"sku_id": sku.sku_id}, json=retired)
    assert (data_of(update)["is_active"], data_of(update)["countries"]) == (False, ["DE"])
    assert (await orders.settle(paid(sku), player.id)).status is OrderStatus.GRANTED
