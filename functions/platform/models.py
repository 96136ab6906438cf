"""The health of what Ludus needs, deliveries that failed, and their replays."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from shared.model import Id, Model, Moment
from shared.text.names import UnixLines


class Dependency(Model):
    """One thing a service needs: whether it answers, and after how many milliseconds.

    Partners and the mail server are `not_asked`: anybody may ask for the health, and they limit who asks them.
    """

    name: str
    status: Literal["up", "down", "not_asked"]
    latency_ms: float | None = None
    problem: str | None = None


class Health(Model):
    """`ok`: all answer; `degraded`: something is down that the rest goes on without; `down`: requests fail."""

    status: Literal["ok", "degraded", "down"]
    services: tuple[str, ...]
    dependencies: tuple[Dependency, ...]


class LetterState(StrEnum):
    """What has become of a dead letter."""

    DEAD = "dead"
    REPLAYING = "replaying"
    REPLAYED = "replayed"
    DISCARDED = "discarded"


class Replay(Model):
    """One time that a dead letter was delivered again, under a delivery id of its own."""

    delivery_id: str
    requested_by: str
    requested_at: Moment
    outcome: Literal["under_way", "done", "failed"] = "under_way"
    error: str = ""
    finished_at: Moment | None = None


class Discard(Model):
    """Who gave a dead letter up for good, and why."""

    discarded_by: str
    discarded_at: Moment
    reason: str


class DeadLetter(Model):
    """A delivery that was given up. `platform_dead_letters/{id}`.

    `payload` is what was delivered, as text or base64 (`encoding`), up to 800,000 bytes; `truncated` says that there
    was more. `replays` are the last twenty. A letter that is settled goes at `expire_at`.
    """

    dead_letter_id: str
    function: str
    source_topic: str
    fact: str
    payload: str
    encoding: str = "text"
    truncated: bool = False
    attributes: dict[str, str]
    error: str
    died_at: Moment
    state: LetterState = LetterState.DEAD
    replays: tuple[Replay, ...] = ()
    discard: Discard | None = None
    expire_at: Moment | None = None


class DeadLetterSummary(Model):
    """A dead letter in a list: all but what was delivered."""

    dead_letter_id: str
    function: str
    source_topic: str
    fact: str
    error: str
    died_at: Moment
    state: LetterState
    replays: int


class DiscardLetter(Model):
    """Why a dead letter is given up for good."""

    reason: Annotated[str, UnixLines, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)] = Field(
        examples=["The match was reported again by hand."]
    )


class ReplayLetters(Model):
    """Whose dead letters to replay."""

    function: Id = Field(examples=["stats-record-match"])


class BulkReplay(Model):
    """A replay of all dead letters of a function. `platform_replays/{replay_id}`.

    `total` were dead when it began; `sent` have been sent again; `skipped` cannot be. Whether each was taken is said
    by the letters' own states. `position` is the id of the last letter that it came by.
    """

    replay_id: str
    function: str
    requested_by: str
    requested_at: Moment
    total: int
    sent: int = 0
    skipped: int = 0
    position: str = ""
    finished_at: Moment | None = None
    expire_at: Moment
