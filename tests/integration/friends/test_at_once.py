"""Many at once, between two players and towards one: nothing is lost, and who loses too often is told to come again."""

import asyncio

from functions.friends.settings import settings
from tests.bench import players
from tests.integration.friends.befriending import listed, state
from tests.local_api import code_of

REQUEST = "friends-request-friend"


async def ask(api, player, other):
    return await api(REQUEST, token=player.token, path_values={"user_id": other.id}, json={})


async def test_two_who_ask_each_other_a_hundred_times_each_become_friends(api):
    ada, bob = await players.open_accounts(2)
    answers = await asyncio.gather(*(ask(api, *pair) for _ in range(100) for pair in ((ada, bob), (bob, ada))))
    assert {answer.status_code for answer in answers} <= {200, 503}
    assert all(answer.headers["retry-after"] for answer in answers if answer.status_code == 503)
    assert (await state(api, ada, bob), await state(api, bob, ada)) == ("friends", "friends")
    assert (await listed(api, ada), await listed(api, bob)) == ([bob.id], [ada.id])


async def test_a_block_holds_whoever_asks_and_accepts_at_once(api):
    ada, bob = await players.open_accounts(2)
    to_bob = {"token": ada.token, "path_values": {"user_id": bob.id}}
    answers = await asyncio.gather(
        *(ask(api, *pair) for _ in range(10) for pair in ((ada, bob), (bob, ada))),
        *(api("friends-block-player", **to_bob) for _ in range(10)),
    )
    assert {answer.status_code for answer in answers} <= {200, 409, 503}
    assert {code_of(answer) for answer in answers} <= {"", "PLAYER_IS_BLOCKED", "UNAVAILABLE"}
    assert (await api("friends-block-player", **to_bob)).status_code == 200
    assert (await state(api, ada, bob), await state(api, bob, ada)) in {("blocked", "sent"), ("blocked", "none")}
    assert (await listed(api, ada), await listed(api, bob)) == ([], [])


async def test_of_requests_that_are_accepted_at_once_no_more_are_than_may_be(api, monkeypatch):
    monkeypatch.setenv("FRIENDS_LIMIT", "5")
    settings.cache_clear()
    ada, *fans = await players.open_accounts(21)
    await asyncio.gather(*(ask(api, fan, ada) for fan in fans))
    answers = await asyncio.gather(*(ask(api, ada, fan) for fan in fans))
    assert {code_of(answer) for answer in answers} <= {"", "FRIENDS_LIMIT_REACHED", "UNAVAILABLE"}
    accepted = {fan.id for fan, answer in zip(fans, answers, strict=True) if answer.status_code == 200}
    assert 0 < len(accepted) <= 5
    assert set(await listed(api, ada)) == accepted
    assert [fan.id for fan in fans if await listed(api, fan) == [ada.id]] == [
        fan.id for fan in fans if fan.id in accepted
    ]


async def test_of_many_who_ask_one_player_nobody_waits_for_another(api):
    ada, *fans = await players.open_accounts(201)
    answers = await asyncio.gather(*(ask(api, fan, ada) for fan in fans))
    assert {answer.status_code for answer in answers} == {200}
    received, cursor = set(), None
    while True:
        params = {"state": "received", "limit": 100} | ({"cursor": cursor} if cursor else {})
        page = (await api("friends-list-friends", token=ada.token, params=params)).json()["data"]
        received |= {item["user_id"] for item in page["items"]}
        if (cursor := page["next_cursor"]) is None:
            break
    assert received == {fan.id for fan in fans}


async def test_who_asks_many_at_once_sends_what_is_answered_with_200_and_no_more_than_may_wait(api):
    ada, *others = await players.open_accounts(151)
    answers = await asyncio.gather(*(ask(api, ada, other) for other in others))
    sent = [other.id for other, answer in zip(others, answers, strict=True) if answer.status_code == 200]
    refused = {code_of(answer) for answer in answers} - {""}
    assert refused <= {"UNAVAILABLE", "TOO_MANY_FRIEND_REQUESTS"}
    page = await api("friends-list-friends", token=ada.token, params={"state": "sent", "limit": 100})
    assert {item["user_id"] for item in page.json()["data"]["items"]} == set(sent)
    assert 0 < len(sent) <= 100
