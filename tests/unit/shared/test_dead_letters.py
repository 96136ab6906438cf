"""What Pub/Sub itself gave up takes the form of our own dead letters."""

from shared.events.dead_letters import DeadLettered, forwarded

SOURCE = {
    "CloudPubSubDeadLetterSourceSubscription": "stats-record-match",
    "CloudPubSubDeadLetterSourceSubscriptionProject": "ludus-local",
    "CloudPubSubDeadLetterSourceDeliveryCount": "5",
    "CloudPubSubDeadLetterSourceTopicPublishTime": "2026-11-20T12:00:00Z",
}


def test_our_own_are_left_as_they_are():
    assert forwarded("1", "{}", {"key": "m1", "event_id": "e1"}) is None


def test_what_pubsub_gave_up():
    attributes = SOURCE | {"key": "m1", "event_id": "e1"}
    assert forwarded("7", '{"match_id": "m1"}', attributes) == DeadLettered(
        delivery_id="e1",
        function="stats-record-match",
        source_topic="",
        fact="m1",
        payload='{"match_id": "m1"}',
        attributes=attributes,
        error="no answer in 5 deliveries",
    )


def test_a_message_that_somebody_else_published_is_known_by_its_message_id():
    letter = forwarded("7", "{}", SOURCE)
    assert letter is not None
    assert (letter.delivery_id, letter.fact, letter.key) == ("7", "7", "stats-record-match:7")
