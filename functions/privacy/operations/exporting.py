"""Making the file of a player's data, and giving it out."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from functions.auth.api import erasure as auth
from functions.privacy.models.exports import DataExport, ExportDownload, ExportState, ExportStatus
from functions.privacy.models.tasks import MakeExport
from functions.privacy.operations.archives import Archive
from functions.privacy.operations.requests import page
from functions.privacy.rules import exports as rules
from functions.privacy.rules import notices
from functions.privacy.settings import settings
from functions.privacy.store import exports as store
from shared.events import tasks
from shared.extension_points import PERSONAL_DATA
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media import downloads, uploads

SIGNED_FOR = timedelta(minutes=10)

Change = Callable[[DataExport, datetime], DataExport | None]


async def ask(player_id: str) -> ExportStatus:
    """Have the file of a player's data made; while one is made, that is the one. Raises ExportsUsedUp.

    The task is queued after the commit, and again when the player asks again: there is one of its name.
    """
    export_id = uuid.uuid4().hex

    async def attempt(tx: Transaction) -> DataExport:
        before = await store.export_in(tx, player_id)
        export = rules.asked(before, player_id, export_id, tx.now, settings().exports_a_day)
        if export != before:
            store.save(tx, export)
        return export

    export = await transaction.run(attempt)
    work = MakeExport(player_id=player_id, export_id=export.export_id)
    await tasks.enqueue(work, name=f"export:{export.export_id}")
    return rules.status(export, datetime.now(UTC))


async def status(player_id: str) -> ExportStatus:
    """How the last file stands (one read)."""
    return rules.status(await store.export(player_id), datetime.now(UTC))


async def sign(player_id: str, export_id: str) -> ExportDownload:
    """Where a file is, for ten minutes (one read, and a signature). Raises UnknownExport, ExportNotReady."""
    now = datetime.now(UTC)
    rules.check_ready(await store.export(player_id), export_id, now)
    name = rules.file_name(player_id, export_id)
    url = await downloads.sign(settings().exports_bucket, name, "my-data.zip", SIGNED_FOR)
    return ExportDownload(url=url, expires_at=now + SIGNED_FOR)


async def make(work: MakeExport) -> None:
    """Write the file that a player waits for, and tell them. Whatever kills it, the next attempt begins it anew.

    A read and a write for each service, beside what it gives out. No more than a page of documents and a part of the
    file is held. Another file, or one that is ready, is left as it is.
    """
    services = sorted(PERSONAL_DATA.implementations())
    export = await _change(work, lambda before, now: rules.begun(before, work.export_id, len(services), now))
    if export is None or export.state is not ExportState.WAITING:
        return
    player_ids = await auth.ids_of(work.player_id)
    name = rules.file_name(work.player_id, work.export_id)
    async with Archive(settings().exports_bucket, name) as archive:
        for done, service in enumerate(services, 1):
            for player_id in player_ids:
                async for section in PERSONAL_DATA.implementations()[service].export_player(player_id):
                    await archive.add(service, section)
            await _change(work, partial(rules.with_progress, done))
    if await _change(work, lambda before, now: rules.ready(before, archive.size, now), tell=True) is None:
        await _discard_unwanted(work)


async def _discard_unwanted(work: MakeExport) -> None:
    """Delete a file that nobody waits for any more: its player was erased while it was made, or has asked anew."""
    last = await store.export(work.player_id)
    if last is None or last.export_id != work.export_id:
        await uploads.discard(settings().exports_bucket, [rules.file_name(work.player_id, work.export_id)])


async def _change(work: MakeExport, change: Change, *, tell: bool = False) -> DataExport | None:
    """The file after a change; None where it is not waited for any more (one read, one write)."""

    async def apply(tx: Transaction) -> DataExport | None:
        before = await store.export_in(tx, work.player_id)
        if before is None or before.export_id != work.export_id or before.state is not ExportState.WAITING:
            return None
        after = change(before, tx.now)
        if after is not None:
            store.save(tx, after)
            if tell and after.expires_at is not None:
                tx.emit(notices.export_ready(after, after.expires_at, page(f"export/{after.export_id}/download")))
        return after

    return await transaction.run(apply)
