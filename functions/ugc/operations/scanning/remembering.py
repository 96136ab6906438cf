"""Files that moderators removed are known again when they come back."""

from functions.ugc.events import UgcChanged
from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.scanning.scans import RemovedFile, Scan
from functions.ugc.rules.items.states import OWN
from functions.ugc.store.items import items
from functions.ugc.store.scanning import scans
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media.fingerprints import bands


async def follow(changed: UgcChanged) -> None:
    """Remember the files of what was removed, or forget them where it was brought back, as the item is now.

    What its creator takes away is nobody's fault, and may come back. A read of the item and one of each version; of a
    new version's, one more.
    """
    if UgcStatus.REMOVED not in {changed.status, changed.before} or changed.cause in OWN:
        return
    item = (await items.items([changed.ugc_id])).get(changed.ugc_id)
    if item is None or (item.removed_basis in OWN and not changed.of_new_version):
        return
    scanned = await scans.of_versions(changed.ugc_id, _versions(changed, item))
    is_removed = changed.of_new_version or item.status is UgcStatus.REMOVED

    async def write(tx: Transaction) -> None:
        for scan in scanned:
            if not is_removed:
                scans.forget(tx, scan.ugc_id, scan.version)
            elif scan.sha256 and not await _is_cleared(tx, scan, changed):
                scans.remember(tx, _file(scan, changed))

    await transaction.run(write)


async def clear(tx: Transaction, ugc_id: str, version: int) -> None:
    """Forget the file of a new version whose removal was wrong, also where the removal is heard of only later.

    The version itself has gone: no change of the item tells of it. A read and two writes.
    """
    scan = await scans.scan(tx, ugc_id, version)
    if scan is not None:
        scans.save(tx, scan.model_copy(update={"is_cleared": True}))
    scans.forget(tx, ugc_id, version)


async def _is_cleared(tx: Transaction, scan: Scan, changed: UgcChanged) -> bool:
    """Whether the removal of a version was taken back, when this transaction commits."""
    if not changed.of_new_version:
        return scan.is_cleared
    now = await scans.scan(tx, scan.ugc_id, scan.version)
    scans.verify(tx, scan.ugc_id, scan.version)
    return now is None or now.is_cleared


def _versions(changed: UgcChanged, item: Item) -> list[int]:
    """A new version alone, or those that the item has: three at most."""
    if changed.of_new_version:
        return [changed.version]
    files = (item.published, item.pending)
    return sorted({changed.version, *(content.version for content in files if content)})


def _file(scan: Scan, changed: UgcChanged) -> RemovedFile:
    marks = [mark for mark in (scan.picture, *scan.frames) if mark]
    return RemovedFile(
        ugc_id=scan.ugc_id,
        version=scan.version,
        sha256=scan.sha256,
        picture=scan.picture,
        frames=scan.frames,
        bands=tuple(dict.fromkeys(band for mark in marks for band in bands(mark))),
        removed_at=changed.changed_at,
    )
