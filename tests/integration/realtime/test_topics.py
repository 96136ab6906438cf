"""Everyone is told by a topic for each language, which devices follow that want to be told, while they count."""

import pytest

from emulators.partners.fcm import RETRY_AFTER
from functions.realtime.models.push import FollowTopics, SendToTopic
from functions.realtime.operations import topics
from functions.realtime.operations.devices import forget_ended
from shared.events import tasks
from shared.events.notices import NoticeToEveryone
from shared.identity.callers import Role
from tests.integration.realtime.first_requests.devices import device
from tests.integration.realtime.first_requests.push import to_everyone
from tests.local_api import data_of


@pytest.fixture
def queued(monkeypatch):
    """What is queued: by its name, or each by itself."""
    works = {}

    async def enqueue(work, *, name="", at=None):
        works[name or len(works)] = work
        return True

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    return works


async def registered(api, player, phone, **changes):
    data_of(await api("realtime-register-device", token=player.token, json=phone | changes))


async def followed(api, partners, queued, phone):
    """Do what is queued, twice; returns the topics that a phone follows."""
    works = [work for work in queued.values() if isinstance(work, FollowTopics)]
    queued.clear()
    for work in works * 2:
        answer = await api.deliver("realtime-follow-topics", work.model_dump_json().encode())
        assert answer.status_code == 204
    return await partners.topics_of(phone["address"])


async def test_a_device_follows_the_topic_of_its_language_while_it_wants_to_be_told(api, accounts, partners, queued):
    (ada,) = await accounts.players(1)
    phone = device()
    for changes, topic in (
        ({"language": "de-AT"}, ["everyone-de"]),
        ({"language": "fr"}, ["everyone-en"]),
        ({"muted": ["campaign_announcement"]}, []),
        ({"language": "de"}, ["everyone-de"]),
        ({"quiet_hours": {"start": "22:00", "end": "07:00", "time_zone": "Europe/Berlin"}}, []),
        ({"language": "en"}, ["everyone-en"]),
    ):
        await registered(api, ada, phone, **changes)
        assert await followed(api, partners, queued, phone) == topic
    await registered(api, ada, phone, language="en")
    assert queued == {}


async def test_a_device_whose_session_ended_follows_nothing(api, accounts, partners, queued):
    (ada,) = await accounts.players(1)
    phone = device()
    await registered(api, ada, phone)
    assert await followed(api, partners, queued, phone) == ["everyone-de"]
    assert (await api("auth-logout", token=ada.token, json={})).is_success
    await forget_ended(ada.id)
    assert await followed(api, partners, queued, phone) == []


async def test_an_address_that_leads_nowhere_is_let_go_and_a_busy_firebase_is_asked_again(
    api, accounts, partners, queued
):
    (ada,) = await accounts.players(1)
    phone = device()
    await registered(api, ada, phone)
    (work,) = queued.values()
    await partners.refuse_pushes(phone["address"], "UNREGISTERED")
    assert (await api.deliver("realtime-follow-topics", work.model_dump_json().encode())).status_code == 204
    await partners.refuse_pushes(phone["address"], "UNAVAILABLE")
    assert (await api.deliver("realtime-follow-topics", work.model_dump_json().encode())).status_code == 500
    await partners.refuse_pushes(phone["address"], "")
    assert await followed(api, partners, queued, phone) == ["everyone-de"]


async def test_everyone_is_told_once_in_each_language_and_later_while_firebase_is_busy(api, partners, queued):
    notice = to_everyone()
    for _ in range(2):
        assert (await api.push("realtime-push-to-everyone", notice)).status_code == 204
    works = {work.push_topic: work for work in queued.values()}
    assert (len(queued), set(works)) == (2, {"everyone-en", "everyone-de"})
    german = works["everyone-de"]
    queued.clear()
    await partners.refuse_pushes("everyone-de", "QUOTA_EXCEEDED")
    assert (await api.deliver("realtime-send-to-topic", german.model_dump_json().encode())).status_code == 204
    await partners.refuse_pushes("everyone-de", "")
    (again,) = queued.values()
    assert (again.attempt, int(RETRY_AFTER)) == (1, 7)
    await topics.send(again)
    (shown,) = [
        m
        for m in await partners.pushed_to_topic("everyone-de")
        if m["apns"]["headers"]["apns-collapse-id"] == german.fact
    ]
    assert shown["notification"] == {"title": "Saison 2", "body": "Die Saison beginnt."}


async def test_a_broadcast_to_everyone_is_pushed_and_one_to_a_list_is_not(api, accounts, listen):
    admin, (ada,) = await accounts.staff(Role.ADMIN), await accounts.players(1)
    told = await listen(NoticeToEveryone.topic)
    body = {"texts": {"en": {"subject": "Hello", "body": "All."}}, "reason": "A test."}
    sent = [
        data_of(await api("messages-broadcast-message", token=admin.token, json=body | audience))["broadcast"]
        for audience in ({"player_ids": [ada.id]}, {})
    ]
    notices = [NoticeToEveryone.model_validate(message.data) for message in await told.silence()]
    ids = [notice.notice_id for notice in notices]
    assert [any(each["broadcast_id"] in name for name in ids) for each in sent] == [False, True]
    cancel = {"broadcast_id": sent[1]["broadcast_id"]}
    assert (await api("messages-cancel-broadcast", token=admin.token, path_values=cancel, json={})).is_success


def test_the_longest_text_fits(partners):
    words = {"en": "語" * 4000}
    work = topics.rules.work_of(NoticeToEveryone(notice_id="a", kind="k", subjects=words, texts=words), "de")
    assert isinstance(work, SendToTopic)
    assert len(topics.rules.message(work)["message"]["notification"]["body"].encode()) <= 1200
