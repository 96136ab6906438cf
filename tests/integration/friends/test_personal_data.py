"""A player who is erased vanishes from all lists; an export has their own."""

from functions.friends.api import admin_view, personal_data
from functions.friends.store.lists import LISTS
from functions.friends.store.pairs import of_player
from tests.integration.friends.befriending import befriend, block, listed, request


async def test_an_erased_player_is_in_no_list(api, accounts):
    ada, friend, asked, asks, blocked, blocks = await accounts.players(6)
    await befriend(api, ada, friend)
    await request(api, ada, asked)
    await request(api, asks, ada)
    await block(api, ada, blocked)
    await block(api, blocks, ada)
    (section,) = [section async for section in personal_data.export_player(ada.id)]
    (exported,) = section.documents
    assert (set(exported["friends"]), set(exported["sent"]), set(exported["blocked"])) == (
        {friend.id},
        {asked.id},
        {blocked.id},
    )
    for _ in range(2):
        assert (await personal_data.erase_player(ada.id)).finished
        assert (await LISTS.get(ada.id), await of_player(ada.id, 1)) == (None, [])
    assert (await listed(api, friend), await listed(api, asked, "received")) == ([], [])
    assert (await listed(api, asks, "sent"), await listed(api, blocks, "blocked")) == ([], [])


async def test_support_sees_requests_and_blocks_that_the_player_does_not(api, accounts):
    ada, friend, blocks = await accounts.players(3)
    assert await admin_view.player_for_admin(ada.id) is None
    await befriend(api, ada, friend)
    await block(api, blocks, ada)
    shown = await admin_view.player_for_admin(ada.id)
    assert (shown.friends, [entry.player_id for entry in shown.latest_friends]) == (1, [friend.id])
    assert [list(pair.blocked_by) for pair in shown.pairs] == [[blocks.id]]
