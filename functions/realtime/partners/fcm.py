"""Firebase Cloud Messaging, HTTP v1: one message to one device."""

from typing import Any

from functions.realtime.rules.push import Outcome, outcome
from functions.realtime.settings import settings
from shared import partners
from shared.errors import PartnerUnavailable
from shared.identity.google_tokens import access_token
from shared.partners import RefusesUs
from shared.settings import settings as kit
from shared.telemetry import log

NAME = "fcm"
SCOPE = "https://www.googleapis.com/auth/firebase.messaging"


async def send(message: dict[str, Any]) -> tuple[Outcome, int]:
    """Send a message; it may arrive twice. What became of it, and for how many seconds it is to wait where it is BUSY.

    Raises RefusesUs where the project's keys are wrong.
    """
    try:
        return await _send(message), 0
    except RefusesUs:
        raise
    except PartnerUnavailable as busy:
        return Outcome.BUSY, busy.retry_after or 0


async def _send(message: dict[str, Any]) -> Outcome:
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
