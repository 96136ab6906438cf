"""Deliveries that failed, and their replays."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from shared.model import Id, Model, Moment
from shared.text.reasons import Reason


class DeadLetterState(StrEnum):
    """The state of a dead letter."""

    DEAD = "dead"
    REPLAYING = "replaying"
    REPLAYED = "replayed"
    DISCARDED = "discarded"


class Replay(Model):
    """One replay of a dead letter. Each replay has a delivery id of its own."""

    delivery_id: str
    requested_by: str
    requested_at: Moment
    outcome: Literal["under_way", "done", "failed"] = "under_way"
    error: str = ""
    finished_at: Moment | None = None


class Discard(Model):
    """Who discarded a dead letter, and why."""

    discarded_by: str
    discarded_at: Moment
    reason: str


class DeadLetter(Model):
    """A dead letter: an event that a function could not handle.

    `payload` is the event, as text or base64 (`encoding`), up to 800,000 bytes. `truncated` says that it was longer.
    `replays` are the last twenty. It is deleted at `expire_at`, whatever becomes of it.
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
    state: DeadLetterState = DeadLetterState.DEAD
    replays: tuple[Replay, ...] = ()
    discard: Discard | None = None
    expire_at: Moment | None = None


class DeadLetterSummary(Model):
    """A dead letter without its payload."""

    dead_letter_id: str
    function: str
    source_topic: str
    fact: str
    error: str
    died_at: Moment
    state: DeadLetterState
    replays: int


class DiscardRequest(Model):
    """Why a dead letter is discarded."""

    reason: Reason = Field(examples=["The match was reported again by hand."])


class BulkReplayRequest(Model):
    """The function whose dead letters are replayed."""

    function: Id = Field(examples=["stats-record-match"])


class BulkReplay(Model):
    """A replay of all dead letters of a function.

    `total` is how many were dead when it began. `sent` have been sent again. `skipped` cannot be sent again. The
    `state` of each dead letter says whether the function has handled it. `position` is the id of the one that was sent
    last.
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
