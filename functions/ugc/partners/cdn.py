"""Cloud CDN, told to forget files (Compute Engine's urlMaps.invalidateCache, v1)."""

import asyncio
from functools import lru_cache, partial
from typing import Any

from functions.ugc.settings import settings
from shared import partners
from shared.errors import PartnerUnavailable
from shared.settings import settings as kit
from shared.telemetry import log

NAME = "cdn"
OK, REFUSING = 200, (401, 403)
SCOPE = "https://www.googleapis.com/auth/compute"


async def forget(path: str) -> None:
    """Have every cache of the CDN ask the bucket again for a path: within a minute or two. A second time does no harm.

    Google takes 500 a minute, and answers 429 beyond that. Raises PartnerUnavailable.
    """
    url_map = f"{settings().compute_api_origin}/compute/v1/projects/{kit().google_cloud_project}/global/urlMaps"
    host = settings().ugc_cdn_origin.partition("://")[2]
    headers = {"authorization": f"Bearer {await _token()}"}
    asked = {"host": host, "path": path}
    answer = await partners.ask_json(NAME, f"{url_map}/{settings().ugc_cdn_url_map}/invalidateCache", asked, headers)
    if answer.status in REFUSING:
        raise answer.refuses_us()
    if answer.status != OK:
        raise answer.nonsense("a file that was removed may be in its caches still")


async def _token() -> str:
    from google.auth.exceptions import GoogleAuthError

    patience = kit().partner_timeout
    try:
        async with asyncio.timeout(patience):
            return await asyncio.to_thread(_refreshed, patience)
    except (GoogleAuthError, TimeoutError) as error:
        log.error("cdn.no_token", error=f"{type(error).__name__}: {error}"[:300])
        raise PartnerUnavailable(partner=NAME, retry_after=5) from None


def _refreshed(patience: float) -> str:
    from google.auth.transport.requests import Request

    credentials = _credentials(settings().compute_api_origin)
    if not credentials.valid:
        credentials.refresh(partial(Request(), timeout=patience))
    return str(credentials.token)


@lru_cache(maxsize=1)
def _credentials(_api_origin: str) -> Any:
    """Application Default Credentials: on Google Cloud those of the function's account; another API has other ones."""
    import google.auth

    return google.auth.default(scopes=[SCOPE])[0]  # type: ignore[no-untyped-call]
