"""Uploads that nobody completed are taken up, scans that were lost queued again, and what nobody waits for goes."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from functions.ugc.events import UgcFilesDropped
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.operations.items import transitions
from functions.ugc.operations.items.uploading import take_up
from functions.ugc.operations.scanning import queueing
from functions.ugc.rules.files.names import INCOMING, version_of
from functions.ugc.rules.items import uploads as rules
from functions.ugc.rules.items.states import Cause, dropped
from functions.ugc.store.items import items
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media.object_store.chosen import object_store
from shared.media.object_store.contract import StoredObject
from shared.model import Model

AT_ONCE = 200


class Swept(Model):
    """How many uploads were taken up, scans queued again, files deleted, and items let go."""

    taken_up: int = 0
    queued: int = 0
    deleted: int = 0
    let_go: int = 0


async def sweep(now: datetime) -> Swept:
    """Take up what was uploaded ten minutes ago or earlier; let go whose time is over. Again, it changes nothing.

    A call for each two hundred files that wait, a read for each; a read and some writes for each item that changes, and
    a task for each scan that was lost.
    """
    after = ""
    taken_up = queued = deleted = 0
    while True:
        page = await object_store().page(INCOMING, after, AT_ONCE)
        looked_at = await _look_at(page.objects, now)
        taken_up, queued = taken_up + looked_at.taken_up, queued + looked_at.queued
        deleted += looked_at.deleted
        after = page.next_page
        if not after:
            break
    return Swept(taken_up=taken_up, queued=queued, deleted=deleted, let_go=await _let_go_all(now))


async def _look_at(files: Sequence[StoredObject], now: datetime) -> Swept:
    """What became of these files."""
    waiting = [(file, version_of(file.name)) for file in files if file.stored_at <= now - rules.UNDER_WAY]
    there = await items.items(sorted({named[0] for _, named in waiting if named}))
    taken_up, queued, nobodys = 0, 0, []
    for file, named in waiting:
        item = there.get(named[0]) if named else None
        if named and item and rules.is_wanted(item, named[1]):
            taken_up += rules.awaited(item) is not None and await transaction.run(partial(_take_up, item.ugc_id))
            if rules.is_scan_lost(item, file.stored_at, now):
                queued += await queueing.queue_again(item, now, rules.SCAN_LOST)
        elif file.stored_at <= now - rules.NOBODYS:
            nobodys.append(file.name)
    if nobodys:
        await object_store().delete(nobodys)
    return Swept(taken_up=taken_up, queued=queued, deleted=len(nobodys))


async def _take_up(ugc_id: str, tx: Transaction) -> bool:
    """Whether a file that was sent is on its way to the scan now. One that differs is deleted."""
    item = await items.item(tx, ugc_id)
    if item is None or rules.awaited(item) is None:
        return False
    try:
        await take_up(tx, item)
    except (rules.UgcNotUploaded, rules.UgcFileDiffers):
        return False
    return True


async def _let_go_all(now: datetime) -> int:
    count = 0
    while due := await items.due(now, AT_ONCE):
        for item in due:
            count += await transaction.run(partial(_let_go, item.ugc_id))
        if len(due) < AT_ONCE:
            break
    return count


async def _let_go(ugc_id: str, tx: Transaction) -> bool:
    """Whether an item, or its new version, went whose time is over; a file that is there after all is taken up."""
    item: Item | None = await items.item(tx, ugc_id)
    if item is None or item.due_at is None or item.due_at > tx.now:
        return False
    if await _take_up(ugc_id, tx):
        return False
    if item.pending_status is not None and item.pending is not None:
        await transitions.move(tx, item, UgcStatus.REMOVED, cause=Cause.EXPIRY, version=item.pending.version)
        return True
    if item.status is not UgcStatus.REMOVED:
        await transitions.move(tx, item, UgcStatus.REMOVED, cause=Cause.EXPIRY)
    elif gone := dropped(item, None):
        tx.emit(UgcFilesDropped(ugc_id=ugc_id, change=item.change + 1, objects=gone))
    items.delete(tx, ugc_id)
    return True
