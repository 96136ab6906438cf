"""Tokens of this function's own account, by which Google's APIs and our own services know it."""

import asyncio
from functools import lru_cache, partial
from threading import Lock
from typing import Any

from shared.errors import PartnerUnavailable
from shared.settings import settings
from shared.telemetry import log

_refreshing = Lock()


async def access_token(scope: str, *, partner: str = "google", origin: str = "") -> str:
    """A token for an API of Google's that is good now; `partner` names it in errors and logs.

    An API at another `origin` has other credentials. Raises PartnerUnavailable.
    """
    return await _asked(partial(_current, partial(_api_credentials, scope, origin)), partner)


async def id_token(audience: str) -> str:
    """A token for a private service of Cloud Run that is good now. Raises PartnerUnavailable."""
    return await _asked(partial(_current, partial(_service_credentials, audience)), "google")


async def _asked(current: Any, partner: str) -> str:
    from google.auth.exceptions import GoogleAuthError

    patience = settings().partner_timeout
    try:
        async with asyncio.timeout(patience):
            return str(await asyncio.to_thread(current, patience))
    except (GoogleAuthError, TimeoutError) as error:
        log.error("google.no_token", partner=partner, error=f"{type(error).__name__}: {error}"[:300])
        raise PartnerUnavailable(partner=partner, retry_after=5) from None


def _current(made: Any, patience: float) -> str:
    from google.auth.transport.requests import Request

    with _refreshing:
        credentials = made()
        if not credentials.valid:
            credentials.refresh(partial(Request(), timeout=patience))
        return str(credentials.token)


@lru_cache(maxsize=4)
def _api_credentials(scope: str, _origin: str) -> Any:
    """Application Default Credentials: on Google Cloud those of the function's account."""
    import google.auth

    return google.auth.default(scopes=[scope])[0]  # type: ignore[no-untyped-call]


@lru_cache(maxsize=4)
def _service_credentials(audience: str) -> Any:
    from google.auth.transport.requests import Request
    from google.oauth2.id_token import fetch_id_token_credentials

    return fetch_id_token_credentials(audience, Request())  # type: ignore[no-untyped-call]
