"""Messages are reported with their text as it was, and moderators decide, once."""

import asyncio

from shared.events.notices import PlayerNotice
from shared.identity.callers import Role
from tests import messages
from tests.local_api import code_of, data_of
from tests.pages import all_items

REPORT = "messages-report-message"
DECIDE = "messages-decide-report"
LIST = "messages-list-reports"


async def received(api, sender, player) -> str:
    body, path = {"text": "You are the worst."}, {"user_id": player.id}
    return data_of(await api("messages-write-message", token=sender.token, path_values=path, json=body))["message_id"]


async def report(api, player, message_id, **body):
    given = {"category": "harassment"} | body
    return await api(REPORT, token=player.token, path_values={"message_id": message_id}, json=given)


async def decide(api, moderator, message_id, decision="upheld"):
    body = {"decision": decision, "note": "Clear."}
    return await api(DECIDE, token=moderator.token, path_values={"message_id": message_id}, json=body)


async def reported(api, moderator, message_id, status="open") -> list[dict]:
    items = await all_items(api, LIST, moderator.token, status=status)
    return [item for item in items if item["message_id"] == message_id]


async def test_a_report_shows_moderators_the_text_and_both_are_told_of_the_decision(api, accounts, listen):
    ada, bob = await accounts.players(2)
    moderator, told = await accounts.staff(Role.MODERATOR), await listen(PlayerNotice.topic)
    message_id = await received(api, bob, ada)
    assert data_of(await report(api, ada, message_id, comment="Again."))["repeated"] is False
    assert data_of(await report(api, ada, message_id, category="spam"))["repeated"] is True
    (shown,) = await reported(api, moderator, message_id)
    assert (shown["text"], shown["category"], shown["comment"]) == ("You are the worst.", "harassment", "Again.")
    assert (shown["sender"]["user_id"], shown["reporter_id"]) == (bob.id, ada.id)
    for _ in range(2):
        decided = data_of(await decide(api, moderator, message_id))
    assert (decided["status"], decided["decided_by"], decided["note"]) == ("upheld", moderator.id, "Clear.")
    notices = [message.data for message in await told.messages(2)]
    assert [(notice["player_id"], notice["name"]) for notice in notices] == [
        (ada.id, "report_upheld"),
        (bob.id, "message_upheld"),
    ]
    assert await told.silence() == []
    assert not any(ada.id in str(notice) or ada.display_name in str(notice) for notice in notices[1:])
    assert (await reported(api, moderator, message_id), len(await reported(api, moderator, message_id, "upheld"))) == (
        [],
        1,
    )


async def test_of_two_moderators_who_decide_at_once_one_is_refused(api, accounts):
    ada, bob = await accounts.players(2)
    moderators = [await accounts.staff(Role.MODERATOR) for _ in range(2)]
    message_id = await received(api, bob, ada)
    data_of(await report(api, ada, message_id))
    answers = await asyncio.gather(
        *(
            decide(api, moderator, message_id, decision)
            for moderator, decision in zip(moderators, ("upheld", "dismissed"), strict=True)
        )
    )
    assert sorted(code_of(answer) for answer in answers) == ["", "REPORT_DECIDED"]


async def test_one_s_own_messages_of_players_are_reported_alone(api, accounts):
    ada, bob, eve = await accounts.players(3)
    message_id = await received(api, bob, ada)
    assert (
        code_of(await report(api, eve, message_id)) == code_of(await report(api, bob, message_id)) == "UNKNOWN_MESSAGE"
    )
    assert code_of(await report(api, ada, await messages.send(ada.id))) == "NOT_REPORTABLE"
    moderator = await accounts.staff(Role.MODERATOR)
    assert code_of(await decide(api, moderator, message_id)) == "UNKNOWN_REPORT"
