"""Paying by Steam: opened at our price, its money taken once when the player has agreed, and granted once."""

import asyncio
import uuid

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations.payments import providers
from functions.commerce.rules.payments.providers import RefundRefused
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
from shared.identity.callers import Role
from shared.settings import settings
from tests.accounts import Account
from tests.local_api import code_of, data_of
from tests.payments import PRICE
from tests.steam import sell_by_steam, steam_player

CHECKOUT, VERIFY, HANDLE = "commerce-open-checkout", "commerce-verify-receipt", "commerce-handle-notice"


@pytest.fixture
async def player(api, partners) -> Account:
    account, _ = await steam_player(api, partners)
    return account


async def premium(player: Account) -> int:
    wallet = await WALLETS.get(player.id)
    return wallet.premium if wallet else 0


async def checkout(api, player: Account, sku, key: str = "", **changes):
    body = {"sku_id": sku.sku_id, "provider": "steam", "currency": "EUR"} | changes
    headers = {"idempotency-key": key} if key else {}
    return await api(CHECKOUT, token=player.token, json=body, headers=headers)


async def opened(api, player: Account, sku=None, key: str = "", **changes) -> str:
    """Our id of a purchase that is open."""
    return str(data_of(await checkout(api, player, sku or await sell_by_steam(), key, **changes))["transaction"])


async def verify(api, player: Account, transaction: str):
    return await api(VERIFY, token=player.token, json={"provider": "steam", "transaction": transaction})


async def handle(api, transaction: str):
    """Do what the task of a notice, a report or a capture does."""
    work = HandleNotice(provider=PaymentProvider.STEAM, transaction=transaction)
    return (await api.deliver(HANDLE, work.model_dump_json().encode())).raise_for_status()


class TestBuying:
    async def test_a_purchase_is_opened_agreed_to_captured_and_granted(self, api, player, partners):
        sku = await sell_by_steam()
        purchase = data_of(await checkout(api, player, sku, price=PRICE))
        assert (purchase["amount"], purchase["currency"], purchase["url"]) == (PRICE, "EUR", None)
        early = await verify(api, player, purchase["transaction"])
        assert (early.status_code, code_of(early)) == (409, "NOT_PAID")
        await partners.steam(purchase["transaction"], "approve")
        order = data_of(await verify(api, player, purchase["transaction"]))
        assert (order["order_id"], order["status"], order["amount"]) == (purchase["order_id"], "granted", PRICE)
        assert await premium(player) == 1000
        at_steam = (await partners.steam_orders())[purchase["transaction"]]
        assert (at_steam["status"], at_steam["captured"]) == ("Succeeded", 1)

    async def test_two_hundred_devices_are_one_capture_and_one_grant(self, api, player, partners):
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        answers = await asyncio.gather(*(verify(api, player, transaction) for _ in range(200)))
        assert {answer.status_code for answer in answers} <= {200, 503}
        assert data_of(await verify(api, player, transaction))["status"] == "granted"
        assert ((await partners.steam_orders())[transaction]["captured"], await premium(player)) == (1, 1000)

    async def test_who_denies_pays_nothing(self, api, player, partners):
        transaction = await opened(api, player)
        await partners.steam(transaction, "deny")
        refused = await verify(api, player, transaction)
        assert (code_of(refused), refused.json()["error"]["details"]["state"]) == ("NOT_PAID", "cancelled")

    async def test_another_players_purchase_is_neither_captured_nor_granted(self, api, player, partners):
        thief, _ = await steam_player(api, partners)
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        refused = await verify(api, thief, transaction)
        assert (refused.status_code, code_of(refused)) == (403, "RECEIPT_OF_ANOTHER_PLAYER")
        assert (await partners.steam_orders())[transaction]["captured"] == 0

    async def test_what_was_opened_before_a_merge_is_captured_after_it(self, api, accounts, player, partners):
        admin, target = await accounts.staff(Role.ADMIN), await accounts.player()
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        pair = {"source_id": player.id, "target_id": target.id, "reason": "They are one person.", "perform": True}
        data_of(await api("auth-merge-accounts", token=admin.token, json=pair))
        assert data_of(await verify(api, target, transaction))["status"] == "granted"
        assert await premium(target) == 1000

    async def test_who_has_no_steam_account_is_told_to_link_it(self, api, accounts):
        refused = await checkout(api, await accounts.player(), await sell_by_steam())
        assert (refused.status_code, code_of(refused)) == (409, "ACCOUNT_NOT_LINKED")

    async def test_a_key_opens_one_purchase(self, api, player, partners):
        sku, key = await sell_by_steam(), uuid.uuid4().hex
        first, second = [data_of(await checkout(api, player, sku, key)) for _ in range(2)]
        assert first == second
        refused = await checkout(api, player, await sell_by_steam(), key)
        assert code_of(refused) == "PAYMENT_DECLINED"

    async def test_a_browser_gets_a_page(self, api, player):
        body = {"sku_id": (await sell_by_steam()).sku_id, "provider": "steam", "currency": "EUR", "session": "web"}
        purchase = data_of(await api(CHECKOUT, token=player.token, json=body))
        assert purchase["url"].startswith("https://checkout.steampowered.com/checkout/approvetxn/")
        order = await ORDERS.get(purchase["order_id"])
        assert order is not None
        assert f"/{order.reference}/" in purchase["url"]

    async def test_devices_with_one_key_open_one_purchase(self, api, player, partners):
        sku, key = await sell_by_steam(), uuid.uuid4().hex
        answers = await asyncio.gather(*(checkout(api, player, sku, key) for _ in range(20)))
        assert {answer.status_code for answer in answers} <= {201, 503}
        (transaction,) = {data_of(answer)["transaction"] for answer in answers if answer.is_success}
        assert data_of(await checkout(api, player, sku, key))["transaction"] == transaction
        product = int(sku.offers[PaymentProvider.STEAM].product_id)
        orders = (await partners.steam_orders()).values()
        assert [order["orderid"] for order in orders if order["items"][0]["itemid"] == product] == [transaction]

    async def test_the_price_is_ours_in_hundredths_of_any_currency(self, api, partners):
        player, steam_id = await steam_player(api, partners)
        await partners.steam_wallet(steam_id, currency="JPY")
        sku = await sell_by_steam({"JPY": 1_200_000_000, "EUR": PRICE}, name="é" * 100)
        transaction = await opened(api, player, sku, currency="JPY")
        (line,) = (await partners.steam_orders())[transaction]["items"]
        assert line["amount"] + line["vat"] == 120_000
        for changes, code in (({"price": 1, "currency": "JPY"}, "OFFER_CHANGED"), ({"currency": "EUR"}, "NOT_SOLD")):
            assert code_of(await checkout(api, player, sku, **changes)) == code

    @pytest.mark.parametrize(("status", "reason"), [("Locked from purchasing", "locked"), ("Offline", "not_logged_in")])
    async def test_what_steam_does_not_open_is_declined(self, api, partners, status, reason):
        player, steam_id = await steam_player(api, partners)
        await partners.steam_wallet(steam_id, status=status)
        refused = await checkout(api, player, await sell_by_steam())
        assert (refused.status_code, refused.json()["error"]["details"]["reason"]) == (402, reason)

    async def test_a_purchase_whose_opening_was_not_answered_is_given_up(self, api, player, partners):
        sku, key = await sell_by_steam(), uuid.uuid4().hex
        async with partners.broken("steam", "lost", path="InitTxn"):
            assert code_of(await checkout(api, player, sku, key)) == "PARTNER_UNAVAILABLE"
        product = int(sku.offers[PaymentProvider.STEAM].product_id)
        (lost,) = [
            order["orderid"]
            for order in (await partners.steam_orders()).values()
            if order["items"][0]["itemid"] == product
        ]
        again = await opened(api, player, sku, key)
        assert again != lost
        for transaction in (lost, again):
            await partners.steam(transaction, "approve")
        assert code_of(await verify(api, player, lost)) == "NOT_PAID"
        assert data_of(await verify(api, player, again))["status"] == "granted"
        at_steam = await partners.steam_orders()
        assert [at_steam[transaction]["captured"] for transaction in (lost, again)] == [0, 1]

    async def test_a_key_that_steam_refuses_is_shown_once(self, api, player, partners, monkeypatch, tmp_path):
        transaction = await opened(api, player)
        (tmp_path / "key").write_text("0" * 32)
        monkeypatch.setenv("STEAM_WEB_API_KEY_FILE", str(tmp_path / "key"))
        settings.cache_clear()
        before = (await partners.steam_calls())["QueryTxn"]
        refused = await verify(api, player, transaction)
        assert (code_of(refused), refused.headers["retry-after"]) == ("PARTNER_UNAVAILABLE", "300")
        assert (await partners.steam_calls())["QueryTxn"] == before + 1

    @pytest.mark.parametrize("changed", [{"STEAM_APP_ID": "0"}, {"STEAM_WEB_API_KEY_FILE": "/nowhere"}])
    async def test_a_game_that_does_not_sell_by_steam(self, api, player, monkeypatch, changed):
        sku = await sell_by_steam()
        for name, value in changed.items():
            monkeypatch.setenv(name, value)
        settings.cache_clear()
        for answer in (await checkout(api, player, sku), await verify(api, player, "17")):
            assert (answer.status_code, code_of(answer)) == (404, "PROVIDER_NOT_CONFIGURED")

    @pytest.mark.parametrize("transaction", ["17", "0", "transid:1", "transid:", "../1", "1" * 30, "pi_1"])
    async def test_what_steam_does_not_know_is_unknown(self, api, player, transaction):
        refused = await verify(api, player, transaction)
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_TRANSACTION")


class TestCapturing:
    @pytest.mark.parametrize("times", [1, 3, None])
    async def test_a_lost_answer_of_a_capture_is_asked_for(self, api, player, partners, times):
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        async with partners.broken("steam", "lost", path="FinalizeTxn", times=times):
            assert data_of(await verify(api, player, transaction))["status"] == "granted"
        assert ((await partners.steam_orders())[transaction]["captured"], await premium(player)) == (1, 1000)

    @pytest.mark.parametrize("kind", ["error", "nonsense", "empty", "rate_limited", "cut"])
    async def test_a_steam_that_is_out_of_order_charges_nobody_and_loses_nothing(self, api, player, partners, kind):
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        for path in ("QueryTxn", "FinalizeTxn"):
            async with partners.broken("steam", kind, path=path):
                refused = await verify(api, player, transaction)
                assert (refused.status_code, code_of(refused)) == (503, "PARTNER_UNAVAILABLE")
        await handle(api, transaction)
        assert ((await partners.steam_orders())[transaction]["captured"], await premium(player)) == (1, 1000)

    @pytest.mark.parametrize(
        ("code", "reason"), [(100, "insufficient_funds"), (104, "suspected_fraud"), (1001, "steam_1001")]
    )
    async def test_what_steam_refuses_to_capture_is_declined_for_good(self, api, player, partners, code, reason):
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        await partners.steam(transaction, "fail", code=code)
        refused = await verify(api, player, transaction)
        assert (refused.status_code, refused.json()["error"]["details"]["reason"]) == (402, reason)
        assert code_of(await verify(api, player, transaction)) == "NOT_PAID"
        assert (await partners.steam_orders())[transaction]["captured"] == 0

    @pytest.mark.parametrize("code", [2, 4])
    async def test_an_error_that_says_nothing_is_a_doubt(self, api, player, partners, code):
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        await partners.steam(transaction, "fail", code=code)
        assert (await verify(api, player, transaction)).status_code == 503
        assert data_of(await verify(api, player, transaction))["status"] == "granted"

    async def test_what_nobody_asked_for_is_not_captured(self, api, player, partners):
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        await handle(api, transaction)
        assert ((await partners.steam_orders())[transaction]["captured"], await premium(player)) == (0, 0)

    async def test_a_sandbox_that_does_not_count_captures_nothing(self, api, player, partners, monkeypatch):
        monkeypatch.setenv("STEAM_SANDBOX", "true")
        settings.cache_clear()
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        assert code_of(await verify(api, player, transaction)) == "SANDBOX_PURCHASE"
        assert (await partners.steam_orders())[transaction]["captured"] == 0
        monkeypatch.setenv("SANDBOX_PURCHASES", "true")
        settings.cache_clear()
        assert data_of(await verify(api, player, transaction))["order_id"].startswith("steam-sandbox-")
        assert await premium(player) == 1000


class TestMoneyThatGoesBack:
    async def bought(self, api, player, partners) -> str:
        transaction = await opened(api, player)
        await partners.steam(transaction, "approve")
        data_of(await verify(api, player, transaction))
        return transaction

    async def test_a_chargeback_takes_back_and_its_reversal_gives_back(self, api, player, partners):
        transaction = await self.bought(api, player, partners)
        for act, left in (("chargeback", 0), ("reverse", 1000), ("suspect", 0)):
            await partners.steam(transaction, act)
            await handle(api, transaction)
            assert await premium(player) == left

    async def test_a_refund_that_we_ask_for_is_whole_and_once(self, api, player, partners):
        transaction = await self.bought(api, player, partners)
        (order,) = await ORDERS.select(("transaction_id", "==", transaction), limit=2)
        for _ in range(2):
            await providers.refund(order)
        assert (await partners.steam_orders())[transaction]["status"] == "Refunded"
        with pytest.raises(RefundRefused) as refused:
            await providers.refund(order.model_copy(update={"transaction_id": "transid:17"}))
        assert refused.value.details["reason"] == "bought_in_the_store"

    async def test_what_is_not_captured_cannot_be_refunded(self, api, player):
        transaction = await opened(api, player)
        (order,) = await ORDERS.select(("transaction_id", "==", transaction), limit=2)
        with pytest.raises(RefundRefused):
            await providers.refund(order)
