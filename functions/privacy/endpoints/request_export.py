"""Ask for a file of one's data."""

from functions.privacy.models.exports import ExportStatus
from functions.privacy.operations import exporting
from functions.privacy.rules.exports import ExportsUsedUp
from shared.declare import endpoint
from shared.identity.callers import Player


@endpoint("POST /api/v1/privacy/export", status=202, errors=(ExportsUsedUp,))
async def request_export(player: Player) -> ExportStatus:
    """Export my data.

    Makes a ZIP of all that is kept of you: JSON, pictures and saves. A mail says when it is ready, after some minutes;
    `GET /api/v1/privacy/export` says how far it is. It can be downloaded for seven days. While a file is made, asking
    again makes no other one.

    Cost: one read, one write, a task.
    """
    return await exporting.ask(player.id)
