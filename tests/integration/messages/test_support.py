"""Support threads, from a player's request to the mail that tells of the answer."""

import asyncio
import json
import uuid
from datetime import UTC, datetime, timedelta

from functions.messages.models.support import ThreadState
from functions.messages.models.tasks import MailUnreadReply
from functions.messages.rules.support.limits import counted
from functions.messages.settings import Settings
from functions.messages.store.inboxes import INBOXES
from shared.events.notices import PlayerNotice
from shared.identity.callers import Role
from shared.settings import settings as configured
from tests.local_api import code_of, data_of

MAIL = "messages-mail-unread-reply"
ASKED = {"category": "bug", "subject": "It is stuck", "text": "At level 3."}


async def open_thread(api, player) -> str:
    return data_of(await api("messages-open-thread", token=player.token, json=ASKED))["thread_id"]


async def on(api, name, account, thread_id, json=None):
    options = {} if json is None else {"json": json}
    return await api(f"messages-{name}", token=account.token, path_values={"thread_id": thread_id}, **options)


async def test_a_request_is_answered_asked_back_closed_and_reopened(api, accounts):
    ada, staff = await accounts.player(), await accounts.staff(Role.SUPPORT)
    thread_id = await open_thread(api, ada)
    listed = data_of(await api("messages-list-threads", token=staff.token, params={"player_id": ada.id}))["items"]
    assert [(item["thread_id"], item["state"], item["assignee_id"]) for item in listed] == [(thread_id, "open", None)]
    data_of(await on(api, "note-in-thread", staff, thread_id, {"text": "A regular."}))
    asked = data_of(await on(api, "answer-thread", staff, thread_id, {"text": "Which device?", "asks": True}))
    assert (asked["state"], asked["assignee_id"]) == ("waiting", staff.id)
    assert asked["first_response_seconds"] is not None
    assert data_of(await on(api, "reply-in-thread", ada, thread_id, {"text": "A phone."}))["state"] == "open"
    assert data_of(await on(api, "answer-thread", staff, thread_id, {"text": "Mended."}))["state"] == "answered"
    seen = data_of(await on(api, "get-my-thread", ada, thread_id))
    assert [(entry["author"], entry["text"]) for entry in seen["entries"]] == [
        ("player", "At level 3."),
        ("staff", "Which device?"),
        ("player", "A phone."),
        ("staff", "Mended."),
    ]
    assert data_of(await on(api, "reply-in-thread", ada, thread_id, {"text": "No."}))["state"] == "reopened"
    assert data_of(await on(api, "answer-thread", staff, thread_id, {"close": True}))["state"] == "closed"
    assert data_of(await on(api, "reply-in-thread", ada, thread_id, {"text": "Still no."}))["state"] == "reopened"
    for _ in range(2):
        assert data_of(await on(api, "close-my-thread", ada, thread_id))["state"] == "closed"
    (mine,) = data_of(await api("messages-list-my-threads", token=ada.token))["items"]
    assert mine["state"] == "closed"
    whole = data_of(await on(api, "get-thread", staff, thread_id))
    assert [entry["text"] for entry in whole["entries"] if entry["internal"]] == ["A regular."]
    types = [item["type"] for item in data_of(await api("messages-list-inbox", token=ada.token))["items"]]
    assert types.count("support_reply") == 2
    assert types.count("support_thread_created") == 1


async def test_no_more_threads_are_open_than_may_be_whoever_asks_at_once(api, accounts):
    ada = await accounts.player()
    answers = await asyncio.gather(*(api("messages-open-thread", token=ada.token, json=ASKED) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {201, 409, 503}
    inbox = await INBOXES.get(ada.id)
    assert inbox
    assert len(inbox.open_thread_ids) == sum(answer.status_code == 201 for answer in answers) <= 5
    while (last := await api("messages-open-thread", token=ada.token, json=ASKED)).status_code != 409:
        pass
    assert code_of(last) == "TOO_MANY_THREADS"
    data_of(await on(api, "close-my-thread", ada, inbox.open_thread_ids[0]))
    assert await open_thread(api, ada)


async def test_closed_threads_that_are_reopened_count_too(api, accounts):
    ada, staff = await accounts.player(), await accounts.staff(Role.SUPPORT)
    answered, *closed = [await open_thread(api, ada) for _ in range(4)]
    data_of(await on(api, "answer-thread", staff, answered, {"text": "Mended."}))
    for thread_id in closed:
        data_of(await on(api, "close-my-thread", ada, thread_id))
    for _ in range(4):
        await open_thread(api, ada)
    said = {"text": "Still no."}
    answers = await asyncio.gather(*(on(api, "reply-in-thread", ada, thread_id, said) for thread_id in closed))
    assert {answer.status_code for answer in answers} <= {201, 409, 503}
    assert code_of(await on(api, "reply-in-thread", ada, closed[2], said)) in {"TOO_MANY_THREADS", ""}
    inbox = await INBOXES.get(ada.id)
    assert inbox
    assert len(inbox.open_thread_ids) == 5
    assert data_of(await on(api, "reply-in-thread", ada, answered, said))["state"] == "reopened"


async def test_the_first_answer_s_time_is_in_the_log_once(api, accounts, monkeypatch, capsys):
    monkeypatch.setenv("LOG_LEVEL", "INFO")
    configured.cache_clear()
    ada, staff = await accounts.player(), await accounts.staff(Role.SUPPORT)
    thread_id = await open_thread(api, ada)
    for _ in range(2):
        data_of(await on(api, "answer-thread", staff, thread_id, {"text": "Mended."}))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    (line,) = [line for line in lines if line["message"] == "support.first_response"]
    assert (line["thread_id"], line["seconds"]) == (thread_id, 0)


async def test_entries_of_both_sides_at_once_all_stay_in_one_order(api, accounts):
    ada, staff = await accounts.player(), await accounts.staff(Role.SUPPORT)
    thread_id = await open_thread(api, ada)
    writes = [on(api, "reply-in-thread", ada, thread_id, {"text": f"player {turn}"}) for turn in range(10)]
    writes += [on(api, "answer-thread", staff, thread_id, {"text": f"staff {turn}"}) for turn in range(10)]
    written = [answer for answer in await asyncio.gather(*writes) if answer.is_success]
    entries = data_of(await on(api, "get-thread", staff, thread_id))["entries"]
    assert [entry["number"] for entry in entries] == list(range(len(written) + 1))


async def test_a_reply_is_one_mail_to_who_has_not_seen_it(api, accounts, listen):
    ada, bob, staff = await accounts.player(), await accounts.player(), await accounts.staff(Role.SUPPORT)
    told, threads = await listen(PlayerNotice.topic), {}
    for player in (ada, bob):
        thread_id = threads[player.id] = await open_thread(api, player)
        data_of(await on(api, "answer-thread", staff, thread_id, {"text": "Mended."}))
        if player is bob:
            data_of(await api("messages-read-all-messages", token=bob.token))
        work = MailUnreadReply(player_id=player.id, thread_id=thread_id, number=1)
        for _ in range(2):
            assert (await api.deliver(MAIL, work.model_dump_json().encode())).status_code == 204
        lost = MailUnreadReply(player_id=player.id, thread_id=thread_id, number=2)
        assert (await api.deliver(MAIL, lost.model_dump_json().encode())).status_code == 204
    heard = await told.messages(2, key=f"messages:support_reply:{threads[ada.id]}:1")
    assert {(notice.data["player_id"], notice.data["in_inbox"]) for notice in heard} == {(ada.id, False)}
    assert await told.silence(key=f"messages:support_reply:{threads[bob.id]}:1") == []


async def test_threads_are_assigned_to_staff_alone(api, accounts):
    ada, staff = await accounts.player(), await accounts.staff(Role.SUPPORT)
    thread_id = await open_thread(api, ada)
    refused = await on(api, "assign-thread", staff, thread_id, {"assignee_id": ada.id})
    assert code_of(refused) == "NOT_STAFF"
    data_of(await on(api, "assign-thread", staff, thread_id, {"assignee_id": staff.id}))
    wanted = {"assignee_id": staff.id, "state": "open", "category": "bug"}
    (mine,) = data_of(await api("messages-list-threads", token=staff.token, params=wanted))["items"]
    assert mine["thread_id"] == thread_id
    assert data_of(await on(api, "assign-thread", staff, thread_id, {"assignee_id": None}))["assignee_id"] is None


async def test_canned_answers_are_sent_in_the_player_s_language(api, accounts):
    ada, staff = await accounts.player(), await accounts.staff(Role.SUPPORT)
    answer_id = f"restart-{uuid.uuid4().hex}"
    named = {"token": staff.token, "path_values": {"answer_id": answer_id}}
    body = {"title": "Restart", "texts": {"en": {"subject": "", "body": "Restart, please."}}}
    data_of(await api("messages-write-canned-answer", **named, json=body))
    listed = data_of(await api("messages-list-canned-answers", token=staff.token))["answers"]
    assert answer_id in [answer["answer_id"] for answer in listed]
    thread_id = await open_thread(api, ada)
    data_of(await on(api, "answer-thread", staff, thread_id, {"canned_answer_id": answer_id}))
    assert data_of(await on(api, "get-my-thread", ada, thread_id))["entries"][-1]["text"] == "Restart, please."
    data_of(await api("messages-delete-canned-answer", **named))
    assert code_of(await api("messages-delete-canned-answer", **named)) == "UNKNOWN_CANNED_ANSWER"


async def test_nobody_reads_or_writes_in_another_s_thread(api, accounts):
    ada, bob = await accounts.players(2)
    thread_id = await open_thread(api, ada)
    assert code_of(await on(api, "get-my-thread", bob, thread_id)) == "UNKNOWN_THREAD"
    assert code_of(await on(api, "close-my-thread", bob, thread_id)) == "UNKNOWN_THREAD"
    assert code_of(await on(api, "reply-in-thread", bob, thread_id, {"text": "Hi"})) == "UNKNOWN_THREAD"


async def test_figures_count_threads_and_first_answers(api, accounts):
    ada, staff = await accounts.player(), await accounts.staff(Role.SUPPORT)
    before = data_of(await api("messages-get-support-figures", token=staff.token))
    thread_id = await open_thread(api, ada)
    data_of(await on(api, "answer-thread", staff, thread_id, {"text": "Mended."}))
    after = data_of(await api("messages-get-support-figures", token=staff.token))
    assert after["answered_first"] >= before["answered_first"] + 1
    assert after["mean_first_response_seconds"] is not None
    assert set(after["threads"]) == set(ThreadState)


async def test_a_day_has_only_some_threads_however_fast_they_are_closed(api, accounts):
    ada = await accounts.player()
    for _ in range(Settings().daily_threads):
        data_of(await on(api, "close-my-thread", ada, await open_thread(api, ada)))
    refused = await api("messages-open-thread", token=ada.token, json=ASKED)
    assert (refused.status_code, code_of(refused)) == (429, "DAILY_THREADS_USED")
    assert 0 < int(refused.headers["retry-after"]) <= 24 * 3600
    inbox = await INBOXES.get(ada.id)
    assert inbox
    assert inbox.open_thread_ids == ()
    assert counted(inbox, 1, datetime.now(UTC) + timedelta(days=1)).threads_opened == 1
