# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `webhooks`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._async.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncWebhooks:
    """The service `webhooks`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def create_webhook(
        self,
        body: models.CreateWebhook,
        *,
        options: CallOptions | None = None,
    ) -> models.WebhookWithSecret:
        """Create a webhook.

        Your server is sent each of these `events`, from half a minute after this on, as a POST of JSON: `id`, `type`,
        `created_at`, `fact` and `data`. Answer 2xx within ten seconds; anything else, a redirect too, is tried again, later
        each time, for three days. An event may come more than once and in any order: keep the `id` of what you have handled
        (or `type` and `fact`, which also say that two events tell of one thing), and go by `created_at`.

        `Ludus-Signature: t=<seconds>,v1=<hex>` is HMAC-SHA256 by the `secret`, which is shown this once, of the seconds, a
        full stop and the raw body. There is a `v1` a secret: two while one is rotated. Refuse what is older than five
        minutes. The address is https and of the public internet. A webhook that takes nothing for three days is disabled.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS.
        """
        answer: models.WebhookWithSecret = await self._caller.call(
            "webhooks-create-webhook",
            body=body,
            options=options,
        )
        return answer

    async def delete_webhook(
        self,
        webhook_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.WebhookView:
        """Delete a webhook.

        Nothing is sent to it any more, not even what waits.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        """
        answer: models.WebhookView = await self._caller.call(
            "webhooks-delete-webhook",
            path={"webhook_id": webhook_id},
            options=options,
        )
        return answer

    async def get_delivery(
        self,
        webhook_id: str,
        delivery_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.DeliveryDetails:
        """Get a delivery to a webhook.

        Returns what is sent and the latest attempts, each with the status and the beginning of the answer.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
        """
        answer: models.DeliveryDetails = await self._caller.call(
            "webhooks-get-delivery",
            path={"webhook_id": webhook_id, "delivery_id": delivery_id},
            options=options,
        )
        return answer

    async def get_webhook(
        self,
        webhook_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.WebhookView:
        """Get a webhook.

        `failing_since` is when it began to take nothing; it is null while it takes what it is sent.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        """
        answer: models.WebhookView = await self._caller.call(
            "webhooks-get-webhook",
            path={"webhook_id": webhook_id},
            options=options,
        )
        return answer

    async def list_deliveries(
        self,
        webhook_id: str,
        *,
        state: models.DeliveryState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfDeliverySummary:
        """List the deliveries to a webhook.

        The latest comes first. The list can be narrowed to those that are `pending`, `delivered` or `failed`. A delivery is
        kept for 30 days unless the deployment says otherwise.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfDeliverySummary = await self._caller.call(
            "webhooks-list-deliveries",
            path={"webhook_id": webhook_id},
            query={"state": state, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_deliveries(
        self,
        webhook_id: str,
        *,
        state: models.DeliveryState | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.DeliverySummary]:
        """Every item of `list_deliveries`, from page to page."""
        return items(lambda place: self.list_deliveries(webhook_id, state=state, limit=limit, cursor=place, options=options), "items", cursor)

    async def list_webhooks(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfWebhookView:
        """List webhooks.

        The newest comes first.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfWebhookView = await self._caller.call(
            "webhooks-list-webhooks",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_webhooks(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> AsyncIterator[models.WebhookView]:
        """Every item of `list_webhooks`, from page to page."""
        return items(lambda place: self.list_webhooks(limit=limit, cursor=place, options=options), "items", cursor)

    async def replay_delivery(
        self,
        webhook_id: str,
        delivery_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.DeliverySummary:
        """Replay a delivery to a webhook.

        The same event is sent now, under the same id, whatever became of it before, and tried for three days again.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_DELIVERY.
        """
        answer: models.DeliverySummary = await self._caller.call(
            "webhooks-replay-delivery",
            path={"webhook_id": webhook_id, "delivery_id": delivery_id},
            options=options,
        )
        return answer

    async def rotate_webhook_secret(
        self,
        webhook_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.WebhookWithSecret:
        """Rotate the secret of a webhook.

        The answer shows the new secret once. For a day, deliveries are signed by both: take what either has signed.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        """
        answer: models.WebhookWithSecret = await self._caller.call(
            "webhooks-rotate-webhook-secret",
            path={"webhook_id": webhook_id},
            options=options,
        )
        return answer

    async def send_test_event(
        self,
        webhook_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.DeliverySummary:
        """Send a test event to a webhook.

        The event is of the type `webhook.test`, and is sent and tried again like any other: see what came of it by its
        `delivery_id`.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_WEBHOOK.
        """
        answer: models.DeliverySummary = await self._caller.call(
            "webhooks-send-test-event",
            path={"webhook_id": webhook_id},
            options=options,
        )
        return answer

    async def update_webhook(
        self,
        webhook_id: str,
        body: models.UpdateWebhook,
        *,
        options: CallOptions | None = None,
    ) -> models.WebhookView:
        """Update a webhook.

        Replaces its address, events and description, and enables or disables it; the secret stays. What happens while it
        is disabled is not sent, and what waits then fails; a delivery that failed can be replayed.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, INVALID_WEBHOOK, SECOND_FACTOR_NEEDED, TOO_MANY_WEBHOOKS, UNKNOWN_WEBHOOK.
        """
        answer: models.WebhookView = await self._caller.call(
            "webhooks-update-webhook",
            path={"webhook_id": webhook_id},
            body=body,
            options=options,
        )
        return answer
