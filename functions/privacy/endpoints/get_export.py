"""How the file of one's data stands."""

from functions.privacy.models.exports import ExportStatus
from functions.privacy.operations import exporting
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/privacy/export")
async def get_export(player: Player) -> ExportStatus:
    """Get the export of my data.

    Returns the state of the latest file of your data, and until when it can be downloaded.

    Cost: one read.
    """
    return await exporting.status(player.id)
