"""Friends, requests and blocks of an account that is merged into another, and after the undo."""

from functions.friends.api.friends import friend_ids
from functions.friends.events import FriendsMoved
from shared.identity.callers import Role
from tests.integration.friends.befriending import befriend, block, listed, remove, request, state
from tests.local_api import data_of

MOVE = "friends-move-friends"


class Merges:
    """Merges accounts, undoes it, and delivers what that publishes, twice."""

    def __init__(self, api, admin, listener):
        self.api, self.admin, self.listener = api, admin, listener

    async def merge(self, source, target) -> str:
        body = {"source_id": source.id, "target_id": target.id, "reason": "one person", "perform": True}
        answer = await self.api("auth-merge-accounts", token=self.admin.token, json=body)
        return data_of(answer)["merge_id"]

    async def undo(self, merge_id: str) -> None:
        values, body = {"merge_id": merge_id}, {"reason": "a mistake"}
        data_of(await self.api("auth-undo-merge", token=self.admin.token, path_values=values, json=body))

    async def follow(self, count: int) -> None:
        for message in await self.listener.messages(count):
            for _ in range(2):
                answer = await self.api.push(MOVE, FriendsMoved.model_validate(message.data))
                assert answer.status_code == 204


async def merges_of(api, accounts, listen) -> Merges:
    return Merges(api, await accounts.staff(Role.ADMIN), await listen(FriendsMoved.topic))


async def test_friends_follow_a_merge_and_come_back(api, accounts, listen):
    merges = await merges_of(api, accounts, listen)
    source, target, ada, bob = await accounts.players(4)
    for player, other in ((source, ada), (source, target), (target, bob), (source, bob)):
        await befriend(api, player, other)
    merge_id = await merges.merge(source, target)
    assert set(await friend_ids(target.id)) == {ada.id, bob.id}
    assert await state(api, ada, source) == "friends"
    await merges.follow(1)
    assert (await friend_ids(ada.id), await friend_ids(bob.id)) == ((target.id,), (target.id,))
    assert await state(api, ada, target) == await state(api, target, ada) == "friends"
    await merges.undo(merge_id)
    await merges.follow(1)
    assert set(await friend_ids(source.id)) == {ada.id, bob.id, target.id}
    assert set(await friend_ids(target.id)) == {bob.id, source.id}
    assert (await friend_ids(ada.id), set(await friend_ids(bob.id))) == ((source.id,), {source.id, target.id})


async def test_who_parts_before_the_list_has_followed_has_parted(api, accounts, listen):
    merges = await merges_of(api, accounts, listen)
    source, target, ada = await accounts.players(3)
    await befriend(api, source, ada)
    merge_id = await merges.merge(source, target)
    assert await remove(api, ada, source) == "none"
    await merges.follow(1)
    assert await friend_ids(ada.id) == await friend_ids(target.id) == ()
    await merges.undo(merge_id)
    await merges.follow(1)
    assert await friend_ids(ada.id) == await friend_ids(source.id) == ()


async def test_requests_and_blocks_outlast_a_merge(api, accounts, listen):
    merges = await merges_of(api, accounts, listen)
    source, target, ada, bob, eve = await accounts.players(5)
    await request(api, ada, source)
    await request(api, source, bob)
    await block(api, eve, source)
    merge_id = await merges.merge(source, target)
    assert await listed(api, target, "received") == [ada.id]
    assert await listed(api, target, "sent") == [bob.id]
    assert await request(api, target, eve) == "sent"
    assert await listed(api, eve, "received") == []
    assert await request(api, target, ada) == await request(api, bob, target) == "friends"
    await merges.undo(merge_id)
    source = await accounts.sign_in(source)
    assert (await listed(api, source, "received"), await listed(api, source, "sent")) == ([], [])
    assert await state(api, eve, source) == "blocked"
