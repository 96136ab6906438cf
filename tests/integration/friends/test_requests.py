"""Requests become friendships, or end; whoever does what, and however often."""

import pytest

from functions.friends.events import FriendAdded, FriendRemoved, FriendRequested, FriendRequestEnded
from shared.configuration import Reader
from shared.events.notices import PlayerNotice
from tests.integration.friends.befriending import befriend, listed, remove, request, state
from tests.local_api import code_of, data_of

REQUEST = "friends-request-friend"
LIST = "friends-list-friends"


async def test_a_request_waits_until_it_is_accepted(api, accounts):
    ada, bob = await accounts.players(2)
    assert await request(api, ada, bob) == "sent"
    assert await request(api, ada, bob) == "sent"
    assert (await state(api, bob, ada), await listed(api, bob, "received")) == ("received", [ada.id])
    assert (await listed(api, ada, "sent"), await listed(api, ada)) == ([bob.id], [])
    assert await request(api, bob, ada, accept_only=True) == "friends"
    assert await request(api, bob, ada) == "friends"
    assert (await listed(api, ada), await listed(api, bob)) == ([bob.id], [ada.id])
    assert await listed(api, ada, "sent") == await listed(api, bob, "received") == []


async def test_a_friend_is_removed_on_both_sides_and_can_be_asked_again(api, accounts):
    ada, bob = await accounts.players(2)
    for _ in range(2):
        await befriend(api, ada, bob)
        assert await remove(api, bob, ada) == "none"
        assert await remove(api, bob, ada) == "none"
        assert (await listed(api, ada), await listed(api, bob)) == ([], [])


async def test_a_request_is_declined_and_cancelled(api, accounts):
    ada, bob = await accounts.players(2)
    await request(api, ada, bob)
    assert await remove(api, bob, ada, state="sent") == "received"
    assert await remove(api, bob, ada, state="received") == "none"
    assert (await state(api, ada, bob), await listed(api, ada, "sent")) == ("none", [])
    await request(api, ada, bob)
    assert await remove(api, ada, bob) == "none"
    assert (await state(api, bob, ada), await listed(api, bob, "received")) == ("none", [])


async def test_who_declines_late_stays_a_friend(api, accounts):
    ada, bob = await accounts.players(2)
    await befriend(api, ada, bob)
    assert await remove(api, bob, ada, state="received") == "friends"


async def test_nobody_accepts_what_was_not_asked(api, accounts):
    ada, bob = await accounts.players(2)
    answer = await api(REQUEST, token=ada.token, path_values={"user_id": bob.id}, json={"accept_only": True})
    assert code_of(answer) == "NO_FRIEND_REQUEST"
    assert await state(api, bob, ada) == "none"


async def test_who_takes_no_requests_gets_none_and_can_accept_still(api, accounts):
    ada, bob, eve = await accounts.players(3)
    await request(api, ada, bob)
    data_of(await api("profiles-update-me", token=bob.token, json={"accept_friend_requests": False}))
    answer = await api(REQUEST, token=eve.token, path_values={"user_id": bob.id}, json={})
    assert code_of(answer) == "FRIEND_REQUESTS_REFUSED"
    assert await request(api, bob, ada) == "friends"


@pytest.mark.parametrize("name", ["request-friend", "remove-friend", "block-player", "unblock-player", "get-relation"])
async def test_nobody_is_their_own_friend(api, accounts, name):
    ada = await accounts.player()
    answer = await api(f"friends-{name}", token=ada.token, path_values={"user_id": ada.id})
    assert code_of(answer) == "NOT_WITH_ONESELF"


@pytest.fixture
def limit(monkeypatch):
    """Set a limit of the deployment."""

    def set_to(**limits: str) -> None:
        for name, value in limits.items():
            monkeypatch.setenv(name, value)
        Reader.cache_clear()

    return set_to


async def ask(api, player, other) -> str:
    """The code of a request that is refused."""
    return code_of(await api(REQUEST, token=player.token, path_values={"user_id": other.id}, json={}))


async def test_a_full_list_is_said_to_be_one_s_own_or_the_other_s(api, accounts, limit):
    ada, bob, eve, dan = await accounts.players(4)
    limit(FRIENDS_LIMIT="1", PENDING_FRIEND_REQUESTS_LIMIT="2")
    await request(api, ada, bob)
    await request(api, eve, bob)
    await request(api, ada, dan)
    assert await ask(api, ada, eve) == "TOO_MANY_FRIEND_REQUESTS"
    await request(api, bob, ada)
    assert await ask(api, bob, eve) == "FRIENDS_LIMIT_REACHED"
    assert await ask(api, ada, eve) == "FRIENDS_LIMIT_REACHED"
    assert await ask(api, dan, ada) == "THEIR_FRIENDS_LIMIT_REACHED"


async def test_a_day_has_so_many_requests_and_the_answer_says_until_when(api, accounts, limit):
    ada, bob, eve = await accounts.players(3)
    limit(DAILY_FRIEND_REQUESTS_LIMIT="1")
    await request(api, ada, bob)
    await remove(api, ada, bob)
    used = await api(REQUEST, token=ada.token, path_values={"user_id": eve.id}, json={})
    assert (used.status_code, code_of(used)) == (429, "DAILY_FRIEND_REQUESTS_USED")
    assert 0 < int(used.headers["retry-after"]) <= 86_400


async def test_a_list_has_pages_with_names_and_pictures(api, accounts):
    ada, *others = await accounts.players(4)
    for other in others:
        await befriend(api, ada, other)
    seen, cursor = [], None
    for _ in range(2):
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = data_of(await api(LIST, token=ada.token, params=params))
        seen += [(item["user_id"], item["display_name"]) for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [(other.id, other.display_name) for other in reversed(others)]
    assert (cursor, page["counts"]["friends"]) == (None, 3)


async def test_each_fact_is_published_once_and_again_when_it_comes_again(api, accounts, listen):
    expected = {FriendRequested: 3, FriendRequestEnded: 1, FriendAdded: 2, FriendRemoved: 2}
    listeners = {event: await listen(event.topic) for event in expected}
    ada, bob = await accounts.players(2)
    for _ in range(2):
        await befriend(api, ada, bob)
        await request(api, ada, bob)
        await remove(api, ada, bob)
    await request(api, ada, bob)
    await remove(api, bob, ada)
    for event, count in expected.items():
        heard = await listeners[event].messages(count)
        assert len({message.attributes["key"] for message in heard}) == len(heard) == count
        assert await listeners[event].silence() == []


async def test_a_player_is_told_of_a_request_and_an_acceptance_and_gets_no_mail(api, accounts, listen):
    notices = await listen(PlayerNotice.topic)
    ada, bob = await accounts.players(2)
    await befriend(api, ada, bob)
    told = [message.data for message in await notices.messages(2)]
    assert [(notice["player_id"], notice["name"], notice["values"]["name"]) for notice in told] == [
        (bob.id, "friend_requested", ada.display_name),
        (ada.id, "friend_accepted", bob.display_name),
    ]
    assert [notice["by_mail"] for notice in told] == [False, False]


async def test_who_asks_again_and_again_is_one_notice_a_day(api, accounts, listen):
    notices = await listen(PlayerNotice.topic)
    ada, bob = await accounts.players(2)
    for _ in range(2):
        await request(api, ada, bob)
        await remove(api, ada, bob)
    assert len({message.attributes["key"] for message in await notices.messages(2)}) == 1
