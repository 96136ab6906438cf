"""Followers of a creator are told of a new item: each once, page by page, and none whom a block parts from them."""

import uuid
from datetime import UTC, datetime

from functions.friends.events import PlayerBlocked, PlayerUnblocked
from functions.ugc.events import UgcListed
from functions.ugc.models.follows.follows import Follow, TellFollowers
from functions.ugc.models.items.items import UgcStatus, Visibility
from functions.ugc.operations.follows import telling
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.follows import follows
from shared.events.notices import PlayerNotice
from shared.firestore import transaction
from tests.integration.friends.befriending import block, unblock
from tests.listed_items import change, publish
from tests.local_api import code_of, data_of


async def follow(api, player, creator_id):
    return await api("ugc-follow-creator", token=player.token, path_values={"creator_id": creator_id})


async def followed(api, player) -> list[str]:
    answer = await api("ugc-list-followed-creators", token=player.token)
    return [each["creator_id"] for each in data_of(answer)["items"]]


async def tell(api, ugc_id, after=""):
    body = TellFollowers(ugc_id=ugc_id, after=after).model_dump_json().encode()
    assert (await api.deliver("ugc-tell-followers", body)).status_code == 204


async def test_a_player_follows_a_creator_until_they_do_no_more(api, accounts):
    ada, bob, eve = await accounts.players(3)
    for creator in (ada, eve, ada):
        assert data_of(await follow(api, bob, creator.id)) == {"creator_id": creator.id, "follows": True}
    assert await followed(api, bob) == [eve.id, ada.id]
    assert code_of(await follow(api, bob, bob.id)) == "NOT_WITH_ONESELF"
    assert code_of(await follow(api, bob, uuid.uuid4().hex)) == "UNKNOWN_PLAYER"
    for _ in range(2):
        answer = await api("ugc-unfollow-creator", token=bob.token, path_values={"creator_id": eve.id})
        assert data_of(answer)["follows"] is False
    assert await followed(api, bob) == [ada.id]
    names = data_of(await api("ugc-list-followed-creators", token=bob.token))["items"]
    assert names[0]["display_name"] == ada.display_name


async def test_followers_are_told_once_of_a_new_item_and_not_of_one_that_is_gone(api, accounts, listen):
    ada, bob, eve = await accounts.players(3)
    for player in (bob, eve):
        data_of(await follow(api, player, ada.id))
    listed, told = await listen(UgcListed.topic), await listen(PlayerNotice.topic)
    ugc_id = await publish(ada.id, name="A lighthouse")
    (fact,) = [message.data for message in await listed.messages(1) if message.data["ugc_id"] == ugc_id]
    assert fact["is_new"] is True
    assert (await api.push("ugc-tell-of-item", UgcListed.model_validate(fact))).status_code == 204
    for _ in range(2):
        await tell(api, ugc_id)
    notices = [each.data for each in await told.messages(5) if each.data["name"] == "new_item"]
    assert {each["player_id"] for each in notices} == {bob.id, eve.id}
    assert len({each["notice_id"] for each in notices}) == 2
    await change(ugc_id, UgcStatus.REMOVED, Cause.TAKEDOWN)
    await tell(api, ugc_id)
    assert await told.silence() == []


async def test_an_item_is_new_once_however_often_it_is_hidden_and_shown(api, accounts, listen):
    ada = await accounts.player()
    listed = await listen(UgcListed.topic)

    async def show(ugc_id: str, visibility: str) -> None:
        path, wanted = {"ugc_id": ugc_id}, {"visibility": visibility}
        data_of(await api("ugc-change-item", token=ada.token, path_values=path, json=wanted))

    public = await publish(ada.id, name="A lighthouse")
    private = await publish(ada.id, name="A lamp", visibility=Visibility.PRIVATE)
    for ugc_id in (public, private):
        for visibility in ("private", "public", "unlisted", "public"):
            await show(ugc_id, visibility)
    await change(public, UgcStatus.FLAGGED, Cause.REPORT)
    await change(public, UgcStatus.PUBLISHED, Cause.REVIEW)
    facts = [message.data for message in await listed.messages(6)]
    new = {ugc_id: [each["is_new"] for each in facts if each["ugc_id"] == ugc_id] for ugc_id in (public, private)}
    assert {ugc_id: (len(each), each.count(True)) for ugc_id, each in new.items()} == {public: (4, 1), private: (2, 1)}


async def test_whom_a_block_parts_from_a_creator_is_not_told_until_it_ends(api, accounts):
    ada, bob = await accounts.players(2)
    data_of(await follow(api, bob, ada.id))
    await block(api, ada, bob)
    blocked = PlayerBlocked(player_id=ada.id, blocked_id=bob.id, blocked_at=datetime.now(UTC))
    for _ in range(2):
        assert (await api.push("ugc-mute-creator", blocked)).status_code == 204
    assert await is_told(ada.id, bob.id) is False
    assert await followed(api, bob) == [ada.id]
    await unblock(api, ada, bob)
    ended = PlayerUnblocked(player_id=ada.id, blocked_id=bob.id, blocked_at=blocked.blocked_at)
    assert (await api.push("ugc-unmute-creator", ended)).status_code == 204
    assert await is_told(ada.id, bob.id) is True
    await block(api, bob, ada)
    assert code_of(await follow(api, bob, ada.id)) == "PLAYER_IS_BLOCKED"


async def is_told(creator_id: str, player_id: str) -> bool:
    (kept,) = (await follows.page([creator_id], 10, "")).values()
    assert kept.player_id == player_id
    return kept.is_told


async def test_more_followers_than_a_page_are_told_page_by_page(listen, monkeypatch):
    creator, players = uuid.uuid4().hex, [uuid.uuid4().hex for _ in range(7)]
    monkeypatch.setattr(telling, "AT_ONCE", 3)
    for player_id in players:
        fresh = Follow(creator_id=creator, player_id=player_id, since=datetime.now(UTC))
        await transaction.run(lambda tx, fresh=fresh: saved(tx, fresh))
    ugc_id = await publish(creator)
    told = await listen(PlayerNotice.topic)
    after, places = "", [""]
    while len(page := list(await follows.page([creator], 3, after))) == 3:
        after = page[-1]
        places.append(after)
    for place in (*places, *places):
        await telling.tell(TellFollowers(ugc_id=ugc_id, after=place))
    notices = [each.data for each in await told.messages(14) if each.data["name"] == "new_item"]
    assert {each["player_id"] for each in notices} == set(players)
    assert len({each["notice_id"] for each in notices}) == 7


async def saved(tx, follow):
    await follows.follows(tx, follow.creator_id, [follow.player_id])
    follows.save(tx, follow)
