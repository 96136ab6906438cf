"""What is sent to the studio's webhook."""

from typing import Annotated

from pydantic import Field

from functions.feedback.models.bugs import ClientData
from functions.feedback.models.items import FeedbackSummary
from shared.model import Model, Moment


class Webhook(Model):
    """Where feedback is sent. The `signing_keys` all sign, so that one is replaced without a gap."""

    url: str
    signing_keys: Annotated[tuple[Annotated[str, Field(min_length=32)], ...], Field(min_length=1, max_length=3)]
    headers: dict[str, str] = Field(default_factory=dict)


class NoMentions(Model):
    """Nobody is notified by name, whatever a player wrote."""

    parse: tuple[str, ...] = ()


class WebhookBody(Model):
    """A fact of feedback. `content` says it in words, as chat programs show it; `item` is as it stands now."""

    delivery_id: str
    event: str
    state: str
    at: Moment
    content: str
    allowed_mentions: NoMentions = NoMentions()
    item: FeedbackSummary
    text: str
    client: ClientData | None
