"""Which webhooks there may be, and when one is disabled."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.webhooks.models.webhooks import CreateWebhook, UpdateWebhook
from functions.webhooks.rules import webhooks as rules
from functions.webhooks.rules.topics import TOPICS
from shared.subscriptions import Subscribed, Subscriptions

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
BODY = CreateWebhook(url="https://hooks.example.com/x", events=("match.completed", "match.completed"))
HOOK = rules.created(BODY, "w1", "sealed", NOW)


@pytest.mark.parametrize(
    ("url", "event"),
    [
        ("http://hooks.example.com", "match.completed"),
        ("https://10.0.0.1/", "match.completed"),
        ("https://metadata.google.internal/", "match.completed"),
        ("https://hooks.example.com", "match.competed"),
        ("https://hooks.example.com", "drops.twitch_unlinked"),
    ],
)
def test_an_address_inside_or_an_event_that_there_is_not_is_refused(url, event):
    with pytest.raises(rules.InvalidWebhook):
        rules.check(CreateWebhook(url=url, events=(event,)), local=False)
    rules.check(BODY, local=False)


def test_what_is_for_functions_alone_cannot_be_subscribed_to():
    assert {"match.completed", "commerce.purchase_granted", "account.registered"} <= set(TOPICS)
    assert not {"dead-letters", "events.copied", "realtime.section_changed", "commerce.receipt_accepted"} & set(TOPICS)


def test_it_is_disabled_when_it_has_taken_nothing_for_three_days_and_no_sooner():
    failing = rules.after_failure(HOOK, NOW)
    assert (failing.failing_since, failing.is_enabled) == (NOW, True)
    almost = rules.after_failure(failing, NOW + timedelta(days=3, seconds=-1))
    assert (almost.failing_since, almost.is_enabled) == (NOW, True)
    assert rules.after_success(almost).failing_since is None
    disabled = rules.after_failure(almost, NOW + timedelta(days=3))
    assert (disabled.is_enabled, disabled.disabled_because) == (False, "failing")
    again = rules.updated(disabled, UpdateWebhook(**BODY.model_dump()), NOW)
    assert (again.is_enabled, again.disabled_because, again.failing_since) == (True, "", None)


def test_two_secrets_sign_for_a_day_after_a_rotation():
    assert rules.sealed_secrets(HOOK, NOW) == ["sealed"]
    rotated = rules.rotated(HOOK, "second", NOW)
    assert rules.sealed_secrets(rotated, NOW + timedelta(hours=23)) == ["second", "sealed"]
    assert rules.sealed_secrets(rotated, NOW + timedelta(hours=24)) == ["second"]


def test_who_subscribes_is_bounded_and_says_what_anybody_wants():
    subscriptions = rules.with_subscriber(Subscriptions(), HOOK)
    assert subscriptions.topics() == {"match.completed"}
    assert subscriptions.wanting("match.completed") == ["w1"]
    off = rules.with_subscriber(subscriptions, HOOK.model_copy(update={"is_enabled": False}))
    assert (off.topics(), off.wanting("match.completed")) == (frozenset(), [])
    assert rules.without_subscriber(off, "w1") == Subscriptions()
    full = Subscriptions(subscribers={f"x{number}": Subscribed(events=()) for number in range(20)})
    with pytest.raises(rules.TooManyWebhooks):
        rules.with_subscriber(full, HOOK)


def test_a_new_address_has_not_failed_yet():
    failing = rules.after_failure(HOOK, NOW)
    same = UpdateWebhook(url=HOOK.url, events=HOOK.events, is_enabled=True)
    assert rules.updated(failing, same, NOW).failing_since == NOW
    other = same.model_copy(update={"url": "https://hooks.example.com/y"})
    assert rules.updated(failing, other, NOW).failing_since is None
