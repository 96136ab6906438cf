"""What players are told is shown on their devices, once, and while their sessions live."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from emulators.partners.fcm import RETRY_AFTER
from functions.realtime.models.push import FollowTopics, SendPush
from functions.realtime.operations import pushing
from functions.realtime.store import live
from functions.realtime.store.devices import of_player
from shared.events import tasks
from shared.firestore.listening import LiveSectionChanged
from tests.integration.realtime.first_requests.devices import device
from tests.integration.realtime.first_requests.push import notice, work
from tests.local_api import data_of


async def registered(api, player, **changes):
    phone = device(**changes)
    data_of(await api("realtime-register-device", token=player.token, json=phone))
    return next(kept for kept in await of_player(player.id) if kept.address == phone["address"])


async def test_what_is_of_the_moment_is_told_to_who_is_away(api, accounts, partners, monkeypatch):
    away, listens = await accounts.players(2)
    queued = []

    async def enqueue(task, *, name):
        queued.append(task.player_id)

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    await live.raise_flag(listens.id, datetime.now(UTC) + timedelta(minutes=5))
    for player in (away, listens):
        await registered(api, player)
        told = notice(player.id).model_copy(update={"in_inbox": False})
        for changes in ({"when_away": False}, {"when_away": True}):
            assert (await api.push("realtime-push-notice", told.model_copy(update=changes))).status_code == 204
    assert queued == [away.id]


async def sent(api, asked):
    return (await api.deliver("realtime-send-push", json.dumps(asked).encode())).status_code


async def test_a_notice_is_queued_for_each_device_that_wants_it(api, accounts, partners, monkeypatch):
    (ada,) = await accounts.players(1)
    phone = await registered(api, ada, language="en")
    await registered(api, ada, muted=["friend_request"])
    told, queued = notice(ada.id), {}

    async def enqueue(task, *, name):
        queued[name] = task
        return True

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    for _ in range(2):
        assert (await api.push("realtime-push-notice", told)).status_code == 204
    (task,) = queued.values()
    await pushing.send(task)
    (shown,) = await partners.pushed(phone.address)
    assert "Ada" in shown["notification"]["title"] + shown["notification"]["body"]
    assert shown["data"] == {"type": "friend_request", "service": "friends", "notice": "friend_requested"}


@pytest.mark.parametrize(("error", "status", "left"), [("UNREGISTERED", 204, 0), ("THIRD_PARTY_AUTH_ERROR", 500, 1)])
async def test_an_address_that_is_gone_is_deleted_and_one_that_is_busy_is_tried_again(
    api, accounts, partners, error, status, left
):
    (ada,) = await accounts.players(1)
    phone = await registered(api, ada)
    await partners.refuse_pushes(phone.address, error)
    assert await sent(api, work(phone)) == status
    assert len(await of_player(ada.id)) == left
    await partners.refuse_pushes(phone.address, "")
    assert await sent(api, work(phone)) == 204
    assert len(await partners.pushed(phone.address)) == left


async def test_an_address_that_is_gone_follows_no_topic(api, accounts, partners, monkeypatch):
    (ada,) = await accounts.players(1)
    phone, queued = await registered(api, ada), []

    async def enqueue(task, **_):
        queued.append(task)
        return True

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    await partners.refuse_pushes(phone.address, "UNREGISTERED")
    await pushing.send(SendPush.model_validate(work(phone)))
    assert queued == [FollowTopics(device_id=phone.device_id, address=phone.address)]


async def test_what_firebase_cannot_take_is_sent_when_it_asks_for_it(api, accounts, partners, monkeypatch):
    (ada,) = await accounts.players(1)
    phone, queued = await registered(api, ada), {}

    async def enqueue(task, *, name, at):
        queued[name] = (task, at)
        return True

    monkeypatch.setattr(tasks, "enqueue", enqueue)
    await partners.refuse_pushes(phone.address, "QUOTA_EXCEEDED")
    asked = work(phone)
    assert [await sent(api, asked), await sent(api, asked)] == [204, 204]
    ((task, at),) = queued.values()
    assert at > datetime.now(UTC) + timedelta(seconds=int(RETRY_AFTER) - 5)
    await partners.refuse_pushes(phone.address, "")
    assert await sent(api, task.model_dump(mode="json")) == 204
    assert len(await partners.pushed(phone.address)) == 1


async def test_a_log_out_forgets_the_device_at_once_and_leaves_others(api, accounts, listen):
    (ada,) = await accounts.players(1)
    first = await registered(api, ada)
    changes = await listen(LiveSectionChanged.topic)
    again = await accounts.sign_in(ada)
    second = await registered(api, again)
    assert (await api("auth-logout", token=again.token, json={})).is_success
    heard = [LiveSectionChanged.model_validate(message.data) for message in await changes.silence()]
    (ended,) = [change for change in heard if change.player_id == ada.id]
    for _ in range(2):
        assert (await api.push("realtime-show-section", ended)).status_code == 204
    assert [device.device_id for device in await of_player(ada.id)] == [first.device_id]
    assert second.device_id != first.device_id


async def test_nothing_is_shown_once_the_session_has_ended_or_the_device_is_another_s(api, accounts, partners):
    ada, bob = await accounts.players(2)
    phone = await registered(api, ada)
    await registered(api, bob, address=phone.address)
    assert await sent(api, work(phone)) == 204
    (of_bob,) = await of_player(bob.id)
    assert (await api("auth-logout", token=bob.token, json={})).is_success
    assert await sent(api, work(of_bob)) == 204
    assert await partners.pushed(phone.address) == []
    assert await of_player(bob.id) == []
