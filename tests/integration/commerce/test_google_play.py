"""Buying at Google Play: granted once, told to Google, taken back when the money is."""

import asyncio
import base64
import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.events import PlayNotification
from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.models.reconciliation import DifferenceKind
from functions.commerce.operations.payments import payers, providers
from functions.commerce.partners import google_play
from functions.commerce.rules.payments.providers import ProviderNotConfigured, RefundRefused
from functions.commerce.rules.purchases.reconciliation import kinds_of
from functions.commerce.store.notices import NOTICES
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from shared.events.dead_letters import DeadLettered
from shared.identity.callers import Role
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import code_of, data_of
from tests.pages import all_items
from tests.payments import PRICE, buy_at_play, sell_at_play

pytestmark = pytest.mark.usefixtures("api")

VERIFY, HANDLE = "commerce-verify-receipt", "commerce-handle-notice"
NOTIFY, ACKNOWLEDGE = "commerce-receive-play-notification", "commerce-acknowledge-purchase"
GOOGLE = PaymentProvider.GOOGLE


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def verify(api, player: Account, token: str):
    return await api(VERIFY, token=player.token, json={"provider": "google", "transaction": token})


async def handle(api, token: str) -> None:
    """Do what the task of a notice does."""
    work = HandleNotice(provider=GOOGLE, transaction=token)
    (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()


async def acknowledge(api, order_id: str):
    """Do what the task of a grant does."""
    return await api.deliver(ACKNOWLEDGE, AcknowledgePurchase(order_id=order_id).model_dump_json().encode())


async def push(api, message: str, message_id: str = "") -> str:
    """Deliver a notification as Pub/Sub does; returns the message's id."""
    message_id = message_id or str(uuid.uuid4().int)[:16]
    data = base64.b64encode(message.encode()).decode()
    body = {"message": {"data": data, "messageId": message_id}, "subscription": NOTIFY}
    (await api.deliver(NOTIFY, json.dumps(body).encode())).raise_for_status()
    return message_id


async def order_of(order_id: str):
    order = await ORDERS.get(order_id)
    assert order is not None
    return order


class TestBuying:
    async def test_a_purchase_is_granted_and_consumed(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        assert (order["status"], order["amount"], order["currency"]) == ("granted", PRICE, "EUR")
        assert (await premium(player), (await order_of(order["order_id"])).acknowledgement) == (1000, "due")
        for _ in range(2):
            (await acknowledge(api, order["order_id"])).raise_for_status()
        purchase = await partners.play_shows(token)
        (line,) = purchase["productLineItem"]
        assert purchase["acknowledgementState"] == "ACKNOWLEDGEMENT_STATE_ACKNOWLEDGED"
        assert line["productOfferDetails"]["consumptionState"] == "CONSUMPTION_STATE_CONSUMED"
        assert (await order_of(order["order_id"])).acknowledgement == "done"

    async def test_what_ends_is_consumed_so_that_it_can_be_bought_again(self, api, accounts, partners):
        items = [{"kind": "entitlement", "id": "vip", "duration_seconds": 2_592_000}]
        player, sku = await accounts.player(), await sell_at_play(type="durable", items=items)
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        (await acknowledge(api, order["order_id"])).raise_for_status()
        (line,) = (await partners.play_shows(token))["productLineItem"]
        assert line["productOfferDetails"]["consumptionState"] == "CONSUMPTION_STATE_CONSUMED"
        assert (await order_of(order["order_id"])).acknowledgement == "done"

    async def test_what_is_owned_for_good_is_acknowledged_and_not_consumed(self, api, accounts, partners):
        items = [{"kind": "currency", "id": "premium", "quantity": 10}, {"kind": "cosmetic", "id": await make()}]
        player, sku = await accounts.player(), await sell_at_play(type="bundle", items=items)
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        (await acknowledge(api, order["order_id"])).raise_for_status()
        purchase = await partners.play_shows(token)
        (line,) = purchase["productLineItem"]
        assert purchase["acknowledgementState"] == "ACKNOWLEDGEMENT_STATE_ACKNOWLEDGED"
        assert line["productOfferDetails"]["consumptionState"] == "CONSUMPTION_STATE_YET_TO_BE_CONSUMED"
        assert (await order_of(order["order_id"])).acknowledgement == "done"

    async def test_two_hundred_devices_get_one_grant(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        answers = await asyncio.gather(*(verify(api, player, token) for _ in range(200)))
        assert {answer.status_code for answer in answers} <= {200, 503}
        assert data_of(await verify(api, player, token))["status"] == "granted"
        assert await premium(player) == 1000

    async def test_another_players_receipt_gives_nothing(self, api, accounts, partners):
        (owner, thief), sku = await accounts.players(2), await sell_at_play()
        token = buy_at_play(sku, owner.id)
        for _ in range(2):
            refused = await verify(api, thief, token)
            assert (refused.status_code, code_of(refused)) == (403, "RECEIPT_OF_ANOTHER_PLAYER")
            await verify(api, owner, token)
        assert (await premium(owner), await premium(thief)) == (1000, 0)

    async def test_what_is_bound_to_nobody_is_nobodys(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        bought = await partners.play_purchase(sku.offers[GOOGLE].product_id, "")
        assert code_of(await verify(api, player, bought["token"])) == "RECEIPT_OF_ANOTHER_PLAYER"

    async def test_what_was_pending_is_granted_when_it_is_paid(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id, pending=True)
        early = await verify(api, player, token)
        assert (early.status_code, code_of(early)) == (409, "NOT_PAID")
        await push(api, await partners.play(token, "complete"))
        await handle(api, token)
        assert await premium(player) == 1000

    async def test_a_pending_purchase_that_is_cancelled_gives_nothing(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id, pending=True)
        await verify(api, player, token)
        await push(api, await partners.play(token, "cancel"))
        await handle(api, token)
        refused = await verify(api, player, token)
        order = await order_of(refused.json()["error"]["details"]["order_id"])
        assert (code_of(refused), order.status, await premium(player)) == ("NOT_PAID", "failed", 0)

    async def test_a_quantity_is_granted_as_often(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id, quantity=4, price=4 * PRICE)
        order = data_of(await verify(api, player, token))
        assert (await premium(player), order["amount"]) == (4000, 4 * PRICE)
        await partners.play(token, "part", quantity=1)
        await handle(api, token)
        after = await order_of(order["order_id"])
        assert (await premium(player), after.status, after.refunded_amount) == (3000, "partially_refunded", PRICE)
        await partners.play(token, "refund")
        await handle(api, token)
        assert (await premium(player), (await order_of(order["order_id"])).status) == (0, "refunded")

    async def test_a_purchase_without_an_order_has_no_price(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        order = data_of(await verify(api, player, buy_at_play(sku, player.id, order=False)))
        assert (order["status"], order["amount"], await premium(player)) == ("granted", None, 1000)

    async def test_an_account_that_may_not_see_orders_grants_without_a_price(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        await partners.play_account(sees_orders=False)
        try:
            order = data_of(await verify(api, player, token))
        finally:
            await partners.play_account(sees_orders=True)
        assert (order["status"], order["amount"]) == ("granted", None)

    async def test_a_test_purchase_counts_only_where_the_sandbox_does(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        refused = await verify(api, player, buy_at_play(sku, player.id, test=True))
        assert (refused.status_code, code_of(refused)) == (403, "SANDBOX_PURCHASE")

    @pytest.mark.parametrize("token", ["none", "../voidedpurchases", "a/b", "a?b", "ü", "x" * 4096, "a:consume"])
    async def test_what_google_does_not_know_is_unknown(self, api, accounts, token):
        refused = await verify(api, await accounts.player(), token)
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_TRANSACTION")

    @pytest.mark.parametrize("kind", ["error", "nonsense", "empty", "rate_limited", "cut"])
    async def test_a_google_that_is_out_of_order_loses_nothing(self, api, accounts, partners, kind):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        async with partners.broken("google-play", kind):
            refused = await verify(api, player, token)
            assert (refused.status_code, code_of(refused)) == (503, "PARTNER_UNAVAILABLE")
        assert data_of(await verify(api, player, token))["status"] == "granted"

    async def test_a_game_that_does_not_sell_there_says_so(self, api, accounts, monkeypatch):
        monkeypatch.setattr(google_play, "settings", Unset)
        refused = await verify(api, await accounts.player(), "token")
        assert (refused.status_code, code_of(refused)) == (404, "PROVIDER_NOT_CONFIGURED")
        await handle(api, "token")  # its notice is not given up: when Google is asked again, so is this
        with pytest.raises(ProviderNotConfigured):
            await anext(providers.REPORTING[GOOGLE].changed_since(datetime.now(UTC), datetime.now(UTC)))


class Unset:
    """The settings of a game that does not sell at Google Play."""

    google_play_package = ""
    google_play_api_origin = "http://127.0.0.1:1"


class TestAcknowledging:
    async def test_what_nobody_acknowledged_in_three_days_is_taken_back(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        await partners.play(token, "expire")
        (await acknowledge(api, order["order_id"])).raise_for_status()
        after = await order_of(order["order_id"])
        assert (after.status, after.acknowledgement, await premium(player)) == ("refunded", "not_needed", 0)

    async def test_what_was_acknowledged_stays(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        (await acknowledge(api, order["order_id"])).raise_for_status()
        assert await partners.play(token, "expire") == ""
        await handle(api, token)
        assert await premium(player) == 1000

    async def test_five_at_once_consume_once(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        answers = await asyncio.gather(*(acknowledge(api, order["order_id"]) for _ in range(5)))
        assert {answer.status_code for answer in answers} == {204}
        assert ((await order_of(order["order_id"])).acknowledgement, await premium(player)) == ("done", 1000)

    async def test_a_google_that_is_down_is_told_later(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        order = data_of(await verify(api, player, buy_at_play(sku, player.id)))
        async with partners.broken("google-play", "error"):
            assert (await acknowledge(api, order["order_id"])).status_code == 500
        assert (await order_of(order["order_id"])).acknowledgement == "due"
        (await acknowledge(api, order["order_id"])).raise_for_status()
        assert (await order_of(order["order_id"])).acknowledgement == "done"


class TestNotifications:
    async def test_a_refund_takes_back_and_is_kept_once(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        message = await partners.play(token, "refund", deliver=2)
        first = await push(api, message)
        await push(api, message, first)
        await handle(api, token)
        assert await NOTICES.count(("transaction", "==", token)) == 1
        notice = await NOTICES.get(f"google:{first}")
        assert notice is not None
        assert (notice.kind, notice.body) == ("voidedPurchaseNotification", message)
        assert ((await order_of(order["order_id"])).status, await premium(player)) == ("refunded", 0)

    async def test_a_charge_back_is_one(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        order = data_of(await verify(api, player, token))
        await partners.play(token, "charge_back")
        await handle(api, token)
        assert ((await order_of(order["order_id"])).status, await premium(player)) == ("charged_back", 0)

    async def test_a_refund_before_the_receipt_grants_nothing(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        await push(api, await partners.play(token, "refund"))
        await handle(api, token)
        assert data_of(await verify(api, player, token))["status"] == "refunded"
        assert await premium(player) == 0

    async def test_money_given_back_without_revoking_leaves_the_purchase(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        await verify(api, player, token)
        await partners.play(token, "keep")
        await handle(api, token)
        assert await premium(player) == 1000

    @pytest.mark.parametrize(
        "content",
        [
            {"testNotification": {"version": "1.0"}},
            {"pendingRefundReviewNotification": {"pendingRefundToken": "t", "orderId": "GPA.1", "refundReason": 7}},
            {"subscriptionNotification": {"purchaseToken": "a", "notificationType": 4}},
            {"voidedPurchaseNotification": {"purchaseToken": "a", "productType": 1}},
            {"voidedPurchaseNotification": {"purchaseToken": "../x", "productType": 2}},
            {"somethingNewNotification": {"purchaseToken": "a"}},
            {"oneTimeProductNotification": {"purchaseToken": 5}},
            {"oneTimeProductNotification": []},
        ],
        ids=lambda content: next(iter(content)),
    )
    async def test_what_is_about_no_purchase_is_kept(self, api, partners, content):
        message_id = await push(api, await partners.play_notifies(content))
        notice = await NOTICES.get(f"google:{message_id}")
        assert notice is not None
        assert (notice.transaction, json.loads(notice.body)[next(iter(content))]) == ("", next(iter(content.values())))

    async def test_a_refund_to_review_is_listed_for_a_person_once(self, api, accounts, partners, capsys):
        admin, player, sku = await accounts.staff(Role.ADMIN), await accounts.player(), await sell_at_play()
        bought = await partners.play_purchase(sku.offers[GOOGLE].product_id, payers.token_of(GOOGLE, player.id))
        order = data_of(await verify(api, player, bought["token"]))
        for google_order in (bought["order_id"], bought["order_id"], "GPA.1"):
            content = {"pendingRefundReviewNotification": {"pendingRefundToken": "t", "orderId": google_order}}
            await push(api, await partners.play_notifies(content))
        listed = await all_items(api, "commerce-list-differences", admin.token)
        (difference,) = [each for each in listed if each["order_id"] == order["order_id"]]
        assert (difference["kinds"], difference["is_open"]) == (["refund_review"], True)
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
        told = [line for line in lines if line.get("message") == "commerce.difference"]
        assert [(line["severity"], line["order_id"]) for line in told] == [("ERROR", order["order_id"]), ("ERROR", "")]

    async def test_three_parts_of_three_are_the_whole(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id, quantity=3, price=3 * PRICE)
        order = data_of(await verify(api, player, token))
        for left, status in ((2001, "partially_refunded"), (1001, "partially_refunded"), (0, "refunded")):
            await partners.play(token, "part", quantity=1)
            await handle(api, token)
            assert (await premium(player), (await order_of(order["order_id"])).status) == (left, status)

    async def test_more_than_a_thousand_million_is_given_and_taken_back_whole(self, api, accounts, partners):
        player, skin = await accounts.player(), await make()
        items = [
            {"kind": "currency", "id": "premium", "quantity": 600_000_000},
            {"kind": "cosmetic", "id": skin, "instead": {"currency": "premium", "amount": 400_000_000}},
        ]
        sku = await sell_at_play(type="bundle", items=items)
        await verify(api, player, buy_at_play(sku, player.id))
        token = buy_at_play(sku, player.id, quantity=2)
        order = data_of(await verify(api, player, token))
        assert [item["outcome"] for item in order["items"]] == ["granted", "replaced"]
        assert await premium(player) == 600_000_000 + 2 * 600_000_000 + 400_000_000
        await partners.play(token, "refund")
        await handle(api, token)
        assert await premium(player) == 600_000_000

    async def test_several_products_at_once_are_kept_and_wait_for_a_person(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id, also=["another"])
        refused = await verify(api, player, token)
        assert (refused.status_code, code_of(refused)) == (409, "PRODUCT_UNKNOWN")
        order = await order_of(refused.json()["error"]["details"]["order_id"])
        assert (order.status, order.player_id, await premium(player)) == ("verified", player.id, 0)
        payment = await google_play.look_up(token)
        assert kinds_of(order, payment, datetime.now(UTC)) == (DifferenceKind.PAID_NOT_GRANTED,)
        await partners.play(token, "refund")
        await handle(api, token)
        assert (await order_of(order.order_id)).status == "refunded"

    async def test_one_that_cannot_be_kept_is_given_up_as_it_came_and_comes_again(
        self, api, partners, listen, monkeypatch
    ):
        letters = await listen(DeadLettered.topic)
        message = await partners.play_notifies({"testNotification": {"version": "1.0"}})
        message_id = str(uuid.uuid4().int)[:16]
        with monkeypatch.context() as broken:
            broken.setattr("functions.commerce.operations.payments.notices.keep", fail)
            statuses = [
                (await api.push_raw(NOTIFY, message.encode(), message_id=message_id)).status_code for _ in range(3)
            ]
        assert statuses == [500, 500, 204]
        (letter,) = await letters.messages(1, key=f"{NOTIFY}:{message_id}")
        assert (letter.data["payload"], letter.data["source_topic"]) == (message, PlayNotification.topic)
        again = {"event_id": uuid.uuid4().hex, "key": letter.data["fact"]}
        assert (await api.push_raw(NOTIFY, letter.data["payload"].encode(), **again)).status_code == 204
        assert await NOTICES.get(f"google:{message_id}") is not None

    @pytest.mark.parametrize("message", ["[1]", "null", "not json", "{}", "[" * 100_000, '{"packageName": 5}'])
    async def test_what_is_no_notification_of_the_game_is_let_go(self, api, message):
        assert await NOTICES.get(f"google:{await push(api, message)}") is None

    async def test_another_packages_notification_is_let_go(self, api, partners):
        content = {"testNotification": {"version": "1.0"}}
        message = await partners.play_notifies(content, package="com.example.other")
        assert await NOTICES.get(f"google:{await push(api, message)}") is None


async def fail(*_: object) -> None:
    raise ConnectionError


class TestReports:
    async def test_voided_purchases_are_listed_page_by_page(self, accounts, partners, monkeypatch):
        player, sku = await accounts.player(), await sell_at_play()
        monkeypatch.setattr(google_play, "PAGE", 2)
        began = datetime.now(UTC) - timedelta(seconds=1)
        tokens = {buy_at_play(sku, player.id, quantity=2) for _ in range(5)}
        for place, token in enumerate(tokens):
            await partners.play(token, "part" if place % 2 else "charge_back")
        listed = [token async for token in google_play.changed_since(began, datetime.now(UTC) + timedelta(minutes=1))]
        assert tokens <= set(listed)

    async def test_what_is_older_than_thirty_days_is_not_asked_for(self):
        long_ago = datetime.now(UTC) - timedelta(days=400)
        assert isinstance([token async for token in google_play.changed_since(long_ago, datetime.now(UTC))], list)


class TestRefunds:
    async def test_a_refund_by_hand_revokes_once(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id)
        order = await order_of(data_of(await verify(api, player, token))["order_id"])
        for _ in range(2):
            await providers.refund(order)
        await handle(api, token)
        assert ((await order_of(order.order_id)).status, await premium(player)) == ("refunded", 0)

    async def test_what_has_no_order_is_not_refunded(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_at_play()
        token = buy_at_play(sku, player.id, order=False)
        order = await order_of(data_of(await verify(api, player, token))["order_id"])
        with pytest.raises(RefundRefused) as refused:
            await providers.refund(order)
        assert refused.value.details["reason"] == "no_order"
