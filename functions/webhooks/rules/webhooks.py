"""Which webhooks there may be, and when one is disabled."""

from datetime import datetime, timedelta

from functions.webhooks.models.webhooks import CreateWebhook, UpdateWebhook, Webhook, WebhookView, WebhookWithSecret
from functions.webhooks.rules.topics import TOPICS
from shared.errors import DomainError
from shared.subscriptions import Subscribed, Subscriptions
from shared.text.public_addresses import check_public_url

MOST_WEBHOOKS = 20
"""Of a deployment: who subscribes is one document, which every instance reads again and again."""

BOTH_SECRETS = timedelta(hours=24)
"""How long the secret before signs beside a new one."""

DISABLED_AFTER = timedelta(days=3)
"""A webhook that takes nothing for so long is disabled."""

FAILING, BY_STAFF = "failing", "staff"


class UnknownWebhook(DomainError):
    """There is no webhook of this id."""

    status = 404
    code = "UNKNOWN_WEBHOOK"
    message = "There is no webhook with this id."


class InvalidWebhook(DomainError):
    """A webhook whose address or events cannot be."""

    status = 422
    code = "INVALID_WEBHOOK"
    message = "The webhook is not valid; details says what is wrong."


class TooManyWebhooks(DomainError):
    """There are as many webhooks as there may be."""

    status = 409
    code = "TOO_MANY_WEBHOOKS"
    message = "There are 20 webhooks already; delete one first."


def check(body: CreateWebhook, *, local: bool) -> None:
    """Raise InvalidWebhook unless events have these names, and the address is https and of the public internet.

    In the `local` cloud it may be of this machine.
    """
    problems = [f"there is no event {name!r}" for name in body.events if name not in TOPICS]
    try:
        if not local:
            check_public_url(body.url)
    except ValueError as error:
        problems.append(str(error))
    if problems:
        raise InvalidWebhook(problems=problems)


def created(body: CreateWebhook, webhook_id: str, sealed_secret: str, now: datetime) -> Webhook:
    """A webhook that is made now."""
    return Webhook(
        webhook_id=webhook_id,
        url=body.url,
        events=tuple(dict.fromkeys(body.events)),
        description=body.description,
        sealed_secret=sealed_secret,
        created_at=now,
        changed_at=now,
    )


def updated(webhook: Webhook, body: UpdateWebhook, now: datetime) -> Webhook:
    """The webhook as it is to be. Another address has not failed yet, nor has one that is enabled again."""
    same = webhook.is_enabled == body.is_enabled and webhook.url == body.url
    changes = {
        "url": body.url,
        "events": tuple(dict.fromkeys(body.events)),
        "description": body.description,
        "is_enabled": body.is_enabled,
        "disabled_because": "" if body.is_enabled else webhook.disabled_because or BY_STAFF,
        "failing_since": webhook.failing_since if same else None,
        "changed_at": now,
    }
    return webhook.model_copy(update=changes)


def rotated(webhook: Webhook, sealed_secret: str, now: datetime) -> Webhook:
    """The webhook with a new secret; the one before signs as well for a day."""
    before = {"sealed_previous": webhook.sealed_secret, "previous_until": now + BOTH_SECRETS}
    return webhook.model_copy(update={"sealed_secret": sealed_secret, "changed_at": now, **before})


def after_success(webhook: Webhook) -> Webhook:
    """The webhook when it has taken a delivery."""
    return webhook.model_copy(update={"failing_since": None})


def after_failure(webhook: Webhook, now: datetime) -> Webhook:
    """The webhook when it has not: disabled, when it has taken nothing for three days."""
    since = webhook.failing_since or now
    if now - since < DISABLED_AFTER or not webhook.is_enabled:
        return webhook.model_copy(update={"failing_since": since})
    return webhook.model_copy(update={"failing_since": since, "is_enabled": False, "disabled_because": FAILING})


def sealed_secrets(webhook: Webhook, now: datetime) -> list[str]:
    """The secrets that sign now, the newest first."""
    both = webhook.sealed_previous and webhook.previous_until and now < webhook.previous_until
    return [webhook.sealed_secret, *([webhook.sealed_previous] if both else [])]


def with_subscriber(subscriptions: Subscriptions, webhook: Webhook) -> Subscriptions:
    """Who subscribes, with this webhook as it is now. Raises TooManyWebhooks for one that is too many."""
    others = dict(subscriptions.subscribers)
    if webhook.webhook_id not in others and len(others) >= MOST_WEBHOOKS:
        raise TooManyWebhooks
    others[webhook.webhook_id] = Subscribed(events=webhook.events, is_enabled=webhook.is_enabled)
    return Subscriptions(subscribers=others)


def without_subscriber(subscriptions: Subscriptions, webhook_id: str) -> Subscriptions:
    """Who subscribes, without a webhook."""
    others = {name: each for name, each in subscriptions.subscribers.items() if name != webhook_id}
    return Subscriptions(subscribers=others)


def view(webhook: Webhook) -> WebhookView:
    """A webhook as staff sees it."""
    return WebhookView(**webhook.model_dump(include=set(WebhookView.model_fields)))


def view_with_secret(webhook: Webhook, secret: str) -> WebhookWithSecret:
    """A webhook with its secret."""
    return WebhookWithSecret(secret=secret, **view(webhook).model_dump())
