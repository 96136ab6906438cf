"""Titles: granted with what earned them, owned once, and chosen by the player."""

import asyncio

import pytest

from functions.commerce.api import deliveries
from functions.commerce.models.orders import PaymentState
from functions.commerce.operations.purchases import orders
from functions.profiles.api import players
from functions.profiles.operations import merging
from functions.profiles.store import PROFILES
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.granting import Item
from shared.telemetry import metrics
from tests.local_api import code_of, data_of
from tests.payments import PRICE, now, paid, sell

GET, UPDATE = "profiles-get-me", "profiles-update-me"


async def grant(player_id: str, *titles: str) -> None:
    async def give(tx: Transaction) -> None:
        await players.grant_titles(tx, player_id, titles)

    await transaction.run(give)


async def test_a_granted_title_can_be_chosen(api, accounts):
    player = await accounts.player()
    assert data_of(await api(GET, token=player.token))["titles"] == ["Rookie"]
    await grant(player.id, "Champion")
    profile = data_of(await api(GET, token=player.token))
    assert (profile["title"], profile["titles"]) == ("Rookie", ["Rookie", "Champion"])
    chosen = data_of(await api(UPDATE, token=player.token, json={"title": "Champion"}))
    assert chosen["title"] == "Champion"
    assert data_of(await api(GET, token=player.token)) == chosen


async def test_a_title_is_owned_once_however_often_it_is_granted(api, accounts):
    player = await accounts.player()
    await asyncio.gather(*(grant(player.id, "Champion", "Ace") for _ in range(8)))
    before = await PROFILES.get(player.id)
    assert before is not None
    assert before.titles == ("Rookie", "Champion", "Ace")
    counted = metrics.usage.copy()
    await grant(player.id, "Ace")
    assert (metrics.usage - counted)["firestore.writes"] == 0
    assert await PROFILES.get(player.id) == before


async def test_different_titles_at_once_are_all_kept(api, accounts):
    player = await accounts.player()
    await asyncio.gather(*(grant(player.id, f"Title {number}") for number in range(8)))
    titles = data_of(await api(GET, token=player.token))["titles"]
    assert set(titles) == {"Rookie", *(f"Title {number}" for number in range(8))}


async def test_titles_and_xp_in_one_transaction(api, accounts):
    """Each builds on the other: neither is lost."""
    player = await accounts.player()

    async def reward(tx: Transaction) -> None:
        await players.credit_xp(tx, {player.id: 400})
        await players.grant_titles(tx, player.id, ["Champion"])
        await players.credit_xp(tx, {player.id: 500})

    await transaction.run(reward)
    profile = data_of(await api(GET, token=player.token))
    assert (profile["total_xp"], profile["level"], profile["titles"]) == (900, 3, ["Rookie", "Champion"])


async def test_a_title_that_is_not_owned(api, accounts):
    ada, bob = await accounts.players(2)
    await grant(ada.id, "Champion")
    refused = await api(UPDATE, token=bob.token, json={"title": "Champion", "bio": "Mine."})
    assert (refused.status_code, code_of(refused)) == (403, "TITLE_NOT_OWNED")
    assert refused.json()["error"]["details"] == {"titles": ["Rookie"]}
    profile = data_of(await api(GET, token=bob.token))
    assert (profile["title"], profile["bio"]) == ("Rookie", "")


async def test_nobody_s_titles(api):
    with pytest.raises(players.UnknownPlayer):
        await grant("nobody", "Champion")


@pytest.mark.parametrize("earned", ["before", "after", "as a gift", "by a merged account", "never"])
async def test_a_refund_takes_a_title_unless_it_was_earned_as_well(api, accounts, earned):
    register(GRANTING)
    player, other = await accounts.players(2)
    if earned == "before":
        await grant(player.id, "Champion")
    payment = paid(await sell(type="durable", items=[{"kind": "title", "id": "Champion"}]))
    await orders.settle(payment, player.id)
    if earned == "after":
        await grant(player.id, "Champion")
    if earned == "as a gift":
        title = Item(kind="title", id="Champion")
        await transaction.run(lambda tx: deliveries.deliver(tx, player.id, [title], "gift-1"))
    if earned == "by a merged account":
        await grant(other.id, "Champion")
        await transaction.run(lambda tx: merging.merge_players(tx, other.id, player.id))
    await orders.settle(now(payment, PaymentState.REFUNDED, PRICE))
    titles = data_of(await api(GET, token=player.token))["titles"]
    assert titles == (["Rookie"] if earned == "never" else ["Rookie", "Champion"])
