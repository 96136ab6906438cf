"""Files of data that no version names any more."""

from datetime import UTC, datetime, timedelta

from functions.progression.events import FilesDropped
from functions.progression.settings import settings
from functions.progression.store import saves as store
from shared.media import uploads

UNDER_WAY = timedelta(hours=1)
"""A file this young may be of a save that is about to commit."""


async def prune(outdated: FilesDropped) -> None:
    """Delete the files of versions that were dropped, and others of the folder that no version names.

    Those are of saves that died before their commit. One read, a list of the folder, a call for each file that goes.
    """
    slot = (await store.slots([outdated.slot_id])).get(outdated.slot_id)
    is_there = slot is not None and slot.folder == outdated.folder
    named = {version.file for version in slot.versions} if slot is not None and is_there else set()
    before = datetime.now(UTC) - UNDER_WAY
    bucket = settings().saves_bucket
    gone = [
        file.upload.name
        for file in await uploads.listed(bucket, f"{outdated.folder}/")
        if file.upload.name in outdated.files
        or (file.upload.name not in named and (not is_there or file.stored_at < before))
    ]
    await uploads.discard(bucket, gone)
