"""Friends see who is online, unless that is hidden; others see nothing of it."""

from datetime import UTC, datetime

from functions.friends.store.lists import FRIENDS_PAGE
from functions.profiles.events import ProfileChanged
from functions.realtime.store import live
from shared.firestore.listening import LiveSectionChanged
from shared.redis import cache, presence
from tests.bench.callers import job
from tests.local_api import data_of
from tests.redis_client import redis_client


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


async def listen_to_friends(api, player):
    """Begin to listen, and return who of the friends is shown online."""
    data_of(await api("realtime-create-token", token=player.token, json={}))
    return await shown_live(player)


async def shown_live(player):
    _, stored = await live.read(player.id)
    return stored.fields["friends"]["online"]


async def looked_at(api, changes, player):
    """Look who has come and gone, and show it; returns how often the player was shown something."""
    answer = await api.deliver("friends-tell-who-is-online", (await job()).content)
    assert answer.status_code == 204
    return await shown_again(api, changes, player)


async def shown_again(api, changes, player):
    """Do what the news ask for; returns how many there are."""
    told = [LiveSectionChanged.model_validate(message.data) for message in await changes.silence()]
    mine = [change for change in told if (change.player_id, change.section) == (player.id, "friends")]
    for change in mine:
        assert (await api.push("realtime-show-section", change)).status_code == 204
    return len(mine)


async def gone(player):
    """Six minutes pass, in which a player asks for nothing."""
    await cache.invalidate([presence.key(player.id)])
    await redis_client().zadd(presence.DUE, {player.id: 1}, xx=True)


async def test_who_listens_sees_friends_come_and_go_once_each(api, accounts, listen):
    ada, bob, cleo = await accounts.players(3)
    await befriend(api, ada, bob)
    changes = await listen(LiveSectionChanged.topic)
    assert await listen_to_friends(api, ada) == [bob.id]
    assert await looked_at(api, changes, ada) == 0
    for player in (bob, cleo):
        await gone(player)
    assert (await looked_at(api, changes, ada), await shown_live(ada)) == (1, [])
    for _ in range(2):
        await shown(api, bob)
        await shown(api, cleo)
    assert (await looked_at(api, changes, ada), await shown_live(ada)) == (1, [bob.id])
    assert await looked_at(api, changes, ada) == 0
    await befriend(api, ada, cleo)
    assert await shown_again(api, changes, ada) >= 1
    assert set(await shown_live(ada)) == {bob.id, cleo.id}
    answer = await api("friends-block-player", token=bob.token, path_values={"user_id": ada.id}, json={})
    assert answer.is_success
    assert (await shown_again(api, changes, ada), await shown_live(ada)) == (1, [cleo.id])


async def test_who_hides_it_is_not_shown_and_their_coming_changes_nothing(api, accounts, listen):
    ada, bob = await accounts.players(2)
    await befriend(api, ada, bob)
    changes = await listen(LiveSectionChanged.topic)
    assert await listen_to_friends(api, ada) == [bob.id]
    profile = data_of(await api("profiles-update-me", token=bob.token, json={"show_presence": False}))
    changed = ProfileChanged(
        user_id=bob.id, display_name=profile["display_name"], country=None, changed_at=datetime.now(UTC)
    )
    assert (await api.push("friends-forget-pages", changed)).status_code == 204
    assert (await shown_again(api, changes, ada), await shown_live(ada)) == (1, [])
    await gone(bob)
    await shown(api, bob)
    assert await looked_at(api, changes, ada) == 0


async def test_without_listeners_nobody_is_told_of(api, accounts, listen):
    ada, bob = await accounts.players(2)
    await befriend(api, ada, bob)
    changes = await listen(LiveSectionChanged.topic)
    await gone(bob)
    await shown(api, bob)
    assert await redis_client().zscore(presence.DUE, bob.id) is None
    assert await looked_at(api, changes, ada) == 0
