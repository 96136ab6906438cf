"""Files that are to be nowhere any more: in the store, and in the CDN before it."""

from collections.abc import Sequence

from functions.ugc.partners import cdn
from functions.ugc.rules.files.names import SERVED
from functions.ugc.settings import settings
from shared.media.object_store.chosen import object_store


async def withdraw(names: Sequence[str]) -> None:
    """Delete files, then have the CDN forget those that were served: before that, it would fetch them again.

    A call a file, and another to the CDN for each that was served. A second time does no harm. Raises
    PartnerUnavailable where the CDN does not take it; Pub/Sub brings the event again then.
    """
    await object_store().delete(names)
    if settings().ugc_cdn_url_map and settings().ugc_cdn_origin:
        for name in names:
            if name.startswith(SERVED):
                await cdn.forget(f"/{name}")
