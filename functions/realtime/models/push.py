"""What is shown on a device."""

from typing import ClassVar

from pydantic import Field

from shared.model import Id, Model
from shared.task import Task


class PushText(Model):
    """What a device shows, in its language."""

    title: str
    body: str


class FollowTopics(Task):
    """Subscribe an address to the topic that its device is to follow, and to no other; without a device, to none."""

    queue: ClassVar[str] = "push"
    function: ClassVar[str] = "realtime-follow-topics"

    device_id: str
    address: str


class SendToTopic(Task):
    """Show all devices that follow a topic something. `fact` names what is told: told again, it replaces the first.

    `attempt` counts how often Firebase could not take it.
    """

    queue: ClassVar[str] = "push"
    function: ClassVar[str] = "realtime-send-to-topic"

    push_topic: str
    kind: str
    fact: str
    text: PushText
    attempt: int = 0


class SendPush(Task):
    """Show a player something on one device. `fact` names what is told: told again, it replaces the first.

    Where `replaces` names what notices have in common, each replaces the one before.

    `attempt` counts how often Firebase could not take it.
    """

    queue: ClassVar[str] = "push"
    function: ClassVar[str] = "realtime-send-push"

    device_id: str
    session_id: str
    player_id: Id
    kind: str
    fact: str
    replaces: str = ""
    text: PushText
    data: dict[str, str] = Field(default_factory=dict)
    attempt: int = 0
