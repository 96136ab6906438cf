"""Friends see who is online, unless that is hidden; others see nothing of it."""

from functions.friends.store.lists import FRIENDS_PAGE
from shared.redis import cache, presence
from tests.local_api import data_of


async def befriend(api, ada, bob):
    for player, other in ((ada, bob), (bob, ada)):
        answer = await api("friends-request-friend", token=player.token, path_values={"user_id": other.id}, json={})
        assert answer.is_success, answer.text


async def shown(api, player, state="friends"):
    await cache.invalidate([FRIENDS_PAGE.format(player=player.id)])
    page = data_of(await api("friends-list-friends", token=player.token, params={"state": state}))
    return {listed["user_id"]: listed["is_online"] for listed in page["items"]}


async def test_a_friend_is_online_who_has_just_played_and_does_not_hide_it(api, accounts):
    ada, bob = await accounts.players(2)
    await befriend(api, ada, bob)
    assert await shown(api, ada) == {bob.id: True}
    data_of(await api("profiles-update-me", token=bob.token, json={"show_presence": False}))
    assert await shown(api, ada) == {bob.id: None}
    data_of(await api("profiles-update-me", token=bob.token, json={"show_presence": True}))
    await cache.invalidate([presence.key(bob.id)])
    assert await shown(api, ada) == {bob.id: False}


async def test_who_is_no_friend_is_shown_as_neither(api, accounts):
    ada, bob = await accounts.players(2)
    answer = await api("friends-request-friend", token=ada.token, path_values={"user_id": bob.id}, json={})
    assert answer.is_success
    assert await shown(api, ada, "sent") == {bob.id: None}
    assert await shown(api, bob, "received") == {ada.id: None}
