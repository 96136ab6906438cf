"""What a moderator decides about."""

from functions.ugc.models.moderation.inspections import UgcInspection
from functions.ugc.operations.moderation import inspecting
from functions.ugc.rules.items.errors import UgcNotFound
from functions.ugc.settings import UGC_CDN_KEY
from shared.declare import endpoint
from shared.identity.callers import Moderator
from shared.model import Id
from shared.settings import S3_CREDENTIALS


@endpoint("GET /api/v1/admin/ugc/{ugc_id}/inspection", errors=(UgcNotFound,), secrets=(S3_CREDENTIALS, UGC_CDN_KEY))
async def inspect_item(moderator: Moderator, ugc_id: Id) -> UgcInspection:
    """Inspect an item.

    Returns an item in any state as its creator sees it, with the files that it has: signed addresses of their scanned
    copies, and what the scans found. Look at it before you decide.

    Cost: a read, and one for each of two files at most. On Cloud Storage, a call that signs for each.

    Source: Player Platform, sprint 7.
    """
    return await inspecting.inspect(ugc_id)
