"""Firebase Cloud Messaging, HTTP v1: a message to a device or a topic, and who follows a topic.

Source: https://firebase.google.com/docs/reference/fcm/fcmtopics/rest, for topics.
"""

from typing import Any

from functions.realtime.rules.push import Outcome, outcome
from functions.realtime.settings import settings
from shared import partners
from shared.errors import PartnerUnavailable
from shared.identity.google_tokens import access_token
from shared.partners import PartnerResponse, RefusesUs
from shared.settings import settings as kit
from shared.telemetry import log

NAME = "fcm"
_OK, _NOT_FOUND, _CONFLICT = 200, 404, 409
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


async def follow(address: str, topic: str) -> bool:
    """Subscribe an address to a topic; again, it changes nothing. False: the address leads nowhere.

    Raises RefusesUs, PartnerUnavailable.
    """
    answer = await partners.send_json(NAME, f"{_of(address)}?topic_name={topic}", {}, await _headers())
    return answer.status == _CONFLICT or _is_taken(answer)


async def unfollow(address: str, topic: str) -> bool:
    """Unsubscribe an address from a topic; again, it changes nothing. False: the address leads nowhere.

    Raises RefusesUs, PartnerUnavailable.
    """
    answer = await partners.delete(NAME, f"{_of(address)}/{topic}", {"allow_missing": "true"}, await _headers())
    return _is_taken(answer)


def _is_taken(answer: PartnerResponse) -> bool:
    if answer.status == _OK:
        return True
    if outcome(answer.status, answer.json()) is Outcome.GONE or answer.status == _NOT_FOUND:
        return False
    raise answer.refuses_us()


def _of(address: str) -> str:
    project = f"{settings().fcm_origin}/v1/projects/{kit().google_cloud_project}"
    return f"{project}/registrations/{address}/topicSubscriptions"


async def _headers() -> dict[str, str]:
    token = await access_token(SCOPE, partner=NAME, origin=settings().fcm_origin)
    return {"authorization": f"Bearer {token}"}


async def _send(message: dict[str, Any]) -> Outcome:
    url = f"{settings().fcm_origin}/v1/projects/{kit().google_cloud_project}/messages:send"
    answer = await partners.send_json(NAME, url, message, await _headers())
    became = outcome(answer.status, answer.json())
    if became is Outcome.NOT_NOW:
        raise answer.refuses_us()
    if became is Outcome.REFUSED:
        log.error("push.refused", status=answer.status, answer=answer.body[:500].decode(errors="replace"))
    return became
