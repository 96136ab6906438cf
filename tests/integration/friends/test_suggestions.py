"""Recent opponents are suggested as friends, unless something stands between."""

from tests.integration.friends.befriending import befriend, block, request
from tests.local_api import data_of
from tests.matches import completed, react


async def suggested(api, player) -> list[str]:
    return [item["user_id"] for item in data_of(await api("friends-list-suggestions", token=player.token))["items"]]


async def test_opponents_are_suggested_but_nobody_between_whom_and_the_player_there_is_something(api, accounts):
    ada, bob, friend, asked, asks, blocked, blocks, closed = await accounts.players(8)
    for opponent in (friend, asked, asks, blocked, blocks, closed, bob):
        await react(api, completed(ada, opponent))
    await befriend(api, ada, friend)
    await request(api, ada, asked)
    await request(api, asks, ada)
    await block(api, ada, blocked)
    await block(api, blocks, ada)
    data_of(await api("profiles-update-me", token=closed.token, json={"accept_friend_requests": False}))
    assert await suggested(api, ada) == [bob.id]
    await request(api, ada, bob)
    assert await suggested(api, ada) == []


async def test_who_has_not_played_gets_no_suggestion(api, accounts):
    assert await suggested(api, await accounts.player()) == []
