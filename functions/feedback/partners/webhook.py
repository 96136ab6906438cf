"""The studio's webhook."""

import asyncio
import socket
from urllib.parse import urlsplit

from functions.feedback.models.webhooks import Webhook
from functions.feedback.rules.webhooks import is_public, parse_webhook
from functions.feedback.settings import settings
from shared import partners
from shared import settings as kit
from shared.errors import PartnerUnavailable
from shared.identity.secret_files import SecretFile
from shared.telemetry import log

NAME = "feedback_webhook"

WEBHOOK = SecretFile(lambda: settings().feedback_webhook_file, lambda raw: parse_webhook(raw, local=_is_local()))


async def send(webhook: Webhook, content: bytes, headers: dict[str, str]) -> None:
    """Send these bytes. Raises PartnerUnavailable unless they were taken with a 2xx; no redirect is followed."""
    if not _is_local():
        await require_public(webhook.url)
    answer = await partners.send_content(NAME, webhook.url, content, headers)
    if not 200 <= answer.status < 300:  # noqa: PLR2004  taken
        raise answer.nonsense("it did not take a delivery")


async def require_public(url: str) -> None:
    """Look the host up, and raise PartnerUnavailable where it leads into this network."""
    address = urlsplit(url)
    try:
        answers = await asyncio.get_running_loop().getaddrinfo(
            address.hostname, address.port or 443, type=socket.SOCK_STREAM
        )
    except OSError as error:
        log.warning("partner.unreachable", partner=NAME, error=type(error).__name__)
        raise PartnerUnavailable(partner=NAME) from None
    if not all(is_public(str(answer[4][0])) for answer in answers):
        log.error("partner.refuses_us", partner=NAME, problem="its address is not of the public internet")
        raise PartnerUnavailable(partner=NAME)


def _is_local() -> bool:
    """Whether this is the local cloud, whose partners are on this machine."""
    return kit.settings().environment == "local"
