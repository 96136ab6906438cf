"""What the state of the parts makes of the whole, and what is kept of a dead letter."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.platform.api.migrations import migrations
from functions.platform.models.dead_letters import BulkReplay, DeadLetter, DeadLetterState
from functions.platform.models.health import Dependency
from functions.platform.rules import dead_letters as rules
from functions.platform.rules import health as health_rules
from functions.platform.rules.services import SERVICES
from shared.events.dead_letters import DeadLettered

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def dependency(name: str, status: str) -> Dependency:
    return Dependency.model_validate({"name": name, "status": status, "latency_ms": 1.0})


@pytest.mark.parametrize(
    ("down", "status"),
    [
        ((), "ok"),
        (("redis",), "degraded"),
        (("firestore",), "down"),
        (("redis", "firestore"), "down"),
        (("pubsub",), "degraded"),
        (("storage",), "degraded"),
        (("redis", "pubsub", "storage"), "degraded"),
    ],
)
def test_health(down, status):
    names = ("firestore", "redis", "pubsub", "storage")
    dependencies = [dependency(name, "down" if name in down else "up") for name in names]
    health = health_rules.health(["profiles"], dependencies)
    assert (health.status, health.services, health.dependencies) == (status, ("profiles",), tuple(dependencies))


def test_a_letter_that_was_kept_without_an_end_gets_the_one_that_it_would_have():
    stored = {"dead_letter_id": "a", "died_at": NOW}
    (migration,) = migrations()
    ended = migration.up(dict(stored))
    assert ended == stored | {"expire_at": NOW + timedelta(days=31)}
    assert migration.up(dict(ended)) == migration.down(dict(ended)) == ended
    assert migration.up(stored | {"expire_at": None}) == ended
    later = stored | {"expire_at": NOW + timedelta(days=90)}
    assert migration.up(dict(later)) == later


def test_every_service_needs_firestore():
    assert all("firestore" in health_rules.needs_of(service) for service in SERVICES)


def test_an_unknown_service_is_told_which_there_are():
    with pytest.raises(health_rules.UnknownService) as caught:
        health_rules.needs_of("chess")
    assert caught.value.details == {"service": "chess", "services": sorted(SERVICES)}


def buried(**changes: object) -> DeadLettered:
    whole = {
        "delivery_id": "e1",
        "function": "stats-record-match",
        "source_topic": "match.completed",
        "fact": "m1",
        "payload": "{}",
        "attributes": {"key": "m1"},
        "error": "UnknownPlayer: There is no player ada.",
    }
    return DeadLettered.model_validate(whole | changes)


def test_a_dead_letter_keeps_what_was_delivered():
    letter = rules.dead_letter(buried(), NOW)
    kept = buried().model_dump(exclude={"delivery_id"})
    assert letter.model_dump(include=set(kept)) == kept
    assert (letter.state, letter.truncated, letter.replays) == ("dead", False, ())
    assert letter.died_at == NOW


def test_the_same_delivery_has_the_same_id_however_it_died():
    again = buried(error="no answer in 5 deliveries", source_topic="")
    assert rules.dead_letter(again, NOW).dead_letter_id == rules.dead_letter(buried(), NOW).dead_letter_id


@pytest.mark.parametrize("changes", [{"delivery_id": "e2"}, {"function": "leaderboards-rate-match"}])
def test_another_delivery_and_another_function_have_another_id(changes):
    other = rules.dead_letter(buried(**changes), NOW)
    assert other.dead_letter_id != rules.dead_letter(buried(), NOW).dead_letter_id


def test_a_large_payload_is_cut_to_what_a_document_holds():
    kept = rules.dead_letter(buried(payload="é" * 1_000_000), NOW).payload
    assert len(kept.encode()) == rules.PAYLOAD_KEPT
    assert set(kept) == {"é"}
    assert rules.dead_letter(buried(payload="é" * 1_000_000), NOW).truncated
    assert not rules.dead_letter(buried(payload="x" * rules.PAYLOAD_KEPT), NOW).truncated


def test_health_is_an_error_only_when_requests_fail():
    well = health_rules.health(["auth"], [dependency("redis", "down"), dependency("firestore", "up")])
    assert health_rules.require_working(well) is well
    with pytest.raises(health_rules.Down) as caught:
        health_rules.require_working(health_rules.health(["auth"], [dependency("firestore", "down")]))
    assert caught.value.retry_after
    assert caught.value.details["status"] == "down"
    assert caught.value.details["services"] == ("auth",)


LATER = NOW + timedelta(minutes=5)


def letter(**changes: object) -> DeadLetter:
    return rules.dead_letter(buried(), NOW).model_copy(update=changes)


def test_a_replay_is_on_its_way_until_something_is_heard_or_an_hour_is_over():
    under_way = rules.replaying(letter(), "r1", "admin", NOW)
    assert (under_way.state, [replay.delivery_id for replay in under_way.replays]) == (
        DeadLetterState.REPLAYING,
        ["r1"],
    )
    with pytest.raises(rules.ReplayUnderWay):
        rules.replaying(under_way, "r2", "admin", NOW + rules.REPLAY_PATIENCE - timedelta(seconds=1))
    again = rules.replaying(under_way, "r2", "admin", NOW + rules.REPLAY_PATIENCE)
    assert [replay.delivery_id for replay in again.replays] == ["r1", "r2"]


def test_a_replay_succeeds_once():
    under_way = rules.replaying(letter(), "r1", "admin", NOW)
    done = rules.replayed(under_way, "r1", LATER)
    assert done is not None
    assert (done.state, done.replays[0].outcome, done.expire_at) == (
        DeadLetterState.REPLAYED,
        "done",
        done.died_at + rules.LETTERS_KEPT,
    )
    assert rules.replayed(done, "r1", LATER) is None
    assert rules.died_again(done, "r1", "late", LATER) is None
    assert rules.replayed(under_way, "another", LATER) is None


def test_a_replay_that_fails_makes_it_dead_unless_another_goes_on():
    first = rules.replaying(letter(), "r1", "admin", NOW)
    failed = rules.died_again(first, "r1", "It failed again.", LATER)
    assert failed is not None
    assert (failed.state, failed.error, failed.replays[0].error) == (
        DeadLetterState.DEAD,
        "It failed again.",
        "It failed again.",
    )
    second = rules.replaying(first, "r2", "admin", NOW + rules.REPLAY_PATIENCE)
    late = rules.died_again(second, "r1", "It failed again.", NOW + rules.REPLAY_PATIENCE)
    assert late is not None
    assert (late.state, [replay.outcome for replay in late.replays]) == (
        DeadLetterState.REPLAYING,
        ["failed", "under_way"],
    )


def test_the_last_twenty_replays_are_kept():
    dead_letter, now = letter(), NOW
    for number in range(25):
        dead_letter, now = rules.replaying(dead_letter, f"r{number}", "admin", now), now + rules.REPLAY_PATIENCE
    assert [replay.delivery_id for replay in dead_letter.replays] == [f"r{number}" for number in range(5, 25)]


@pytest.mark.parametrize(
    "changes", [{"truncated": True}, {"encoding": "base64"}, {"source_topic": ""}], ids=["cut", "not text", "no topic"]
)
def test_what_cannot_be_replayed_says_why(changes):
    dead_letter = letter(**changes)
    assert not rules.may_be_replayed(dead_letter)
    with pytest.raises(rules.NotReplayable) as caught:
        rules.replaying(dead_letter, "r1", "admin", NOW)
    assert str(caught.value) == rules.why_not_replayable(dead_letter)
    assert rules.discarded(dead_letter, "admin", "Lost.", NOW).state is DeadLetterState.DISCARDED


def test_only_dead_letters_are_replayed_in_bulk():
    assert [rules.may_be_replayed(letter(state=state)) for state in DeadLetterState] == [True, False, False, False]


def test_a_replay_carries_whom_it_is_for_and_its_trace_alone():
    attributes = {
        "request_id": "r",
        "traceparent": "t",
        "event_id": "e",
        "CloudPubSubDeadLetterSourceSubscription": "s",
    }
    dead_letter = letter(attributes=attributes)
    assert rules.replay_attributes(dead_letter) == {
        "request_id": "r",
        "traceparent": "t",
        "replay_to": dead_letter.function,
        "replay_of": dead_letter.dead_letter_id,
    }


@pytest.mark.parametrize(
    ("sizes", "fit"),
    [([], 0), ([10] * 40, 40), ([800_000] * 5, 2), ([800_000, 800_001], 1), ([10, 800_000, 800_000], 2)],
)
def test_what_fits_into_one_commit(sizes, fit):
    letters = [letter(payload="x" * size) for size in sizes]
    assert rules.in_one_commit(letters) == letters[:fit]


def test_a_bulk_replay_goes_on_until_there_is_no_more():
    run = BulkReplay(
        replay_id="b", function="f", requested_by="admin", requested_at=NOW, total=3, expire_at=NOW + rules.REPLAYS_LAST
    )
    half = rules.advanced(run, 1, 1, "id-2", more=True, now=LATER)
    assert (half.sent, half.skipped, half.position, half.finished_at) == (1, 1, "id-2", None)
    done = rules.advanced(half, 1, 0, "id-3", more=False, now=LATER)
    assert (done.sent, done.skipped, done.position, done.finished_at) == (2, 1, "id-3", LATER)


def test_a_letter_goes_31_days_after_it_died_whatever_becomes_of_it():
    now = datetime(2026, 11, 30, 12, tzinfo=UTC)
    buried = DeadLettered(
        function="stats-record-match",
        source_topic="profile.changed",
        fact="f",
        payload="{}",
        encoding="text",
        attributes={},
        error="x",
        delivery_id="d",
    )
    letter = rules.dead_letter(buried, now)
    later = rules.replaying(letter, "again", "admin", now + timedelta(days=9))
    letters = (letter, later, rules.replayed(later, "again", now), rules.discarded(letter, "admin", "Late", now))
    assert {each.expire_at for each in letters if each} == {now + timedelta(days=31)}
    older = letter.model_copy(update={"expire_at": None})
    assert rules.discarded(older, "admin", "Late", now).expire_at == now + timedelta(days=31)
