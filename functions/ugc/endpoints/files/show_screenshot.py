"""A screenshot of a bug report."""

from functions.ugc.models.files.downloads import UgcDownload
from functions.ugc.operations.files import downloading
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from functions.ugc.settings import UGC_CDN_KEY
from shared.declare import endpoint
from shared.identity.callers import Support
from shared.model import Id
from shared.settings import S3_CREDENTIALS


@endpoint(
    "GET /api/v1/admin/ugc/{ugc_id}/screenshot",
    errors=(UgcNotFound, UgcStateError),
    secrets=(S3_CREDENTIALS, UGC_CDN_KEY),
)
async def show_screenshot(support: Support, ugc_id: Id) -> UgcDownload:
    """Get a screenshot of a bug report.

    Returns a signed address of the scanned picture, which works without a token until it expires. `UGC_STATE`: it is
    not scanned yet, or the scan has found something, so that a moderator decides first.

    Cost: a read. On Cloud Storage, a call that signs.

    Source: Player Platform, H1.
    """
    return await downloading.screenshot(ugc_id)
