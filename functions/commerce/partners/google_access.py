"""The access token by which functions call Google Play: of their own service account, which the game's owner admits."""

import asyncio
from functools import lru_cache, partial
from threading import Lock
from typing import Any

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.settings import settings as commerce
from shared.errors import PartnerUnavailable
from shared.settings import settings
from shared.telemetry import log

SCOPE = "https://www.googleapis.com/auth/androidpublisher"

_refreshing = Lock()


async def access_token() -> str:
    """A token that is good now; asked for again when it ends. Raises PartnerUnavailable."""
    from google.auth.exceptions import GoogleAuthError

    try:
        async with asyncio.timeout(settings().partner_timeout):
            return await asyncio.to_thread(_token, settings().partner_timeout)
    except (GoogleAuthError, TimeoutError) as error:
        log.error("google_play.no_token", error=f"{type(error).__name__}: {error}"[:300])
        raise PartnerUnavailable(partner=PaymentProvider.GOOGLE.value, retry_after=5) from None


def _token(patience: float) -> str:
    from google.auth.transport.requests import Request

    credentials = _credentials(commerce().google_play_api_origin)
    with _refreshing:
        if not credentials.valid:
            credentials.refresh(partial(Request(), timeout=patience))
        return str(credentials.token)


@lru_cache(maxsize=1)
def _credentials(_api_origin: str) -> Any:
    """Application Default Credentials: on Google Cloud those of the function's account; another API has other ones."""
    import google.auth

    return google.auth.default(scopes=[SCOPE])[0]  # type: ignore[no-untyped-call]
