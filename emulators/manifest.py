"""`functions.json` as the local cloud reads it: the declared functions, topics, buckets and queues."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

DEAD_LETTERS = "dead-letters"
DEFAULT_TIMEOUT = 60.0


class Unreadable(Exception):
    """The file is missing, is not JSON, or does not describe functions."""


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class HttpTrigger(_Read):
    """An endpoint behind the gateway."""

    type: Literal["http"]
    method: str
    path: str


class EventTrigger(_Read):
    """A push subscription to a topic."""

    type: Literal["event"]
    topic: str
    ordered: bool = False


class UploadTrigger(_Read):
    """A finished upload to a bucket, by its short name such as `uploads`; replays come by a topic."""

    type: Literal["upload"]
    bucket: str
    prefix: str = ""
    topic: str = "uploads.replayed"
    ordered: bool = False


class TaskTrigger(_Read):
    """The target of a queue's tasks."""

    type: Literal["task"]
    queue: str


class ScheduleTrigger(_Read):
    """A job that runs by the clock."""

    type: Literal["schedule"]
    cron: str


Trigger = Annotated[
    HttpTrigger | EventTrigger | UploadTrigger | TaskTrigger | ScheduleTrigger, Field(discriminator="type")
]


def _name(value: object) -> object:
    return value.get("name") if isinstance(value, dict) else value


Name = Annotated[str, BeforeValidator(_name)]
"""A resource's name, given as it is or as an object that has one."""


class Function(_Read):
    """One function: where its code is, what calls it, and for how many seconds it may run."""

    name: str
    module: str
    attribute: str
    trigger: Trigger
    timeout: float = Field(DEFAULT_TIMEOUT, gt=0)


class Manifest(_Read):
    """Everything that was declared."""

    functions: Sequence[Function]
    topics: Sequence[Name] = ()
    buckets: Sequence[Name] = ()
    queues: Sequence[Name] = ()

    @property
    def all_topics(self) -> Sequence[str]:
        """The declared topics, those that functions subscribe to, and the one for dead letters."""
        subscribed = [
            function.trigger.topic
            for function in self.functions
            if isinstance(function.trigger, EventTrigger | UploadTrigger)
        ]
        return sorted({*self.topics, *subscribed, DEAD_LETTERS})

    @property
    def all_queues(self) -> Sequence[str]:
        """The declared queues and those that functions serve."""
        served = [function.trigger.queue for function in self.functions if isinstance(function.trigger, TaskTrigger)]
        return sorted({*self.queues, *served})


def read_manifest(path: Path) -> Manifest:
    """Read the file. Raises Unreadable, which says what is wrong with it and what to do."""
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except OSError as error:
        raise Unreadable(f"{path} cannot be read ({error.strerror}): run `make generate` to write it.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise Unreadable(
            f"{path} is not a list of functions: {where}: {first['msg']}. Run `make generate` to write it again."
        ) from error
