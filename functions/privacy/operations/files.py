"""The files of players who are erased."""

from functions.privacy.rules.exports import file_name
from functions.privacy.settings import settings
from functions.privacy.store import exports as store
from shared.media import uploads


async def discard_export(player_id: str) -> None:
    """Delete the last file of a player's data; earlier ones are gone after a week (a read, a call)."""
    export = await store.export(player_id)
    if export is not None:
        await uploads.discard(settings().exports_bucket, [file_name(player_id, export.export_id)])
