"""What the state of the parts makes of the whole, and what is kept of a dead letter."""

from datetime import UTC, datetime

import pytest

from functions.platform import rules
from functions.platform.models import Dependency
from shared.dead_letters import DeadLettered

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
        (("pubsub",), "down"),
        (("storage",), "down"),
    ],
)
def test_health(down, status):
    names = ("firestore", "redis", "pubsub", "storage")
    found = [dependency(name, "down" if name in down else "up") for name in names]
    health = rules.health(["profiles"], found)
    assert (health.status, health.services, health.dependencies) == (status, ("profiles",), tuple(found))


def test_every_service_needs_firestore():
    assert all("firestore" in rules.needs_of(service) for service in rules.SERVICES)


def test_an_unknown_service_is_told_which_there_are():
    with pytest.raises(rules.UnknownService) as caught:
        rules.needs_of("chess")
    assert caught.value.details == {"service": "chess", "services": sorted(rules.SERVICES)}


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
    assert letter.model_dump(exclude={"dead_letter_id", "died_at"}) == buried().model_dump(exclude={"delivery_id"})
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
