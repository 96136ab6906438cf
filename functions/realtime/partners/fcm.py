"""Firebase Cloud Messaging, HTTP v1: one message to one device."""

from typing import Any

from functions.realtime.rules.push import Outcome, outcome
from functions.realtime.settings import settings
from shared import partners
from shared.identity.google_tokens import access_token
from shared.settings import settings as kit
from shared.telemetry import log

NAME = "fcm"
SCOPE = "https://www.googleapis.com/auth/firebase.messaging"


async def send(message: dict[str, Any]) -> Outcome:
    """Send a message; it may arrive twice. Raises PartnerUnavailable where it is worth trying again later."""
    origin = settings().fcm_origin
    url = f"{origin}/v1/projects/{kit().google_cloud_project}/messages:send"
    token = await access_token(SCOPE, partner=NAME, origin=origin)
    answer = await partners.send_json(NAME, url, message, {"authorization": f"Bearer {token}"})
    became = outcome(answer.status, answer.json())
    if became is Outcome.NOT_NOW:
        raise answer.refuses_us()
    if became is Outcome.REFUSED:
        log.error("push.refused", status=answer.status, answer=answer.body[:500].decode(errors="replace"))
    return became
