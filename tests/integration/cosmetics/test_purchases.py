"""An item is paid for once, and is there when it is paid for."""

import asyncio
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.api.wallets import Currency
from functions.commerce.store.wallets import LEDGER
from functions.cosmetics.events import CosmeticPurchased
from functions.cosmetics.models.inventory import Inventory, OwnedItem
from functions.cosmetics.rules.inventory import MOST_OWNED
from functions.cosmetics.store.inventory import INVENTORY
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.accounts import Account
from tests.cosmetics import coins, give, grant, make
from tests.local_api import code_of, data_of

BUY, MINE = "cosmetics-purchase-cosmetic", "cosmetics-list-my-inventory"


@pytest.fixture
async def player(accounts) -> Account:
    """A player with 250 coins."""
    account = await accounts.player()
    await give(account.id, 250)
    return account


@pytest.fixture
def buy(api, player):
    async def purchase(cosmetic_id, body=None, **options):
        return await api(BUY, token=player.token, path_values={"cosmetic_id": cosmetic_id}, json=body or {}, **options)

    return purchase


async def test_a_purchase_moves_the_money_and_the_item(api, player, buy):
    cosmetic_id, began = await make(name="Aurora"), datetime.now(UTC)
    answer = await buy(cosmetic_id)
    assert answer.status_code == 201
    bought = data_of(answer)
    assert began <= datetime.fromisoformat(bought.pop("acquired_date")) <= datetime.now(UTC)
    assert bought == {"cosmetic_id": cosmetic_id, "currency": "coins", "price": 100, "balance": 150}
    (item,) = data_of(await api(MINE, token=player.token))["items"]
    assert (item["cosmetic_id"], item["source"], item["is_equipped"]) == (cosmetic_id, "purchase", False)
    entry = await LEDGER.get(f"{player.id}:cosmetic:{cosmetic_id}")
    assert entry is not None
    assert (entry.amount, entry.balance, entry.reason) == (-100, 150, "Bought Aurora")


async def test_it_is_published(player, buy, listen):
    purchases = await listen(CosmeticPurchased.topic)
    cosmetic_id = await make(price_coins=40)
    await buy(cosmetic_id)
    (event,) = [message for message in await purchases.messages(1) if message.data["player_id"] == player.id]
    assert (event.data["cosmetic_id"], event.data["price"], event.data["currency"]) == (cosmetic_id, 40, "coins")


async def test_premium_currency_pays_the_premium_price(player, buy):
    await give(player.id, 30, Currency.PREMIUM)
    cosmetic_id = await make(price_premium=20)
    assert data_of(await buy(cosmetic_id, {"currency": "premium"}))["balance"] == 10
    assert await coins(player.id) == 250


async def test_what_is_free_needs_no_money(api, accounts):
    player, cosmetic_id = await accounts.player(), await make(price_coins=0)
    path = {"cosmetic_id": cosmetic_id}
    assert data_of(await api(BUY, token=player.token, path_values=path, json={}))["balance"] == 0
    again = await api(BUY, token=player.token, path_values=path, json={})
    assert (again.status_code, code_of(again)) == (409, "ALREADY_OWNED")


async def test_a_second_purchase_costs_nothing(player, buy):
    cosmetic_id = await make()
    assert (await buy(cosmetic_id)).status_code == 201
    again = await buy(cosmetic_id)
    assert (again.status_code, code_of(again)) == (409, "ALREADY_OWNED")
    assert await coins(player.id) == 150


async def test_two_hundred_at_once_are_one_debit_and_one_item(player, buy, listen):
    purchases, cosmetic_id = await listen(CosmeticPurchased.topic), await make()
    answers = await asyncio.gather(*(buy(cosmetic_id) for _ in range(200)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 199
    assert {code_of(answer) for answer in answers} == {"", "ALREADY_OWNED"}
    assert await coins(player.id) == 150
    assert await LEDGER.count(("player_id", "==", player.id), ("amount", "==", -100)) == 1
    owned = await INVENTORY.get(player.id)
    assert owned is not None
    assert owned.cosmetic_ids == (cosmetic_id,)
    assert [message.data["cosmetic_id"] for message in await purchases.messages(1)] == [cosmetic_id]


async def test_many_items_at_once_are_bought_while_the_money_lasts(player, buy):
    made = [await make() for _ in range(20)]
    answers = await asyncio.gather(*(buy(cosmetic_id) for cosmetic_id in made))
    assert sorted(answer.status_code for answer in answers) == [201] * 2 + [402] * 18
    assert await coins(player.id) == 50
    owned = await INVENTORY.get(player.id)
    assert owned is not None
    assert len(owned.items) == 2


async def test_the_same_key_brings_the_same_answer(player, buy):
    cosmetic_id, key = await make(), {"idempotency-key": uuid.uuid4().hex}
    first, second = await buy(cosmetic_id, headers=key), await buy(cosmetic_id, headers=key)
    assert (first.status_code, second.status_code) == (201, 201)
    assert data_of(first) == data_of(second)
    assert await coins(player.id) == 150


async def test_without_enough_money_nothing_happens(player, buy):
    cosmetic_id = await make(price_coins=300)
    refused = await buy(cosmetic_id)
    assert (refused.status_code, code_of(refused)) == (402, "INSUFFICIENT_FUNDS")
    assert refused.json()["error"]["details"] == {"currency": "coins", "balance": 250, "needed": 300, "missing": 50}
    assert await INVENTORY.get(player.id) is None
    assert await coins(player.id) == 250


async def test_the_price_has_to_be_the_one_that_was_seen(player, buy):
    cosmetic_id = await make()
    refused = await buy(cosmetic_id, {"price": 90})
    assert (refused.status_code, code_of(refused)) == (409, "PRICE_CHANGED")
    assert refused.json()["error"]["details"]["price"] == 100
    assert (await buy(cosmetic_id, {"price": 100})).status_code == 201


@pytest.mark.parametrize(
    ("item", "body"),
    [
        ({"on_sale": False}, {}),
        ({"is_limited": True, "release_date": "2020-01-01T00:00:00Z", "available_until": "2020-02-01T00:00:00Z"}, {}),
        ({}, {"currency": "premium"}),
    ],
    ids=["off sale", "its season is over", "not for this currency"],
)
async def test_what_is_not_for_sale_is_not_sold(player, buy, item, body):
    cosmetic_id = await make(**item)
    refused = await buy(cosmetic_id, body)
    assert (refused.status_code, code_of(refused)) == (409, "NOT_FOR_SALE")
    assert await coins(player.id) == 250


async def test_what_there_is_not_is_not_sold(player, buy):
    secret = await make(release_date=(datetime.now(UTC) + timedelta(days=1)).isoformat())
    for cosmetic_id in ("nothing", "skin", secret):
        refused = await buy(cosmetic_id)
        assert (refused.status_code, code_of(refused)) == (404, "UNKNOWN_COSMETIC")


@pytest.mark.parametrize("body", [{"currency": "gold"}, {"price": -1}, {"price": "100"}, {"amount": 1}], ids=str)
async def test_what_is_no_purchase_is_refused(player, buy, body):
    refused = await buy(await make(), body)
    assert (refused.status_code, code_of(refused)) == (422, "INVALID_REQUEST")
    assert await coins(player.id) == 250


async def test_a_reward_that_is_owned_is_not_bought(player, buy):
    cosmetic_id = await make()
    await grant(player.id, cosmetic_id)
    assert code_of(await buy(cosmetic_id)) == "ALREADY_OWNED"
    assert await coins(player.id) == 250


async def test_an_inventory_has_its_bound_and_is_within_one_document(player, buy):
    items = {
        f"{number:064d}": OwnedItem(acquired_at=datetime.now(UTC), source="s" * 64) for number in range(MOST_OWNED)
    }
    full = Inventory(player_id=player.id, cosmetic_ids=tuple(items), items=items, updated_at=datetime.now(UTC))

    async def fill(tx: Transaction) -> None:
        tx.put(INVENTORY, player.id, full, overwrite=True)

    await transaction.run(fill)
    refused = await buy(await make())
    assert (refused.status_code, code_of(refused)) == (409, "INVENTORY_FULL")
    assert await coins(player.id) == 250
