"""Paying by Stripe: opened at our price, granted once, taken back when the money is."""

import asyncio
import hmac
import time
import uuid
from typing import Any

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations.payments import payers
from functions.commerce.operations.payments.stripe_events import KEYS
from functions.commerce.partners import stripe
from functions.commerce.rules.purchases.captures import order_of
from functions.commerce.store.notices import NOTICES
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from shared.events import tasks
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.payments import PRICE, sell

CHECKOUT, VERIFY = "commerce-open-checkout", "commerce-verify-receipt"
WEBHOOK, HANDLE = "commerce-receive-stripe-event", "commerce-handle-notice"


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def checkout(api, player: Account, sku, **changes):
    body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"} | changes
    return await api(CHECKOUT, token=player.token, json=body)


async def verify(api, player: Account, transaction: str):
    return await api(VERIFY, token=player.token, json={"provider": "stripe", "transaction": transaction})


async def deliver(api, event: dict[str, Any]):
    headers = {"stripe-signature": event["signature"].encode("latin-1"), "content-type": "application/json"}
    return await api(WEBHOOK, content=event["body"], headers=headers)


async def handle(api, transaction: str):
    """Do what the task of a notice does."""
    work = HandleNotice(provider=PaymentProvider.STRIPE, transaction=transaction)
    return (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()


class TestBuying:
    async def test_a_purchase_is_opened_paid_and_granted(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell()
        opened = data_of(await checkout(api, player, sku, price=PRICE))
        assert (opened["amount"], opened["currency"]) == (PRICE, "EUR")
        assert opened["client_secret"].startswith(opened["transaction"])
        early = await verify(api, player, opened["transaction"])
        assert (early.status_code, code_of(early)) == (409, "NOT_PAID")
        await partners.stripe(opened["transaction"], "pay")
        order = data_of(await verify(api, player, opened["transaction"]))
        assert (order["order_id"], order["status"], order["amount"]) == (opened["order_id"], "granted", PRICE)
        assert await premium(player) == 1000

    async def test_a_notice_that_comes_before_the_order_leaves_it_to_its_player(self, api, accounts, partners):
        player, sku, key = await accounts.player(), await sell(), uuid.uuid4().hex
        product = sku.offers[PaymentProvider.STRIPE].product_id
        payer = payers.token_of(PaymentProvider.STRIPE, player.id)
        stopped, _ = await stripe.open_payment(f"{player.id}:{key}", PRICE, "EUR", product, payer)
        await handle(api, stopped.transaction_id)
        body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
        answer = await api(CHECKOUT, token=player.token, json=body, headers={"idempotency-key": key})
        opened = data_of(answer)
        assert opened["transaction"] == stopped.transaction_id
        await partners.stripe(opened["transaction"], "pay")
        await handle(api, opened["transaction"])
        order = await ORDERS.get(opened["order_id"])
        assert order is not None
        assert (order.player_id, order.sku_id, order.status.value) == (player.id, sku.sku_id, "granted")
        assert await premium(player) == 1000

    @pytest.mark.parametrize("key", [b"\xe9", b"k" * 255], ids=["not ASCII", "long"])
    async def test_any_key_that_we_take_opens_one_purchase(self, api, accounts, key):
        player, sku = await accounts.player(), await sell()
        key = uuid.uuid4().hex.encode() + key[32:] if len(key) > 1 else key
        body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
        first, second = [
            data_of(await api(CHECKOUT, token=player.token, json=body, headers={"idempotency-key": key}))
            for _ in range(2)
        ]
        assert first == second

    async def test_what_the_account_sells_elsewhere_is_no_purchase_here(self, api, partners):
        foreign, _ = await stripe.open_payment(uuid.uuid4().hex, PRICE, "EUR", "shirts/blue", "")
        await partners.stripe(foreign.transaction_id, "pay")
        await handle(api, foreign.transaction_id)
        assert await ORDERS.get(order_of(foreign)) is None

    async def test_two_hundred_devices_get_one_grant(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell()
        opened = data_of(await checkout(api, player, sku))
        await partners.stripe(opened["transaction"], "pay")
        answers = await asyncio.gather(*(verify(api, player, opened["transaction"]) for _ in range(200)))
        assert {answer.status_code for answer in answers} <= {200, 503}
        assert data_of(await verify(api, player, opened["transaction"]))["status"] == "granted"
        assert await premium(player) == 1000

    async def test_another_players_receipt_gives_nothing(self, api, accounts, partners):
        (owner, thief), sku = await accounts.players(2), await sell()
        opened = data_of(await checkout(api, owner, sku))
        await partners.stripe(opened["transaction"], "pay")
        for _ in range(2):
            refused = await verify(api, thief, opened["transaction"])
            assert (refused.status_code, code_of(refused)) == (403, "RECEIPT_OF_ANOTHER_PLAYER")
            await verify(api, owner, opened["transaction"])
        assert (await premium(owner), await premium(thief)) == (1000, 0)

    async def test_a_key_opens_one_purchase(self, api, accounts):
        player, sku = await accounts.player(), await sell()
        body = {"sku_id": sku.sku_id, "provider": "stripe", "currency": "EUR"}
        key = {"idempotency-key": uuid.uuid4().hex}
        first, second = [data_of(await api(CHECKOUT, token=player.token, json=body, headers=key)) for _ in range(2)]
        assert first == second

    async def test_the_price_is_ours(self, api, accounts):
        player, sku = await accounts.player(), await sell()
        for changes, status, code in (
            ({"price": 1}, 409, "OFFER_CHANGED"),
            ({"currency": "USD"}, 409, "NOT_SOLD"),
            ({"provider": "apple"}, 422, "NO_CHECKOUT"),
            ({"sku_id": "none"}, 404, "UNKNOWN_SKU"),
        ):
            refused = await checkout(api, player, sku, **changes)
            assert (refused.status_code, code_of(refused)) == (status, code)

    async def test_what_stripe_does_not_open_is_declined(self, api, accounts):
        tiny = await sell(offers={"stripe": {"product_id": f"tiny-{uuid.uuid4().hex}", "prices": {"EUR": 10_000}}})
        refused = await checkout(api, await accounts.player(), tiny)
        assert (refused.status_code, code_of(refused)) == (402, "PAYMENT_DECLINED")
        assert refused.json()["error"]["details"]["reason"] == "amount_too_small"

    @pytest.mark.parametrize("transaction", ["pi_none", "pi_", "../v1/charges", "ch_1", "pi_a/b"])
    async def test_what_stripe_does_not_know_is_unknown(self, api, accounts, transaction):
        refused = await verify(api, await accounts.player(), transaction)
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_TRANSACTION")

    @pytest.mark.parametrize("kind", ["error", "nonsense", "empty", "rate_limited", "cut"])
    async def test_a_stripe_that_is_out_of_order_loses_nothing(self, api, accounts, partners, kind):
        player, sku = await accounts.player(), await sell()
        opened = data_of(await checkout(api, player, sku))
        await partners.stripe(opened["transaction"], "pay")
        async with partners.broken("stripe", kind):
            refused = await verify(api, player, opened["transaction"])
            assert (refused.status_code, code_of(refused)) == (503, "PARTNER_UNAVAILABLE")
        assert data_of(await verify(api, player, opened["transaction"]))["status"] == "granted"


class TestNotices:
    async def test_a_notice_grants_and_takes_back_without_the_player(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell()
        opened = data_of(await checkout(api, player, sku))
        assert (await deliver(api, await partners.stripe(opened["transaction"], "pay"))).status_code == 200
        await handle(api, opened["transaction"])
        assert await premium(player) == 1000
        event = await partners.stripe(opened["transaction"], "refund")
        assert (await deliver(api, event)).status_code == 200
        await handle(api, opened["transaction"])
        order = await ORDERS.get(opened["order_id"])
        assert order is not None
        assert (order.status, order.refunded_amount, await premium(player)) == ("refunded", PRICE, 0)

    async def test_a_dispute_takes_back_and_its_win_gives_back(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell()
        opened = data_of(await checkout(api, player, sku))
        for act, left in (("pay", 1000), ("dispute", 0), ("win", 1000)):
            await partners.stripe(opened["transaction"], act)
            await handle(api, opened["transaction"])
            assert await premium(player) == left

    async def test_an_event_that_comes_again_is_kept_once(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell()
        opened = data_of(await checkout(api, player, sku))
        event = await partners.stripe(opened["transaction"], "pay")
        answers = [await deliver(api, event) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 200]
        assert await NOTICES.count(("transaction", "==", opened["transaction"])) == 1

    async def test_an_event_of_an_unknown_kind_is_kept(self, api, partners):
        event_id = f"evt_{uuid.uuid4().hex}"
        body = f'{{"id": "{event_id}", "object": "event", "type": "customer.created", "data": {{"object": {{}}}}}}'
        assert (await deliver(api, await partners.stripe_signs(body=body))).status_code == 200
        notice = await NOTICES.get(f"stripe:{event_id}")
        assert notice is not None
        assert (notice.kind, notice.transaction) == ("customer.created", "")

    @pytest.mark.parametrize(
        "asked",
        [
            {"secret": "whsec_of_somebody_else"},
            {"at": int(time.time()) - 301},
            {"scheme": "v0"},
        ],
        ids=["another's secret", "too old", "no v1"],
    )
    async def test_what_stripe_did_not_sign_is_refused(self, api, partners, asked):
        body = '{"id": "evt_1", "object": "event", "type": "x", "data": {"object": {}}}'
        refused = await deliver(api, await partners.stripe_signs(body=body, **asked))
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    @pytest.mark.parametrize("signature", ["", "t=1", "v1=abc", "t=x,v1=y", "t=1,v1=?", "t=4000000000,v1=\u00e9"])
    async def test_what_is_no_signature_is_refused(self, api, signature):
        refused = await deliver(api, {"body": "{}", "signature": signature})
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    async def test_a_body_that_was_changed_is_refused(self, api, partners):
        event = await partners.stripe_signs(body='{"id": "evt_1", "object": "event"}')
        refused = await deliver(api, event | {"body": event["body"] + " "})
        assert code_of(refused) == "INVALID_SIGNATURE"

    @pytest.mark.parametrize(
        "kind", ["[1]", "{}", '"\\ud800"', '"' + "x" * 5000 + '"', "null"], ids=lambda kind: kind[:9]
    )
    async def test_an_event_of_any_type_and_size_is_kept(self, api, partners, kind):
        event_id = f"evt_{uuid.uuid4().hex}"
        body = f'{{"id": "{event_id}", "object": "event", "type": {kind}, "data": [], "more": "{"y" * 1_040_000}"}}'
        assert (await deliver(api, await partners.stripe_signs(body=body))).status_code == 200
        assert await NOTICES.get(f"stripe:{event_id}") is not None

    @pytest.mark.parametrize(
        "event_id", ["evt/1", "..", "", "evt_\\ud800", "e" * 300], ids=lambda event_id: event_id[:9]
    )
    async def test_an_id_that_stripe_does_not_make_is_refused(self, api, partners, event_id):
        body = f'{{"id": "{event_id}", "object": "event", "type": "x", "data": {{}}}}'
        refused = await deliver(api, await partners.stripe_signs(body=body))
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    @pytest.mark.parametrize("body", ["[" * 500_000, '{"a":' * 150_000], ids=["lists", "objects"])
    async def test_what_is_nested_too_deeply_is_refused(self, api, partners, body):
        refused = await deliver(api, await partners.stripe_signs(body=body))
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    async def test_bytes_that_are_no_text_are_refused_though_they_are_signed(self, api):
        secret, at, body = KEYS.current().webhook_secrets[0], int(time.time()), b'{"id": "\xff"}'
        digest = hmac.digest(secret.encode(), f"{at}.".encode() + body, "sha256").hex()
        refused = await deliver(api, {"body": body, "signature": f"t={at},v1={digest}"})
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    async def test_what_is_not_sent_as_json_is_refused(self, api, partners):
        event = await partners.stripe_signs(body=f'{{"id": "evt_{uuid.uuid4().hex}", "object": "event"}}')
        headers = {"stripe-signature": event["signature"], "content-type": "text/plain"}
        assert (await api(WEBHOOK, content=event["body"], headers=headers)).status_code == 415

    async def test_a_notice_whose_task_is_not_accepted_is_sent_again(self, api, accounts, partners, monkeypatch):
        player, sku = await accounts.player(), await sell()
        opened = data_of(await checkout(api, player, sku))
        event = await partners.stripe(opened["transaction"], "pay")
        with monkeypatch.context() as broken:
            broken.setenv("CLOUD_TASKS_EMULATOR_HOST", "127.0.0.1:1")
            broken.setattr(tasks, "client", tasks._make)
            assert (await deliver(api, event)).status_code == 503
        work: list[HandleNotice] = []

        async def accept(task: HandleNotice) -> bool:
            work.append(task)
            return True

        monkeypatch.setattr("functions.commerce.operations.payments.notices.enqueue", accept)
        assert (await deliver(api, event)).status_code == 200
        assert [task.transaction for task in work] == [opened["transaction"]]

    @pytest.mark.parametrize("body", ["[]", "null", "1", "{}", '{"id": 5, "object": "event"}', "not json"])
    async def test_what_is_no_event_is_refused_though_it_is_signed(self, api, partners, body):
        refused = await deliver(api, await partners.stripe_signs(body=body))
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")
