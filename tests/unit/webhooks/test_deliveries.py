"""What is sent, how it is signed, and when it is tried again."""

import json
from datetime import UTC, datetime, timedelta

import stripe

from functions.webhooks.models.deliveries import Attempt, DeliveryState
from functions.webhooks.rules import deliveries as rules
from shared.subscriptions import EventCopied

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
EVENT = EventCopied(event_id="e1", name="match.completed", fact="m1", content='{"match_id":"m1"}', created_at=NOW)
DELIVERY = rules.delivery_of(EVENT, "w1", NOW, timedelta(days=30))


def attempt(at, status=500):
    return Attempt(at=at, status=status, milliseconds=3)


def test_the_body_says_what_happened_under_the_id_of_the_event():
    assert json.loads(DELIVERY.body) == {
        "id": "e1",
        "type": "match.completed",
        "created_at": "2026-11-30T12:00:00Z",
        "fact": "m1",
        "data": {"match_id": "m1"},
    }
    assert rules.delivery_of(EVENT, "w1", NOW + timedelta(hours=1), timedelta(days=30)).delivery_id == (
        DELIVERY.delivery_id
    )
    assert rules.delivery_of(EVENT, "w2", NOW, timedelta(days=30)).delivery_id != DELIVERY.delivery_id


def test_stripe_s_own_library_verifies_the_signature_of_either_secret():
    now = datetime.now(UTC)
    signed = rules.headers(DELIVERY, ["second", "first"], now)["ludus-signature"]
    assert signed.count("v1=") == 2
    for secret in ("first", "second"):
        assert stripe.WebhookSignature.verify_header(DELIVERY.body.decode(), signed, secret, tolerance=300)


def test_it_is_tried_ever_later_for_three_days_and_then_given_up():
    delivery, now, waits = DELIVERY, NOW, []
    while delivery.state is DeliveryState.PENDING:
        delivery = rules.after(delivery, attempt(now))
        if delivery.next_attempt_at:
            waits.append(delivery.next_attempt_at - now)
            now = delivery.next_attempt_at
    assert delivery.state is DeliveryState.FAILED
    assert waits == sorted(waits)
    assert timedelta(seconds=10) <= waits[0] <= timedelta(seconds=11)
    assert waits[-1] <= timedelta(hours=13, minutes=12)
    assert timedelta(days=2, hours=10) < now - NOW <= timedelta(days=3)
    assert len(delivery.attempts) == len(waits) + 1 == delivery.turn


def test_what_is_taken_is_done_and_a_redirect_is_not_taken():
    assert rules.after(DELIVERY, attempt(NOW, 204)).state is DeliveryState.DELIVERED
    assert rules.after(DELIVERY, attempt(NOW, 302)).state is DeliveryState.PENDING
    assert rules.after(DELIVERY, attempt(NOW, 0), may_go_on=False).state is DeliveryState.FAILED


def test_a_replay_begins_another_turn_and_three_more_days():
    failed = rules.after(DELIVERY, attempt(NOW), may_go_on=False)
    later = NOW + timedelta(days=9)
    replayed = rules.replayed(failed, later)
    assert (replayed.state, replayed.turn, replayed.tries) == (DeliveryState.PENDING, failed.turn + 1, 0)
    assert replayed.attempts == failed.attempts
    assert rules.after(replayed, attempt(later)).state is DeliveryState.PENDING
