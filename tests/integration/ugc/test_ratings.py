"""Ratings: one a player, changeable, exact, and without a document that all write."""

import asyncio
import uuid

import pytest

from functions.ugc.models.items.items import UgcStatus
from functions.ugc.operations.ratings import counting, rating
from functions.ugc.rules.items.states import Cause
from functions.ugc.settings import settings
from functions.ugc.store.discovery.listings import LISTINGS
from functions.ugc.store.items import items
from functions.ugc.store.ratings.ratings import DOWNLOADS
from shared.firestore import transaction
from tests.listed_items import change, count, download, publish
from tests.local_api import code_of, data_of

pytestmark = pytest.mark.usefixtures("api")

MANY = 200


async def rate(api, player, ugc_id, stars):
    return await api("ugc-rate-item", token=player.token, path_values={"ugc_id": ugc_id}, json={"stars": stars})


async def mine(api, player, ugc_id):
    return data_of(await api("ugc-get-my-rating", token=player.token, path_values={"ugc_id": ugc_id}))["stars"]


async def test_a_player_has_one_rating_and_may_change_it(api, accounts):
    ada, bob, eve = await accounts.players(3)
    ugc_id = await publish(ada.id)
    for player in (bob, eve, eve, ada):
        data_of(await api("ugc-download-item", token=player.token, path_values={"ugc_id": ugc_id}))
    assert await mine(api, bob, ugc_id) is None
    for player, stars in ((bob, 5), (eve, 4), (bob, 2), (bob, 2)):
        assert data_of(await rate(api, player, ugc_id, stars)) == {"ugc_id": ugc_id, "stars": stars}
    assert await mine(api, bob, ugc_id) == 2
    counted = await count(api, ugc_id)
    assert (counted.rating_count, counted.rating_sum, counted.downloads) == (2, 6, 2)
    listing = await LISTINGS.get(ugc_id)
    assert listing is not None
    assert (listing.rating_count, listing.rating_sum, listing.downloads) == (2, 6, 2)
    assert listing.quality > 0


async def test_who_may_not_rate_is_told_why(api, accounts):
    ada, bob = await accounts.players(2)
    ugc_id = await publish(ada.id)
    assert code_of(await rate(api, ada, ugc_id, 5)) == "OWN_ITEM"
    assert code_of(await rate(api, bob, ugc_id, 5)) == "NOT_DOWNLOADED"
    assert code_of(await rate(api, bob, ugc_id, 6)) == "INVALID_REQUEST"
    await change(ugc_id, UgcStatus.REMOVED, Cause.TAKEDOWN)
    await download(ugc_id, bob.id)
    assert code_of(await rate(api, bob, ugc_id, 5)) == "UGC_NOT_FOUND"


async def test_everybody_rates_where_the_game_says_so(api, accounts, monkeypatch: pytest.MonkeyPatch):
    ada, bob = await accounts.players(2)
    ugc_id = await publish(ada.id)
    monkeypatch.setenv("UGC_RATINGS_NEED_DOWNLOAD", "false")
    settings.cache_clear()
    assert data_of(await rate(api, bob, ugc_id, 5))["stars"] == 5


async def test_two_hundred_who_download_and_rate_at_once_are_counted_exactly_and_write_no_common_document():
    ugc_id = await publish(uuid.uuid4().hex)
    item = (await items.items([ugc_id]))[ugc_id]
    players = [uuid.uuid4().hex for _ in range(MANY)]
    downloads = [transaction.run(lambda tx, each=each: counting.downloaded(tx, item, [each])) for each in players]
    await asyncio.gather(*downloads, transaction.run(lambda tx: counting.downloaded(tx, item, [item.creator_id])))
    await asyncio.gather(
        *(
            transaction.run(lambda tx, each=each, stars=stars: rating.rate(tx, each, ugc_id, stars))
            for place, each in enumerate(players)
            for stars in ((1 + place % 5, 5) if place < 20 else (1 + place % 5,))
        )
    )
    assert (await items.items([ugc_id]))[ugc_id] == item
    await asyncio.gather(*(transaction.run(lambda tx: counting.count(tx, ugc_id)) for _ in range(5)))
    counted = (await items.items([ugc_id]))[ugc_id]
    assert (counted.rating_count, counted.downloads) == (MANY, MANY)
    stars = await asyncio.gather(*(rating.mine(each, ugc_id) for each in players))
    assert counted.rating_sum == sum(each.stars or 0 for each in stars)
    assert await DOWNLOADS.get(f"{ugc_id}-{item.creator_id}") is None
