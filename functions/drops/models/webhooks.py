"""What Twitch tells us by EventSub."""

from datetime import timedelta
from enum import StrEnum
from typing import ClassVar

from shared.model import Model, Moment
from shared.task import Task

KEPT = timedelta(days=30)
"""How long it is known which messages came."""

DROP_GRANTED = "drop.entitlement.grant"
AUTHORIZATION_REVOKED = "user.authorization.revoke"


class MessageKind(StrEnum):
    """What a message is."""

    NOTIFICATION = "notification"
    CHALLENGE = "webhook_callback_verification"
    REVOCATION = "revocation"


class TwitchMessage(Model):
    """What Twitch told us, as it came. `drops_messages/{digest of the message's id}`: each is kept once.

    The body is emptied once it is handled: it has names of users.
    """

    message_id: str
    kind: MessageKind
    subscription_type: str
    body: str
    received_at: Moment
    handled_at: Moment | None = None
    expire_at: Moment


class HandleTwitchMessage(Task):
    """Follow what Twitch told us."""

    queue: ClassVar[str] = "drops"
    function: ClassVar[str] = "drops-handle-twitch-message"

    name: str


class Subscription(Model):
    """A subscription at EventSub, as Twitch lists it."""

    id: str
    type: str
    status: str
    callback: str
    condition: dict[str, str]
