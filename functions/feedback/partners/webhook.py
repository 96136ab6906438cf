"""The studio's webhook."""

from functions.feedback.models.webhooks import Webhook
from functions.feedback.rules.webhooks import parse_webhook
from functions.feedback.settings import settings
from shared import outbound
from shared import settings as kit
from shared.identity.secret_files import SecretFile

NAME = "feedback_webhook"

WEBHOOK = SecretFile(
    lambda: settings().feedback_webhook_file, lambda raw: parse_webhook(raw, local=kit.settings().is_local)
)


async def send(webhook: Webhook, content: bytes, headers: dict[str, str]) -> None:
    """Send these bytes. Raises PartnerUnavailable unless they were taken with a 2xx; no redirect is followed."""
    answer = await outbound.post(NAME, webhook.url, content, headers)
    if not 200 <= answer.status < 300:  # noqa: PLR2004  taken
        raise answer.nonsense("it did not take a delivery")
