"""Where a function's files go: into rooms of a service, and in those that have topics into a topic's folder."""

from dataclasses import dataclass
from typing import Self

from infra.new import names
from infra.new.names import Refused
from infra.new.sources import Sources

ENDPOINT_ROOMS = ("endpoints", "models", "rules")
HANDLER_ROOMS = ("handlers", "models", "store")


@dataclass(frozen=True, slots=True)
class Place:
    """A function that is to be: of which service, under which name, of which topic, if its service has topics."""

    sources: Sources
    service: str
    function: str
    topic: str

    @classmethod
    def of(cls, sources: Sources, service: str, function: str, topic: str, rooms: tuple[str, ...]) -> Self:
        """The place of a function that writes to these rooms.

        Raises Refused for a service that there is not, a name that is none or is taken, and for a topic that is missing
        or that no room has.
        """
        if service not in sources.services():
            raise no_service(sources, service)
        names.function(function, service)
        if there := sources.function(service, function):
            raise Refused(f"There is {there} already: open it, or choose another name.")
        topics = sorted({name for room in rooms for name in sources.topics(service, room)})
        if topics and not topic:
            raise Refused(f"{service} has topics: write `--topic` with one of {', '.join(topics)}, or a new one.")
        if topic and not topics:
            raise Refused(
                f"{service} has no topics: leave out --topic. A room gets them with more than twenty modules."
            )
        return cls(sources, service, function, names.topic(topic) if topic else "")

    def folder(self, room: str) -> str:
        """A room, or the topic's folder in it."""
        parts = ["functions", self.service, room]
        return "/".join([*parts, self.topic] if self.sources.topics(self.service, room) else parts)

    def module(self, room: str) -> str:
        """The path of the module that a function's models, rules or store go to: one for all, or one of their own."""
        own = self.sources.part(self.service, room) == "package"
        return f"{self.folder(room)}/{self.function}" if own else self.folder(room)

    def packages(self, rooms: tuple[str, ...]) -> list[str]:
        """The files that make packages of the topic's folders that are new."""
        files = [f"{self.folder(room)}/__init__.py" for room in rooms if self.sources.topics(self.service, room)]
        return [file for file in files if not (self.sources.root / file).exists()]

    def tests(self, kind: str) -> str:
        """The folder of its tests of a kind."""
        return "/".join(["tests", kind, self.service, *([self.topic] if self.topic else [])])


def no_service(sources: Sources, service: str) -> Refused:
    """What to say of a service that there is not."""
    return Refused(
        f"There is no service {service!r}: `python -m infra.new service {service}` makes it. "
        f"There are: {', '.join(sources.services())}."
    )
