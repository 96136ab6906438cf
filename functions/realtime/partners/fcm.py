"""Firebase Cloud Messaging, HTTP v1: one message to one device."""

import asyncio
from functools import lru_cache, partial
from threading import Lock
from typing import Any

from functions.realtime.rules.push import Outcome, outcome
from functions.realtime.settings import settings
from shared import partners
from shared.errors import PartnerUnavailable
from shared.settings import settings as kit
from shared.telemetry import log

NAME = "fcm"
SCOPE = "https://www.googleapis.com/auth/firebase.messaging"

_refreshing = Lock()


async def send(message: dict[str, Any]) -> Outcome:
    """Send a message; it may arrive twice. Raises PartnerUnavailable where it is worth trying again later."""
    url = f"{settings().fcm_origin}/v1/projects/{kit().google_cloud_project}/messages:send"
    answer = await partners.send_json(NAME, url, message, {"authorization": f"Bearer {await _access_token()}"})
    became = outcome(answer.status, answer.json())
    if became is Outcome.NOT_NOW:
        raise answer.refuses_us()
    if became is Outcome.REFUSED:
        log.error("push.refused", status=answer.status, answer=answer.body[:500].decode(errors="replace"))
    return became


async def _access_token() -> str:
    from google.auth.exceptions import GoogleAuthError

    try:
        async with asyncio.timeout(kit().partner_timeout):
            return await asyncio.to_thread(_token, kit().partner_timeout)
    except (GoogleAuthError, TimeoutError) as error:
        log.error("fcm.no_token", error=f"{type(error).__name__}: {error}"[:300])
        raise PartnerUnavailable(partner=NAME, retry_after=5) from None


def _token(patience: float) -> str:
    from google.auth.transport.requests import Request

    credentials = _credentials(settings().fcm_origin)
    with _refreshing:
        if not credentials.valid:
            credentials.refresh(partial(Request(), timeout=patience))
        return str(credentials.token)


@lru_cache(maxsize=1)
def _credentials(_origin: str) -> Any:
    """Application Default Credentials: on Google Cloud those of the function's account."""
    import google.auth

    return google.auth.default(scopes=[SCOPE])[0]  # type: ignore[no-untyped-call]
