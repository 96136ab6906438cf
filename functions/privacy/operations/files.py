"""Files of players: what exports hold, and exports themselves."""

from functions.privacy.rules.exports import folder
from functions.privacy.settings import settings
from shared.media import downloads, uploads
from shared.media.object_store.chosen import object_store
from shared.privacy import StoredFile


async def read(file: StoredFile) -> bytes | None:
    """A whole file, wherever it is kept; None when it is not there (any more)."""
    if file.bucket:
        return await downloads.read(file.bucket, file.name)
    stored = await object_store().stat(file.name)
    return await object_store().read(stored) if stored else None


async def discard_exports(player_id: str) -> None:
    """Delete all files of a player's data, also those of before the last (a call, and one more each)."""
    bucket = settings().exports_bucket
    files = await uploads.listed(bucket, folder(player_id))
    await uploads.discard(bucket, [file.upload.name for file in files])
