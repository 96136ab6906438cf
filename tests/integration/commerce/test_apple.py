"""Paying in the App Store: what its API says of a transaction is granted once, and taken back when it says so."""

import asyncio
import json
import time
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.commerce.models.catalogue import PaymentProvider, Sku
from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations.payments import payers, reports
from functions.commerce.operations.payments.apple_notices import KEYS
from functions.commerce.partners import apple
from functions.commerce.store.notices import NOTICES
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.reports import CURSORS
from functions.commerce.store.wallets import WALLETS
from shared.errors import PartnerUnavailable
from shared.settings import settings
from tests.accounts import Account
from tests.cosmetics import make
from tests.local_api import code_of, data_of
from tests.payments import sell_by_apple

VERIFY, WEBHOOK, HANDLE = "commerce-verify-receipt", "commerce-receive-apple-notification", "commerce-handle-notice"
PRICE = 9990
"""9.99 euros, as the App Store writes it."""


def bought_by(player: Account, sku: Sku, **changes: Any) -> dict[str, Any]:
    """What a player buys: the client gave the token that the wallet shows."""
    product_id = sku.offers[PaymentProvider.APPLE].product_id
    payer = payers.token_of(PaymentProvider.APPLE, player.id)
    return {"product_id": product_id, "payer": payer, "price": PRICE, "environment": "Production"} | changes


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def verify(api, player: Account, transaction: str):
    return await api(VERIFY, token=player.token, json={"provider": "apple", "transaction": transaction})


async def deliver(api, body: str | bytes):
    return await api(WEBHOOK, content=body, headers={"content-type": "application/json"})


async def handle(api, transaction: str):
    """Do what the task of a notice does."""
    work = HandleNotice(provider=PaymentProvider.APPLE, transaction=transaction)
    return (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()


def count_sandbox(monkeypatch) -> None:
    monkeypatch.setenv("SANDBOX_PURCHASES", "true")
    settings.cache_clear()


class TestBuying:
    async def test_what_was_bought_is_granted(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        wallet = data_of(await api("commerce-get-wallet", token=player.token))
        bought = await partners.apple_purchase(**bought_by(player, sku, payer=wallet["payers"]["apple"]))
        order = data_of(await verify(api, player, bought))
        assert (order["status"], order["sku_id"], order["provider"]) == ("granted", sku.sku_id, "apple")
        assert (order["amount"], order["currency"]) == (9_990_000, "EUR")
        assert await premium(player) == 1000

    async def test_three_at_once_are_granted_thrice(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku, quantity=3))
        assert data_of(await verify(api, player, bought))["status"] == "granted"
        assert await premium(player) == 3000

    async def test_two_hundred_devices_get_one_grant(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku))
        answers = await asyncio.gather(*(verify(api, player, bought) for _ in range(200)))
        assert {answer.status_code for answer in answers} <= {200, 503}
        assert data_of(await verify(api, player, bought))["status"] == "granted"
        assert await premium(player) == 1000

    @pytest.mark.parametrize("payer", ["owner's", "nobody's"])
    async def test_another_players_receipt_gives_nothing(self, api, accounts, partners, payer):
        (owner, thief), sku = await accounts.players(2), await sell_by_apple()
        changes = {} if payer == "owner's" else {"payer": ""}
        bought = await partners.apple_purchase(**bought_by(owner, sku, **changes))
        refused = await verify(api, thief, bought)
        assert (refused.status_code, code_of(refused)) == (403, "RECEIPT_OF_ANOTHER_PLAYER")
        assert await premium(thief) == 0

    async def test_a_non_consumable_that_is_restored_is_the_purchase_that_it_was(self, api, accounts, partners):
        items = [{"kind": "cosmetic", "id": await make()}]
        player, sku = await accounts.player(), await sell_by_apple(type="durable", items=items)
        durable = bought_by(player, sku, type="Non-Consumable")
        bought = await partners.apple_purchase(**durable)
        restored = await partners.apple_purchase(**durable, original=bought)
        first, second = [data_of(await verify(api, player, shown)) for shown in (restored, bought)]
        assert (first["order_id"], first["status"]) == (second["order_id"], "granted")

    async def test_a_purchase_in_the_sandbox_counts_by_the_setting(self, api, accounts, partners, monkeypatch):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku, environment="Sandbox"))
        refused = await verify(api, player, bought)
        assert (refused.status_code, code_of(refused)) == (403, "SANDBOX_PURCHASE")
        count_sandbox(monkeypatch)
        assert data_of(await verify(api, player, bought))["status"] == "granted"

    @pytest.mark.parametrize("changes", [{"ownership": "FAMILY_SHARED"}, {"type": "Auto-Renewable Subscription"}])
    async def test_what_the_family_shares_and_what_renews_is_no_purchase(self, api, accounts, partners, changes):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku, **changes))
        refused = await verify(api, player, bought)
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_TRANSACTION")
        assert (await handle(api, bought)).status_code == 204

    @pytest.mark.parametrize(
        "transaction", ["1000000000000001", "x", "../v2/history", "1/2", "1?x", "9" * 100, "\u0661"]
    )
    async def test_what_the_app_store_does_not_know_is_unknown(self, api, accounts, transaction):
        refused = await verify(api, await accounts.player(), transaction)
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_TRANSACTION")

    @pytest.mark.parametrize("kind", ["error", "nonsense", "empty", "rate_limited", "cut"])
    async def test_an_app_store_that_is_out_of_order_loses_nothing(self, api, accounts, partners, kind):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku))
        async with partners.broken("apple", kind):
            refused = await verify(api, player, bought)
            assert (refused.status_code, code_of(refused)) == (503, "PARTNER_UNAVAILABLE")
        assert data_of(await verify(api, player, bought))["status"] == "granted"

    async def test_a_game_without_keys_sells_nothing_by_apple(self, api, accounts, monkeypatch, tmp_path):
        monkeypatch.setenv("APPLE_KEYS_FILE", str(tmp_path / "none"))
        settings.cache_clear()
        refused = await verify(api, await accounts.player(), "1")
        assert (refused.status_code, code_of(refused)) == (404, "PROVIDER_NOT_CONFIGURED")
        refused = await deliver(api, "{}")
        assert (refused.status_code, code_of(refused)) == (404, "PROVIDER_NOT_CONFIGURED")

    async def test_a_key_that_the_app_store_does_not_take_is_our_fault(self, api, accounts, monkeypatch, tmp_path):
        keys = KEYS.current()
        assert keys is not None
        (tmp_path / "keys.json").write_text(keys.model_copy(update={"key_id": "ANOTHER"}).model_dump_json())
        monkeypatch.setenv("APPLE_KEYS_FILE", str(tmp_path / "keys.json"))
        settings.cache_clear()
        refused = await verify(api, await accounts.player(), "1")
        assert (refused.status_code, code_of(refused)) == (503, "PARTNER_UNAVAILABLE")

    async def test_production_that_does_not_know_the_app_yet_is_passed_by(self, api, accounts, partners, monkeypatch):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku, environment="Sandbox"))
        count_sandbox(monkeypatch)
        since = datetime.now(UTC) - timedelta(hours=1)
        async with partners.apple_before_its_review():
            assert data_of(await verify(api, player, bought))["status"] == "granted"
            assert code_of(await verify(api, player, "1000000000000001")) == "PARTNER_UNAVAILABLE"
            _ = [name async for name in apple.changed_since(since, datetime.now(UTC))]
            monkeypatch.delenv("SANDBOX_PURCHASES")
            settings.cache_clear()
            with pytest.raises(PartnerUnavailable):
                _ = [name async for name in apple.changed_since(since, datetime.now(UTC))]


class TestRefunds:
    async def test_a_notice_takes_back_and_a_reversal_gives_back(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku))
        order = data_of(await verify(api, player, bought))
        for act, status, left in (("refund", "refunded", 0), ("reverse", "granted", 1000), ("refund", "refunded", 0)):
            body = await partners.apple(bought, act)
            assert (await deliver(api, body)).status_code == 200
            await handle(api, bought)
            kept = await ORDERS.get(order["order_id"])
            assert kept is not None
            assert (kept.status, await premium(player)) == (status, left)

    async def test_a_share_is_taken_back(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku))
        order = data_of(await verify(api, player, bought))
        await partners.apple(bought, "prorate", percentage=40)
        await handle(api, bought)
        kept = await ORDERS.get(order["order_id"])
        assert kept is not None
        assert (kept.status, kept.refunded_amount) == ("partially_refunded", 3_996_000)
        assert await premium(player) == 600

    async def test_a_refund_before_its_purchase_was_shown_grants_nothing(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku))
        await partners.apple(bought, "refund")
        await handle(api, bought)
        assert data_of(await verify(api, player, bought))["status"] == "refunded"
        assert await premium(player) == 0

    async def test_notices_in_any_order_end_where_the_app_store_is(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        bought = await partners.apple_purchase(**bought_by(player, sku))
        await verify(api, player, bought)
        acts = ("notify", "refund", "reverse", "ask", "decline")
        bodies = [await partners.apple(bought, act) for act in acts]
        for body in (*reversed(bodies), *bodies):
            assert (await deliver(api, body)).status_code == 200
            await handle(api, bought)
        assert await premium(player) == 1000
        assert await NOTICES.count(("transaction", "==", bought)) == len(acts)


class TestNotices:
    async def test_a_notice_is_kept_as_it_came(self, api, accounts, partners):
        player, sku = await accounts.player(), await sell_by_apple()
        body = await partners.apple(await partners.apple_purchase(**bought_by(player, sku)), "refund")
        assert (await deliver(api, body)).status_code == 200
        (notice,) = [
            notice for notice in await NOTICES.select(("kind", "==", "REFUND"), limit=100) if notice.body == body
        ]
        assert notice.provider is PaymentProvider.APPLE

    @pytest.mark.parametrize("kind", ["TEST", "METADATA_UPDATE", "WHAT_APPLE_WILL_THINK_OF"])
    @pytest.mark.parametrize("environment", ["Production", "Sandbox"])
    async def test_what_is_about_no_purchase_is_kept(self, api, partners, kind, environment):
        subscription = {"transactionId": "7", "type": "Auto-Renewable Subscription", "environment": environment}
        payload = {"signedDate": now(), "bundleId": bundle_id()} | subscription
        body = await partners.apple_signs(notification=kind, payload=payload)
        assert (await deliver(api, body)).status_code == 200
        kept = [notice for notice in await NOTICES.select(("kind", "==", kind), limit=100) if notice.body == body]
        assert [notice.transaction for notice in kept] == [""]

    @pytest.mark.parametrize(
        "forged",
        [
            {"signer": "stranger"},
            {"signer": "unmarked"},
            {"certificates": 2},
            {"certificates": 4},
            {"certificates": 0},
            {"algorithm": "none"},
            {"algorithm": "HS256"},
        ],
        ids=str,
    )
    @pytest.mark.parametrize("place", ["outside", "inside"])
    async def test_what_the_app_store_did_not_sign_is_refused(self, api, partners, forged, place):
        payload = {"transactionId": "7", "bundleId": bundle_id(), "environment": "Production", "signedDate": now()}
        if place == "outside":
            payload |= {"notificationUUID": str(uuid.uuid4()), "data": {**app(), "environment": "Production"}}
        more = {"notification": "REFUND"} if place == "inside" else {}
        refused = await deliver(api, await partners.apple_signs(payload=payload, **forged, **more))
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    @pytest.mark.parametrize(
        "data",
        [
            {"bundleId": "another.game"},
            {"appAppleId": 1},
            {"appAppleId": None},
            {"environment": "Xcode"},
            {"environment": "LocalTesting"},
            {"environment": None},
            {},
        ],
        ids=str,
    )
    async def test_what_is_not_for_this_game_and_its_stores_is_refused(self, api, partners, data):
        whole = {**app(), "environment": "Production"} | data if data else {}
        payload = {
            "notificationType": "TEST",
            "notificationUUID": str(uuid.uuid4()),
            "signedDate": now(),
            "data": whole,
        }
        refused = await deliver(api, await partners.apple_signs(payload=payload))
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    @pytest.mark.parametrize("name", ["", "a/b", "..", None, 5, "x" * 300, "\u00e9", ["x"]], ids=ascii)
    async def test_a_name_that_the_app_store_does_not_give_is_refused(self, api, partners, name):
        data = {**app(), "environment": "Production"}
        payload = {"notificationType": "TEST", "notificationUUID": name, "signedDate": now(), "data": data}
        refused = await deliver(api, await partners.apple_signs(payload=payload))
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    @pytest.mark.parametrize("signed_at", [0, 10**15, "soon", None], ids=str)
    async def test_certificates_hold_when_it_was_signed(self, api, partners, signed_at):
        data = {**app(), "environment": "Production"}
        payload = {"notificationType": "TEST", "notificationUUID": str(uuid.uuid4()), "data": data}
        refused = await deliver(api, await partners.apple_signs(payload=payload | {"signedDate": signed_at}))
        assert refused.status_code == (200 if signed_at is None else 400)

    @pytest.mark.parametrize(
        "body",
        [
            b"[]",
            b"null",
            b"1",
            b"{}",
            b"not json",
            b'{"signedPayload": 5}',
            b'{"signedPayload": ""}',
            b'{"signedPayload": "a.b.c"}',
            b'{"signedPayload": "\\ud800"}',
            b'{"signedPayload": "' + b"x" * 200_000 + b'"}',
            b"[" * 500_000,
            b'{"signedPayload": "\xff"}',
            '{"signedPayload": "x"}'.encode("utf-16"),
        ],
        ids=lambda body: ascii(body[:30]),
    )
    async def test_what_is_no_notification_is_refused(self, api, body):
        refused = await deliver(api, body)
        assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")

    async def test_a_notification_of_which_a_letter_was_changed_is_refused(self, api, partners):
        data = {**app(), "environment": "Production"}
        payload = {"notificationType": "TEST", "notificationUUID": str(uuid.uuid4()), "signedDate": now(), "data": data}
        signed = json.loads(await partners.apple_signs(payload=payload))["signedPayload"]
        for place in range(0, len(signed), max(1, len(signed) // 50)):
            letter = "A" if signed[place] != "A" else "B"
            changed = f"{signed[:place]}{letter}{signed[place + 1 :]}"
            refused = await deliver(api, json.dumps({"signedPayload": changed}))
            assert (refused.status_code, code_of(refused)) == (400, "INVALID_SIGNATURE")


class TestLostNotices:
    async def test_a_refund_whose_notice_was_lost_is_found(self, api, accounts, partners, monkeypatch):
        lost, received = await refunded_transactions(api, accounts, partners)
        asked: list[str] = []

        async def enqueue(work: HandleNotice, *, name: str) -> bool:
            asked.append(work.transaction)
            return True

        monkeypatch.setattr(reports, "enqueue", enqueue)
        await reports.ask_for_changes(datetime.now(UTC) + timedelta(minutes=1))
        assert set(lost) <= set(asked)
        assert received not in asked
        assert await CURSORS.get("apple") is not None

    async def test_a_history_of_many_pages_is_read_whole(self, api, accounts, partners):
        lost, _ = await refunded_transactions(api, accounts, partners, count=45)
        since = datetime.now(UTC) - timedelta(hours=1)
        changed = [name async for name in apple.changed_since(since, datetime.now(UTC) + timedelta(minutes=1))]
        assert set(lost) <= set(changed)

    @pytest.mark.parametrize("kind", ["unavailable", "nonsense", "empty"])
    async def test_an_app_store_that_is_down_is_asked_again(self, partners, kind):
        now = datetime.now(UTC)
        async with partners.broken("apple", kind):
            with pytest.raises(PartnerUnavailable):
                _ = [name async for name in apple.changed_since(now - timedelta(hours=1), now)]


async def refunded_transactions(api, accounts, partners, count: int = 1) -> tuple[list[str], str]:
    """Transactions whose refunds were told to nobody, and one whose refund was received."""
    player, sku = await accounts.player(), await sell_by_apple()
    names = [await partners.apple_purchase(**bought_by(player, sku)) for _ in range(count)]
    for name in names:
        await partners.apple(name, "refund", deliver=0)
    received = await partners.apple_purchase(**bought_by(player, sku))
    await partners.apple(received, "refund", received=True)
    return names, received


def now() -> int:
    return int(time.time() * 1000)


def bundle_id() -> str:
    keys = KEYS.current()
    assert keys is not None
    return keys.bundle_id


def app() -> dict[str, Any]:
    keys = KEYS.current()
    assert keys is not None
    return {"bundleId": keys.bundle_id, "appAppleId": keys.app_apple_id}
