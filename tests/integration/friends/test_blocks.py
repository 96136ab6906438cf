"""A block ends what there is, and is not seen by the one who is blocked."""

from functions.friends.api import relations
from functions.friends.events import FriendRequested
from shared.events.notices import PlayerNotice
from shared.firestore.transaction import Transaction
from tests.integration.friends.befriending import befriend, block, listed, remove, request, state, unblock
from tests.local_api import code_of

REQUEST = "friends-request-friend"


async def test_a_block_ends_a_friendship_and_is_listed_for_who_blocks_alone(api, accounts):
    ada, bob = await accounts.players(2)
    await befriend(api, ada, bob)
    assert await block(api, ada, bob) == "blocked"
    assert await block(api, ada, bob) == "blocked"
    assert (await listed(api, ada), await listed(api, ada, "blocked")) == ([], [bob.id])
    assert (await listed(api, bob), await listed(api, bob, "blocked")) == ([], [])
    assert (await state(api, bob, ada), await state(api, ada, bob)) == ("none", "blocked")
    assert await remove(api, ada, bob) == "blocked"


async def test_a_block_ends_requests_both_ways(api, accounts):
    ada, bob = await accounts.players(2)
    await request(api, ada, bob)
    await block(api, bob, ada)
    assert (await state(api, ada, bob), await listed(api, ada, "sent")) == ("none", [])
    await unblock(api, bob, ada)
    await request(api, ada, bob)
    await block(api, ada, bob)
    assert await listed(api, bob, "received") == []


async def test_who_is_blocked_sees_what_others_see_and_is_not_heard(api, accounts, listen):
    heard, told = await listen(FriendRequested.topic), await listen(PlayerNotice.topic)
    ada, bob, eve = await accounts.players(3)
    await block(api, bob, ada)
    answers = [
        await api(REQUEST, token=player.token, path_values={"user_id": bob.id}, json={}) for player in (ada, eve)
    ]
    seen = [
        {name: value for name, value in answer.json()["data"].items() if name != "since"} | {"code": answer.status_code}
        for answer in answers
    ]
    assert seen[0] == seen[1] == {"user_id": bob.id, "state": "sent", "code": 200}
    assert (await state(api, ada, bob), await listed(api, ada, "sent")) == ("sent", [bob.id])
    assert await listed(api, bob, "received") == [eve.id]
    assert [message.data["player_id"] for message in await heard.messages(1)] == [eve.id]
    assert (await heard.silence(), len(await told.messages(1)), await told.silence()) == ([], 1, [])
    assert await remove(api, ada, bob) == "none"


async def test_what_was_asked_during_a_block_is_gone_after_it(api, accounts):
    ada, bob = await accounts.players(2)
    await block(api, bob, ada)
    await request(api, ada, bob)
    assert await unblock(api, bob, ada) == "none"
    assert await unblock(api, bob, ada) == "none"
    assert (await state(api, ada, bob), await state(api, bob, ada)) == ("none", "none")
    await befriend(api, ada, bob)


async def test_who_blocks_has_to_unblock_before_asking(api, accounts):
    ada, bob = await accounts.players(2)
    await block(api, bob, ada)
    answer = await api(REQUEST, token=bob.token, path_values={"user_id": ada.id}, json={})
    assert (answer.status_code, code_of(answer)) == (409, "PLAYER_IS_BLOCKED")


async def test_each_block_ends_with_who_made_it(api, accounts):
    ada, bob = await accounts.players(2)
    await block(api, ada, bob)
    await block(api, bob, ada)
    await unblock(api, ada, bob)
    assert (await state(api, ada, bob), await state(api, bob, ada)) == ("none", "blocked")
    assert await relations.is_blocked(Transaction(), ada.id, bob.id)
    assert await relations.is_blocked(Transaction(), bob.id, ada.id)
    await unblock(api, bob, ada)
    assert not await relations.is_blocked(Transaction(), ada.id, bob.id)


async def test_others_can_ask_for_friends(api, accounts):
    ada, bob, eve = await accounts.players(3)
    await befriend(api, ada, bob)
    assert await relations.are_friends(Transaction(), bob.id, ada.id)
    assert not await relations.are_friends(Transaction(), bob.id, eve.id)
    assert await relations.friend_ids(ada.id) == (bob.id,)
    assert await relations.friend_ids("nobody") == ()


async def test_nobody_blocks_who_does_not_exist(api, accounts):
    ada = await accounts.player()
    answer = await api("friends-block-player", token=ada.token, path_values={"user_id": "nobody"}, json={})
    assert code_of(answer) == "UNKNOWN_PLAYER"
