"""What Twitch signs, as its documents have it."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import pytest

from functions.drops.models.webhooks import MessageKind
from functions.drops.rules import webhooks as rules

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
SECRET, OLDER = "s3cre77890ab", "another-secret"
BODY = b'{"subscription":{"type":"drop.entitlement.grant"},"events":[]}'


def headers(at="2026-11-30T12:00:00.123456789Z", secret=SECRET, kind="notification", body=BODY):
    signed = b"e76c6bd4-55c9" + at.encode() + body
    return {
        "twitch-eventsub-message-id": "e76c6bd4-55c9",
        "twitch-eventsub-message-timestamp": at,
        "twitch-eventsub-message-type": kind,
        "twitch-eventsub-message-signature": "sha256=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest(),
    }


def event(**changes):
    data = {
        "user_id": "1234",
        "entitlement_id": "fb78259e",
        "benefit_id": "74c52265",
        "campaign_id": "9003",
        "created_at": "2026-01-28T04:17:53.325Z",
    }
    return {"id": "bf7c8577", "data": data | changes}


def test_either_secret_signs_while_they_are_rotated():
    for secret in (SECRET, OLDER):
        message_id, kind, content = rules.verified(headers(secret=secret), BODY, (SECRET, OLDER), NOW)
        assert (message_id, kind, content["events"]) == ("e76c6bd4-55c9", MessageKind.NOTIFICATION, [])


@pytest.mark.parametrize(
    ("given", "body", "now"),
    [
        (headers(secret="not-ours-at-all"), BODY, NOW),
        (headers(), BODY + b" ", NOW),
        (headers() | {"twitch-eventsub-message-id": "other"}, BODY, NOW),
        (headers() | {"twitch-eventsub-message-signature": "sha1=00"}, BODY, NOW),
        ({}, BODY, NOW),
        (headers(), BODY, NOW + timedelta(minutes=10, seconds=1)),
        (headers(), BODY, NOW - timedelta(minutes=10)),
        (headers(at="2026-11-30T12:00:00"), BODY, NOW),
        (headers(at="soon"), BODY, NOW),
    ],
)
def test_what_is_not_signed_so_or_not_now_is_refused(given, body, now):
    with pytest.raises(rules.NotFromTwitch):
        rules.verified(given, body, (SECRET,), now)


@pytest.mark.parametrize("body", [b"[]", b"{", b"{}", b'{"subscription":1}', b"[" * 100_000])
def test_what_is_signed_and_no_message_is_malformed(body):
    with pytest.raises(rules.Malformed):
        rules.verified(headers(body=body), body, (SECRET,), NOW)


def test_each_event_of_a_batch_is_read_by_itself():
    events = [event(), event(entitlement_id="a/b"), event(user_id=7), {"data": []}, None, event(created_at="?")]
    first, *others = rules.entitlements_of({"events": events})
    assert first is not None
    assert (first.entitlement_id, first.twitch_user_id, first.twitch_campaign_id) == ("fb78259e", "1234", "9003")
    assert others == [None] * 5
    assert list(rules.entitlements_of({"events": None})) == []


def test_a_list_names_no_campaign_and_says_what_is_fulfilled():
    entry = {
        "id": "e",
        "benefit_id": "b",
        "timestamp": "2026-01-28T04:17:53Z",
        "user_id": "1",
        "fulfillment_status": "FULFILLED",
    }
    told = rules.listed(entry)
    assert told is not None
    assert (told.twitch_campaign_id, told.fulfilled) == ("", True)
    assert rules.listed({}) is None


def test_who_disconnected_is_named_by_digits():
    assert rules.disconnected_user({"event": {"user_id": "123"}}) == "123"
    assert [rules.disconnected_user(wrong) for wrong in ({}, {"event": 1}, {"event": {"user_id": "../x"}})] == [""] * 3


def test_a_challenge_is_text():
    assert rules.challenge_of({"challenge": "abc"}) == "abc"
    with pytest.raises(rules.Malformed):
        rules.challenge_of({})
