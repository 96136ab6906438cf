"""Webhooks: servers of the studio that are told of events."""

from typing import Annotated

from pydantic import Field

from shared.model import Id, Model, Moment
from shared.text.names import UnixLines

Url = Annotated[str, Field(min_length=8, max_length=2000, examples=["https://hooks.example.com/ludus"])]
Events = Annotated[
    tuple[Annotated[str, Field(min_length=3, max_length=100)], ...],
    Field(min_length=1, max_length=100, examples=[["match.completed", "commerce.purchase_granted"]]),
]


class Webhook(Model):
    """A webhook. `webhooks_webhooks/{webhook_id}`.

    While a secret is rotated, the one before signs as well, until `previous_until`. Both are sealed.
    """

    webhook_id: Id
    url: str
    events: tuple[str, ...]
    description: str = ""
    is_enabled: bool = True
    disabled_because: str = ""
    failing_since: Moment | None = None
    sealed_secret: str
    sealed_previous: str = ""
    previous_until: Moment | None = None
    created_at: Moment
    changed_at: Moment


class CreateWebhook(Model):
    """A server that is to be told of events."""

    url: Url
    events: Events
    description: Annotated[str, UnixLines, Field(max_length=200)] = ""


class UpdateWebhook(CreateWebhook):
    """A webhook as it is to be; enabling it again forgets that it has failed."""

    is_enabled: bool = True


class WebhookView(Model):
    """A webhook as staff sees it. `disabled_because` is `failing` where deliveries have failed for three days."""

    webhook_id: str
    url: str
    events: tuple[str, ...]
    description: str
    is_enabled: bool
    disabled_because: str
    failing_since: Moment | None
    previous_until: Moment | None = Field(description="Until when the secret before this one signs as well.")
    created_at: Moment
    changed_at: Moment


class WebhookWithSecret(WebhookView):
    """A webhook with the secret that signs its deliveries, which is shown this once."""

    secret: str = Field(examples=["whsec_3f0c…"])
