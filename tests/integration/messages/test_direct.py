"""Players write to each other, as far as the other wants it."""

from shared.configuration import Reader
from tests.integration.friends.befriending import befriend, block
from tests.local_api import code_of, data_of

WRITE = "messages-write-message"


async def write(api, player, other_id, text="Good game!"):
    return await api(WRITE, token=player.token, path_values={"user_id": other_id}, json={"text": text})


async def inbox(api, player) -> list[dict]:
    page = data_of(await api("messages-list-inbox", token=player.token))
    return [message for message in page["items"] if message["type"] == "direct_message"]


async def test_a_message_stands_in_the_other_s_inbox_with_who_wrote_it(api, accounts):
    ada, bob = await accounts.players(2)
    (unread_before,) = data_of(await api("messages-count-unread", token=bob.token)).values()
    message_id = data_of(await write(api, ada, bob.id, " Good\r\ngame! "))["message_id"]
    (message,) = await inbox(api, bob)
    assert (message["message_id"], message["body"], message["language"]) == (message_id, "Good\ngame!", "und")
    assert message["sender"] == {"user_id": ada.id, "display_name": ada.display_name}
    assert data_of(await api("messages-count-unread", token=bob.token)) == {"unread": unread_before + 1}
    assert await inbox(api, ada) == []


async def test_who_takes_no_messages_gets_none(api, accounts):
    ada, bob = await accounts.players(2)
    data_of(await api("profiles-update-me", token=bob.token, json={"allow_messages": False}))
    assert code_of(await write(api, ada, bob.id)) == "MESSAGES_REFUSED"


async def test_who_is_blocked_is_not_heard_and_sees_no_difference(api, accounts):
    ada, bob, eve = await accounts.players(3)
    await block(api, bob, ada)
    answers = [await write(api, player, bob.id) for player in (ada, eve)]
    assert [(answer.status_code, sorted(data_of(answer))) for answer in answers] == [(201, ["message_id"])] * 2
    assert [message["sender"]["user_id"] for message in await inbox(api, bob)] == [eve.id]
    assert code_of(await write(api, bob, ada.id)) == "PLAYER_IS_BLOCKED"


async def test_a_day_has_so_many_messages_to_strangers_heard_or_not_and_any_to_friends(api, accounts, monkeypatch):
    ada, friend, bob, eve = await accounts.players(4)
    monkeypatch.setenv("DAILY_MESSAGES_TO_STRANGERS", "2")
    Reader.cache_clear()
    await befriend(api, ada, friend)
    await block(api, bob, ada)
    for other in (bob, eve):
        data_of(await write(api, ada, other.id))
    refused = await write(api, ada, eve.id)
    assert (refused.status_code, code_of(refused)) == (429, "DAILY_MESSAGES_USED")
    assert 0 < int(refused.headers["retry-after"]) <= 86_400
    data_of(await write(api, ada, friend.id))


async def test_messages_a_minute_are_limited(api, accounts, monkeypatch):
    ada, bob = await accounts.players(2)
    monkeypatch.setenv("RATE_DIRECT_MESSAGES", "2")
    Reader.cache_clear()
    assert [(await write(api, ada, bob.id)).status_code for _ in range(3)] == [201, 201, 429]


async def test_texts_are_what_can_be_shown(api, accounts):
    ada, bob = await accounts.players(2)
    for text in ("", "   ", "x" * 1001, "\u202egnitirw"):
        assert code_of(await write(api, ada, bob.id, text)) == "INVALID_REQUEST"
    assert code_of(await write(api, ada, ada.id)) == "NOT_WITH_ONESELF"
    assert code_of(await write(api, ada, "nobody")) == "UNKNOWN_PLAYER"
    assert await inbox(api, bob) == []
