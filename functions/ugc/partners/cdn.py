"""Cloud CDN, told to forget files (Compute Engine's urlMaps.invalidateCache, v1)."""

from functions.ugc.settings import settings
from shared import partners
from shared.identity.google_tokens import access_token
from shared.settings import settings as kit

NAME = "cdn"
OK, REFUSING = 200, (401, 403)
SCOPE = "https://www.googleapis.com/auth/compute"


async def forget(path: str) -> None:
    """Have every cache of the CDN ask the bucket again for a path: within a minute or two. A second time does no harm.

    Google takes 500 a minute, and answers 429 beyond that. Raises PartnerUnavailable.
    """
    origin = settings().compute_api_origin
    url_map = f"{origin}/compute/v1/projects/{kit().google_cloud_project}/global/urlMaps"
    host = settings().ugc_cdn_origin.partition("://")[2]
    headers = {"authorization": f"Bearer {await access_token(SCOPE, partner=NAME, origin=origin)}"}
    asked = {"host": host, "path": path}
    answer = await partners.ask_json(NAME, f"{url_map}/{settings().ugc_cdn_url_map}/invalidateCache", asked, headers)
    if answer.status in REFUSING:
        raise answer.refuses_us()
    if answer.status != OK:
        raise answer.nonsense("a file that was removed may be in its caches still")
