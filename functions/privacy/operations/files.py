"""The files of players who are erased."""

from functions.privacy.rules.exports import folder
from functions.privacy.settings import settings
from shared.media import uploads


async def discard_exports(player_id: str) -> None:
    """Delete all files of a player's data, also those of before the last (a call, and one more each)."""
    bucket = settings().exports_bucket
    files = await uploads.listed(bucket, folder(player_id))
    await uploads.discard(bucket, [file.upload.name for file in files])
