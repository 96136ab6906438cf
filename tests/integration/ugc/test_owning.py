"""Creators list, change, publish and remove what they made, and nobody else does."""

import asyncio
import uuid
from collections.abc import AsyncIterator

import pytest

from functions.ugc.api import merging, personal_data
from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import UgcStatus
from functions.ugc.models.scanning.scans import StudioWords
from functions.ugc.operations.items import owning
from functions.ugc.settings import Settings
from functions.ugc.store.items.items import ITEMS, TRANSITIONS
from functions.ugc.store.moderation import standings
from functions.ugc.store.moderation.reviews import REVIEWS
from functions.ugc.store.scanning.scans import WORDS
from shared.firestore import transaction
from shared.identity.callers import Role
from tests.integration.ugc.first_requests.items import file_sent, new_item
from tests.local_api import code_of, data_of
from tests.ugc import NOW, content, kept, stored

pytestmark = pytest.mark.usefixtures("api")

OTHERS = ("ugc-publish-item", "ugc-change-item", "ugc-remove-item")


async def on(api, function, item, player, body=None):
    return await api(function, token=player.token, path_values={"ugc_id": item.ugc_id}, json=body or {})


async def mine(api, player, **params):
    return data_of(await api("ugc-list-my-items", token=player.token, params=params))


async def test_mine_has_every_state_and_pages(api, accounts):
    ada = await accounts.player()
    made = [await stored(status, creator_id=ada.id) for status in UgcStatus]
    seen, cursor = [], {}
    while True:
        page = await mine(api, ada, limit=3, **cursor)
        seen += [(item["ugc_id"], item["status"]) for item in page["items"]]
        if not page["next_cursor"]:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert sorted(seen) == sorted((item.ugc_id, item.status) for item in made)


async def test_a_private_draft_is_private_until_publication_is_asked_for_and_that_counts_once(api, accounts):
    ada = await accounts.player()
    item = await stored(UgcStatus.PENDING_REVIEW, creator_id=ada.id)
    assert (await kept(item.ugc_id)).asked_at is None
    first = data_of(await on(api, "ugc-publish-item", item, ada))
    assert first["asked_at"] is not None
    assert data_of(await on(api, "ugc-publish-item", item, ada)) == first
    gone = await stored(UgcStatus.REMOVED, creator_id=ada.id)
    assert code_of(await on(api, "ugc-publish-item", gone, ada)) == "UGC_STATE"


async def test_twenty_who_ask_at_once_ask_once():
    creator = uuid.uuid4().hex
    item = await stored(UgcStatus.SCANNING, creator_id=creator)
    asked = await asyncio.gather(
        *(transaction.run(lambda tx: owning.ask_for_publication(tx, creator, item.ugc_id)) for _ in range(20))
    )
    assert len({answer.asked_at for answer in asked}) == 1


async def test_what_is_changed_is_shown_and_the_rest_stays(api, accounts):
    ada = await accounts.player()
    item = await stored(creator_id=ada.id)
    body = {"tags": ["Fog", "fog", "2v2"], "visibility": "private"}
    shown = data_of(await on(api, "ugc-change-item", item, ada, body))
    assert (shown["tags"], shown["visibility"], shown["name"]) == (["fog", "2v2"], "private", item.name)
    assert (await kept(item.ugc_id)).edit == 1
    await on(api, "ugc-change-item", item, ada, body)
    assert (await kept(item.ugc_id)).edit == 1
    gone = await stored(UgcStatus.REMOVED, creator_id=ada.id)
    assert code_of(await on(api, "ugc-change-item", gone, ada, body)) == "UGC_STATE"


@pytest.fixture
async def listed() -> AsyncIterator[None]:
    """A studio's lists: one word is refused, another is looked at."""
    words = StudioWords(language="en", blocked=("quuxword",), watched=("corgeword",), updated_at=NOW)

    async def put(tx):
        tx.put(WORDS, "en", words, overwrite=True)

    async def take_back(tx):
        tx.delete(WORDS, "en")

    await transaction.run(put)
    yield
    await transaction.run(take_back)


@pytest.mark.usefixtures("listed")
async def test_no_upload_begins_whose_file_has_a_blocked_word_for_a_name(api, accounts):
    ada = await accounts.player()
    item = await stored(creator_id=ada.id)
    named = file_sent(file_name="quuxword.png")
    started = await api("ugc-start-item", token=ada.token, json=new_item(file=named))
    assert code_of(started) == "UGC_WORDS_REFUSED"
    assert started.json()["error"]["details"]["words"] == ["file_name: quuxword"]
    assert code_of(await on(api, "ugc-start-version", item, ada, named)) == "UGC_WORDS_REFUSED"
    assert await kept(item.ugc_id) == item


@pytest.mark.usefixtures("listed")
async def test_changed_words_are_judged_again(api, accounts):
    ada = await accounts.player()
    item = await stored(creator_id=ada.id)
    refused = await on(api, "ugc-change-item", item, ada, {"description": "A quuxword harbour."})
    assert code_of(refused) == "UGC_WORDS_REFUSED"
    assert await kept(item.ugc_id) == item
    shown = data_of(await on(api, "ugc-change-item", item, ada, {"name": "A corgeword harbour"}))
    assert (shown["status"], shown["name"]) == ("published", "A corgeword harbour")
    review = await REVIEWS.get(item.ugc_id)
    assert review is not None
    assert (review.status, review.reason) == ("open", "watched_words")


async def test_nobody_else_changes_an_item(api, accounts):
    ada, bob = await accounts.players(2)
    item = await stored(creator_id=ada.id)
    for function in OTHERS:
        assert code_of(await on(api, function, item, bob)) == "UGC_NOT_FOUND"
    assert await kept(item.ugc_id) == item


async def test_a_removed_item_is_gone_for_others_in_any_state_and_stays_so(api, accounts):
    ada = await accounts.player()
    for status in UgcStatus:
        item = await stored(status, creator_id=ada.id)
        for _ in range(2):
            assert data_of(await on(api, "ugc-remove-item", item, ada))["status"] == "removed"
        assert code_of(await api("ugc-get-item", path_values={"ugc_id": item.ugc_id})) == "UGC_NOT_FOUND"
        assert (await kept(item.ugc_id)).change == (status is not UgcStatus.REMOVED)


async def test_a_merge_brings_what_the_source_made_and_an_undo_parts_them(api, accounts):
    source, target = await accounts.players(2)
    made = await stored(UgcStatus.FLAGGED, creator_id=source.id)
    part = await transaction.run(lambda tx: merging.merge_players(tx, source.id, target.id))
    assert [item["ugc_id"] for item in (await mine(api, target))["items"]] == [made.ugc_id]
    assert data_of(await on(api, "ugc-change-item", made, target, {"name": "Ours now"}))["name"] == "Ours now"
    await transaction.run(lambda tx: merging.undo_merge(tx, target.id, part.kept, ()))
    assert (await mine(api, target))["items"] == []
    assert code_of(await on(api, "ugc-change-item", made, target, {"name": "Mine"})) == "UGC_NOT_FOUND"


async def test_a_merge_brings_strikes_and_an_undo_takes_them_back():
    source, target = uuid.uuid4().hex, uuid.uuid4().hex

    async def approve(tx):
        standings.save(tx, (await standings.own(tx, source)).model_copy(update={"approved": 3}))

    await transaction.run(approve)
    part = await transaction.run(lambda tx: merging.merge_players(tx, source, target))
    for player_id in (source, target):
        assert (await standings.shown(player_id)).approved == 3
    await transaction.run(lambda tx: merging.undo_merge(tx, target, part.kept, ()))
    assert [(await standings.shown(each)).approved for each in (source, target)] == [3, 0]


async def erase(player_id):
    while not (await personal_data.erase_player(player_id)).finished:
        pass


async def test_an_erased_creator_s_items_go_and_their_steps_stay_without_reasons():
    creator = uuid.uuid4().hex
    public = await stored(creator_id=creator)
    draft = await stored(UgcStatus.SCANNING, creator_id=creator)
    await transaction.run(lambda tx: owning.remove(tx, creator, draft.ugc_id))
    exported = {section.name: section.documents async for section in personal_data.export_player(creator)}
    assert {each["ugc_id"] for each in exported[ITEMS.name]} == {public.ugc_id, draft.ugc_id}
    await erase(creator)
    assert await ITEMS.get_many([public.ugc_id, draft.ugc_id]) == {}
    steps = await TRANSITIONS.select(("creator_id", "==", creator), limit=10)
    assert {step.ugc_id for step in steps} == {public.ugc_id, draft.ugc_id}
    assert {(step.reason, step.reason_salt) for step in steps} == {("", "")}


async def test_where_the_game_keeps_it_what_was_published_is_nobody_s(monkeypatch, listen):
    creator, files = uuid.uuid4().hex, await listen(UgcFilesDropped.topic)
    pending = content(2, object=f"ugc/{creator}")
    public = await stored(creator_id=creator, pending=pending, pending_status=UgcStatus.PENDING_REVIEW, version=2)
    flagged = await stored(UgcStatus.FLAGGED, creator_id=creator)
    monkeypatch.setattr("functions.ugc.operations.items.erasure.settings", lambda: Settings(ugc_erased_stay=True))
    await erase(creator)
    left = await kept(public.ugc_id)
    assert (left.creator_id, left.status, left.pending) == ("", UgcStatus.PUBLISHED, None)
    heard: dict[str, list[str]] = {}
    while public.ugc_id not in heard:
        heard |= {message.data["ugc_id"]: message.data["objects"] for message in await files.messages(1)}
    assert heard[public.ugc_id] == [pending.object]
    assert await ITEMS.get(flagged.ugc_id) is None


async def test_an_admin_invites_and_takes_it_back(api, accounts):
    admin, ada = await accounts.staff(Role.ADMIN), await accounts.player()
    for invited in (True, False):
        body = {"is_invited": invited, "reason": "Maker of the month."}
        answer = await api("ugc-invite-creator", token=admin.token, path_values={"player_id": ada.id}, json=body)
        assert data_of(answer) == {"player_id": ada.id, "is_invited": invited}
    body = {"is_invited": True, "reason": "Nobody."}
    unknown = await api("ugc-invite-creator", token=admin.token, path_values={"player_id": "nobody"}, json=body)
    assert code_of(unknown) == "UNKNOWN_PLAYER"
