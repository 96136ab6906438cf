"""What calls a function that is no endpoint: an event, an upload, a task, the clock."""

from dataclasses import dataclass

from shared.event import Event


@dataclass(frozen=True, slots=True)
class Subscription:
    """A handler of a published fact."""

    event: type[Event]


@dataclass(frozen=True, slots=True)
class UploadTrigger:
    """A handler of a finished upload below a prefix of a bucket (named as in the settings: `<bucket>_bucket`)."""

    bucket: str
    prefix: str


@dataclass(frozen=True, slots=True)
class TaskTarget:
    """A handler of work that waits in a queue."""

    queue: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """A handler that runs by the clock (unix cron, UTC)."""

    cron: str
