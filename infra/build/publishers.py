"""Which services publish an event: those whose functions' archives hold code that makes one.

A service that only handles an event names its type and makes none. Each account may publish to these topics alone.
"""

from collections.abc import Iterable
from functools import lru_cache

from infra.build.archives import entry_point
from infra.build.closure import Sources
from shared.declare import Declaration
from shared.event import Event

RELAY = "shared/events/relay.py"
"""Whoever has it in its archive publishes what others lost: to every event's topic."""


def publishers(
    declarations: Iterable[Declaration], sources: Sources, events: Iterable[type[Event]], accounts: dict[str, str]
) -> dict[str, list[str]]:
    """The services that publish to each topic. `accounts` says whom a function runs as, by its name."""
    topics: dict[str, set[str]] = {}
    for event in events:
        topics.setdefault(event.__name__, set()).add(event.topic)
    made = lru_cache(maxsize=None)(lambda file: _called(sources, file) & topics.keys())
    services: dict[str, set[str]] = {topic: set() for named in topics.values() for topic in named}
    for declaration in declarations:
        files = sources.closure(entry_point(declaration)).files
        names = topics.keys() if RELAY in files else {name for file in files for name in made(file)}
        for topic in {topic for name in names for topic in topics[name]}:
            services[topic].add(accounts[declaration.name])
    return {topic: sorted(services[topic] - {"nobody"}) for topic in sorted(services)}


def _called(sources: Sources, file: str) -> frozenset[str]:
    return sources.module(file).called if file.endswith(".py") else frozenset()
