"""What is sent to Firebase Cloud Messaging, and what its answers mean."""

import json
from datetime import timedelta

import pytest

from functions.realtime.models.devices import AddressKind, RegisterDevice
from functions.realtime.models.push import PushText
from functions.realtime.rules.devices import registered
from functions.realtime.rules.push import Outcome, message, name_of, outcome, shortened, work_of
from shared.events.notices import PlayerNotice
from tests.unit.realtime.test_devices import NOW

BODY = RegisterDevice(kind=AddressKind.FID, address="an-address", platform="web")
DEVICE = registered(BODY, "ada", "s1", NOW)
NOTICE = PlayerNotice(notice_id="1", player_id="ada", service="friends", name="request", kind="friend_request")


def failed(code, *fields):
    violations = [{"field": field} for field in fields]
    return {"error": {"details": [{"errorCode": code}, {"fieldViolations": violations}]}}


def test_a_message_goes_to_one_address_and_is_known_by_its_fact():
    work = work_of(NOTICE, DEVICE, PushText(title="Ada", body="Hello"))
    sent = message(work, DEVICE)["message"]
    assert sent["fid"] == "an-address"
    assert "token" not in sent
    tags = {sent["android"]["notification"]["tag"], sent["apns"]["headers"]["apns-collapse-id"]}
    assert tags == {work.fact, sent["webpush"]["headers"]["Topic"]}
    assert work_of(NOTICE, DEVICE, PushText(title="", body="")).fact == work.fact


def test_notices_that_collapse_are_one_for_ten_minutes_and_replace_each_other_later():
    first, second = (NOTICE.model_copy(update={"notice_id": fact, "collapse": "battles"}) for fact in "12")
    assert name_of(first, DEVICE, NOW) == name_of(second, DEVICE, NOW)
    assert name_of(first, DEVICE, NOW) != name_of(second, DEVICE, NOW + timedelta(minutes=10))
    others = first.model_copy(update={"player_id": "bob"}), first.model_copy(update={"collapse": "raids"})
    assert len({name_of(each, DEVICE, NOW) for each in (first, *others)}) == 3
    assert name_of(NOTICE, DEVICE, NOW) == name_of(NOTICE, DEVICE, NOW + timedelta(days=1))
    tags = {
        message(work_of(told, DEVICE, PushText(title="", body="")), DEVICE)["message"]["webpush"]["headers"]["Topic"]
        for told in (first, second)
    }
    assert len(tags) == 1


def test_the_longest_text_fits_in_any_alphabet():
    work = work_of(NOTICE, DEVICE, shortened(PushText(title="語" * 1000, body="😀" * 9000)))
    assert len(json.dumps(message(work, DEVICE), ensure_ascii=False).encode()) <= 4096
    assert shortened(PushText(title=" Ada ", body="Hello")) == PushText(title="Ada", body="Hello")


@pytest.mark.parametrize(
    ("status", "body", "became"),
    [
        (200, {"name": "projects/p/messages/1"}, Outcome.SENT),
        (404, failed("UNREGISTERED"), Outcome.GONE),
        (403, failed("SENDER_ID_MISMATCH"), Outcome.GONE),
        (400, failed("INVALID_ARGUMENT", "message.token"), Outcome.GONE),
        (400, failed("INVALID_ARGUMENT", "message.data"), Outcome.REFUSED),
        (401, failed("THIRD_PARTY_AUTH_ERROR"), Outcome.NOT_NOW),
        (404, {"error": "what is that"}, Outcome.NOT_NOW),
        (403, [], Outcome.NOT_NOW),
    ],
)
def test_what_an_answer_means(status, body, became):
    assert outcome(status, body) is became
