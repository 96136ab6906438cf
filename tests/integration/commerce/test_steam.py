"""Paying by Steam: opened at our price, its money taken once when the player has agreed, and granted once."""

import asyncio
import uuid

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import WALLETS
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
