"""Who may publish what is read from the sources."""

from typing import Any, ClassVar

import pytest

from functions.commerce.events import PlayNotification
from infra.build.archives import ROOT
from infra.build.closure import Sources
from infra.build.manifest import manifest
from infra.build.publishers import publishers
from shared.catalog import declarations
from shared.event import Event
from shared.events.dead_letters import DeadLettered

EVERYWHERE = "platform"
"""Its relay publishes what others lost."""


class DeclaredElsewhere(Event):
    """An event of no function."""

    topic: ClassVar[str] = "declared.elsewhere"

    event: str

    @property
    def key(self) -> str:
        """What has happened."""
        return self.event


@pytest.fixture(scope="module")
def topics() -> dict[str, Any]:
    """The topics of the manifest, by name."""
    return {topic["name"]: topic for topic in manifest(declarations(), Sources(ROOT))["topics"]}


def test_each_service_publishes_the_events_that_it_declares(topics: dict[str, Any]) -> None:
    own = {
        event.topic: event.__module__.split(".")[1]
        for event in Event.__subclasses__()
        if event.__module__.startswith("functions.") and not event.publisher
    }
    assert own
    assert {topic: service for topic, service in own.items() if service not in topics[topic]["publishers"]} == {}
    assert all(EVERYWHERE in topic["publishers"] for topic in topics.values())


def test_a_service_that_only_handles_an_event_does_not_publish_it(topics: dict[str, Any]) -> None:
    assert "leaderboards" not in topics["battlepass.season_ended"]["publishers"]
    assert "stats" not in topics["match.completed"]["publishers"]


def test_only_the_relay_publishes_what_comes_from_outside(topics: dict[str, Any]) -> None:
    foreign = topics[PlayNotification.topic]
    assert (foreign["publishers"], foreign["outside_publisher"]) == ([EVERYWHERE], PlayNotification.publisher)
    assert {topic["outside_publisher"] for topic in topics.values()} == {"", PlayNotification.publisher}


def test_what_runs_as_nobody_publishes_nothing() -> None:
    declared = list(declarations())
    handlers = [function for function in declared if function.service == "stats"]
    accounts = {function.name: "nobody" for function in declared}
    assert publishers(handlers, Sources(ROOT), [DeadLettered], accounts) == {DeadLettered.topic: []}


def test_only_events_of_functions_and_of_what_they_share_are_published(topics: dict[str, Any]) -> None:
    """Whatever else the process has imported: the manifest is the same in all."""
    assert DeclaredElsewhere.topic not in topics
