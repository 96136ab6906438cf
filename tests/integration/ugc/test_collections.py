"""Favourites and collections: their owner's, and of others only what is public."""

import uuid

from functions.ugc.models.items.items import UgcStatus, Visibility
from functions.ugc.rules.items.states import Cause
from functions.ugc.settings import settings
from shared.identity.callers import Role
from tests.listed_items import change, publish
from tests.local_api import code_of, data_of


async def favourites(api, player, **params):
    return data_of(await api("ugc-list-my-favourites", token=player.token, params=params))


async def test_favourites_are_listed_while_they_may_be_seen(api, accounts):
    ada, bob = await accounts.players(2)
    kept, unlisted, gone = [await publish(ada.id, visibility=each) for each in ("public", "unlisted", "public")]
    hidden = await publish(ada.id, visibility=Visibility.PRIVATE)
    for ugc_id in (kept, unlisted, gone, gone):
        answer = await api("ugc-add-favourite", token=bob.token, path_values={"ugc_id": ugc_id})
        assert data_of(answer) == {"ugc_id": ugc_id, "is_favourite": True}
    for nothing in (hidden, uuid.uuid4().hex):
        refused = await api("ugc-add-favourite", token=bob.token, path_values={"ugc_id": nothing})
        assert code_of(refused) == "UGC_NOT_FOUND"
    await change(gone, UgcStatus.REMOVED, Cause.TAKEDOWN)
    assert [item["ugc_id"] for item in (await favourites(api, bob))["items"]] == [unlisted, kept]
    first = await favourites(api, bob, limit=2)
    second = await favourites(api, bob, limit=2, cursor=first["next_cursor"])
    assert [item["ugc_id"] for item in first["items"] + second["items"]] == [unlisted, kept]
    for _ in range(2):
        data_of(await api("ugc-remove-favourite", token=bob.token, path_values={"ugc_id": unlisted}))
    assert [item["ugc_id"] for item in (await favourites(api, bob))["items"]] == [kept]
    assert (await favourites(api, ada))["items"] == []


async def test_a_collection_is_its_owners_until_it_is_public_and_shows_others_public_items_alone(api, accounts):
    ada, bob = await accounts.players(2)
    public, unlisted = await publish(ada.id), await publish(ada.id, visibility=Visibility.UNLISTED)
    made = data_of(await api("ugc-create-collection", token=bob.token, json={"name": "Maps for two"}))
    path = {"collection_id": made["collection_id"]}
    for ugc_id in (public, unlisted, public):
        answer = await api("ugc-add-to-collection", token=bob.token, path_values=path | {"ugc_id": ugc_id})
    assert data_of(answer)["item_count"] == 2
    for token in (ada.token, ""):
        assert code_of(await api("ugc-get-collection", token=token, path_values=path)) == "COLLECTION_NOT_FOUND"
    refused = await api("ugc-update-collection", token=ada.token, path_values=path, json={"name": "Mine now"})
    assert code_of(refused) == "COLLECTION_NOT_FOUND"
    data_of(await api("ugc-update-collection", token=bob.token, path_values=path, json={"visibility": "public"}))
    own = data_of(await api("ugc-get-collection", token=bob.token, path_values=path))
    assert [item["ugc_id"] for item in own["items"]] == [unlisted, public]
    for token in (ada.token, ""):
        seen = data_of(await api("ugc-get-collection", token=token, path_values=path))
        assert [item["ugc_id"] for item in seen["items"]] == [public]
        assert (seen["name"], seen["item_count"]) == ("Maps for two", 2)
    first = data_of(await api("ugc-get-collection", token=bob.token, path_values=path, params={"limit": 1}))
    params = {"limit": 1, "cursor": first["next_cursor"]}
    second = data_of(await api("ugc-get-collection", token=bob.token, path_values=path, params=params))
    assert ([item["ugc_id"] for item in second["items"]], second["next_cursor"]) == ([public], None)
    taken = await api("ugc-remove-from-collection", token=bob.token, path_values=path | {"ugc_id": unlisted})
    assert data_of(taken)["item_count"] == 1
    assert len(data_of(await api("ugc-list-my-collections", token=bob.token))["items"]) == 1
    data_of(await api("ugc-delete-collection", token=bob.token, path_values=path))
    assert data_of(await api("ugc-list-my-collections", token=bob.token))["items"] == []


async def test_a_player_has_so_many_collections(api, accounts, monkeypatch):
    (ada,) = await accounts.players(1)
    monkeypatch.setenv("UGC_COLLECTIONS", "1")
    settings.cache_clear()
    answers = [await api("ugc-create-collection", token=ada.token, json={"name": "Maps"}) for _ in range(2)]
    assert [code_of(answer) for answer in answers] == ["", "TOO_MANY_COLLECTIONS"]


async def test_a_collection_has_no_words_that_the_game_does_not_allow(api, accounts):
    (ada,), admin = await accounts.players(1), await accounts.staff(Role.ADMIN)
    word = f"zorg{uuid.uuid4().hex[:6].translate(str.maketrans('0123456789', 'ghijklmnop'))}"
    path = {"language": "en"}
    before = data_of(await api("ugc-get-words", token=admin.token, path_values=path))
    lists = {name: before[name] for name in ("blocked", "watched", "allowed")}
    blocked = lists | {"blocked": [*lists["blocked"], word]}
    data_of(await api("ugc-set-words", token=admin.token, path_values=path, json=blocked))
    refused = await api("ugc-create-collection", token=ada.token, json={"name": f"Maps of {word}"})
    assert code_of(refused) == "UGC_WORDS_REFUSED"
    made = data_of(await api("ugc-create-collection", token=ada.token, json={"name": "Maps"}))
    change = {"token": ada.token, "path_values": {"collection_id": made["collection_id"]}}
    refused = await api("ugc-update-collection", **change, json={"description": word})
    assert code_of(refused) == "UGC_WORDS_REFUSED"
    data_of(await api("ugc-update-collection", **change, json={"visibility": "public"}))
    data_of(await api("ugc-set-words", token=admin.token, path_values=path, json=lists))
