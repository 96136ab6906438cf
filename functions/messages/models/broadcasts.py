"""Broadcasts: what admins tell everyone, or a segment of the players."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from functions.admin.api.criteria import PlayerCriteria
from functions.messages.models.messages import Attachments, MessageText, Texts
from shared.granting import Item
from shared.model import Id, Model, Moment
from shared.task import Task
from shared.text.reasons import Reason

MOST_LISTED = 10_000
"""How many players a list may name: its ids come in one request."""


class BroadcastStatus(StrEnum):
    """How far a broadcast is."""

    LIVE = "live"
    """To everyone: it is in each inbox until it is over."""
    SENDING = "sending"
    """To a segment: not all are told yet."""
    SENT = "sent"
    """To a segment: all are told."""
    CANCELLED = "cancelled"
    """Nobody more is told; one to everyone is in no inbox any more."""


class Segment(PlayerCriteria):
    """Some of the players: those who meet all that is said here."""

    cosmetic_id: Id | None = Field(None, description="Owns this item.")


class Broadcast(Model):
    """A broadcast. `messages_broadcasts/{broadcast_id}`. With neither a segment nor a list it is to everyone.

    `estimate` is how many players it was for when it began, `ranges` in how many parts they are told.
    """

    broadcast_id: str
    status: BroadcastStatus
    segment: Segment | None = None
    is_list: bool = False
    texts: dict[str, MessageText]
    attachments: tuple[Item, ...] = ()
    reason: str
    created_by: str
    estimate: int
    ranges: int = 0
    created_at: Moment
    message_expires_at: Moment


class BroadcastRange(Model):
    """A part of the players of a broadcast. `messages_broadcast_ranges/{broadcast_id}-{number}`.

    Players with ids from `first` on and before `last` (empty: without an end), or those that are listed. `after` is the
    last who was told, `pages` how often some were: both are written in the commit that tells them. Of a
    broadcast that is over, they name nobody, and `stops` has changed: a page that is being told is not committed.
    """

    stops: int = 0
    broadcast_id: str
    number: int
    first: str = ""
    last: str = ""
    listed: tuple[str, ...] = ()
    after: str = ""
    pages: int = 0
    told: int = 0
    done: bool = False
    updated_at: Moment
    expire_at: Moment


class SendBroadcast(Model):
    """What is told, and to whom: everyone, unless there is a segment or a list of players."""

    texts: Texts
    attachments: Attachments = ()
    segment: Segment | None = None
    player_ids: Annotated[tuple[Id, ...], Field(max_length=MOST_LISTED)] = ()
    expires_at: Moment | None = Field(None, description="When it goes from the inboxes; by default with all others.")
    reason: Reason = Field(description="Why it is sent; kept in the audit trail.")
    dry_run: bool = Field(False, description="Whether to say only how many it is for, and what that costs.")


class BroadcastEstimate(Model):
    """How many players a broadcast is for, and what telling them costs, in US dollars of the list prices."""

    players: int
    cost_dollars: float


class BroadcastView(Model):
    """A broadcast and how far it is. One to everyone is told to nobody singly: `told` is null."""

    broadcast_id: str
    status: BroadcastStatus
    segment: Segment | None
    is_list: bool
    texts: dict[str, MessageText]
    attachments: tuple[Item, ...]
    reason: str
    created_by: str
    created_at: Moment
    message_expires_at: Moment
    estimate: int
    told: int | None


class BroadcastAnswer(Model):
    """The estimate and, unless it was a dry run, the broadcast."""

    estimate: BroadcastEstimate
    broadcast: BroadcastView | None


class TellRange(Task):
    """Tell the next players of a range, `page` of it."""

    queue: ClassVar[str] = "broadcasts"
    function: ClassVar[str] = "messages-tell-range"

    broadcast_id: Id
    number: int = Field(ge=0)
    page: int = Field(ge=0)
