"""Deliveries of events to webhooks, and their log."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from shared.model import Id, Model, Moment
from shared.task import Task


class DeliveryState(StrEnum):
    """How a delivery stands."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


class Attempt(Model):
    """One request to a webhook. `status` is 0 where there was no answer; `problem` then says why."""

    at: Moment
    status: int
    milliseconds: int
    problem: str = ""
    answer: str = Field("", description="The beginning of the answer.")


class Delivery(Model):
    """An event on its way to a webhook. `webhooks_deliveries/{delivery_id}`, one an event and webhook.

    `turn` names the task that may make the next attempt; a replay begins another turn, `started_at` with it.
    """

    delivery_id: Id
    webhook_id: Id
    event_id: str
    event: str
    body: bytes
    state: DeliveryState = DeliveryState.PENDING
    turn: int = 0
    started_at: Moment
    tries: int = 0
    attempts: tuple[Attempt, ...] = ()
    next_attempt_at: Moment | None = None
    created_at: Moment
    expire_at: Moment


class DeliverySummary(Model):
    """A delivery in the log."""

    delivery_id: str
    webhook_id: str
    event_id: str
    event: str
    state: DeliveryState
    attempts: int
    last_status: int | None = Field(description="Of the last attempt; 0: there was no answer.")
    next_attempt_at: Moment | None
    created_at: Moment


class DeliveryDetails(Model):
    """A delivery with what is sent, and its latest attempts."""

    summary: DeliverySummary
    body: str
    attempts: tuple[Attempt, ...]
    kept_until: Moment


class SendDelivery(Task):
    """Make the next attempt of a delivery, unless another turn has begun."""

    queue: ClassVar[str] = "webhooks"
    function: ClassVar[str] = "webhooks-send-delivery"

    delivery_id: Id
    turn: int
