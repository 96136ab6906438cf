"""Where the file of one's data is."""

from functions.privacy.models.exports import ExportDownload
from functions.privacy.operations import exporting
from functions.privacy.rules.exports import ExportNotReady, UnknownExport
from shared.declare import endpoint
from shared.identity.callers import Player
from shared.model import Id


@endpoint("GET /api/v1/privacy/export/{export_id}/download", errors=(UnknownExport, ExportNotReady))
async def download_export(player: Player, export_id: Id) -> ExportDownload:
    """Download my data.

    Returns a URL of the file that is good for ten minutes. Ask again for another one, until the file expires.

    Cost: one read, and a signature.
    """
    return await exporting.sign(player.id, export_id)
