"""The scan of a version's file, from uploaded to what a moderator sees.

Each step may come twice, or stop anywhere: an attempt is noted before anything is done, files are written under names
that tell their content, and the outcome is one commit.
"""

from functions.ugc.models.items.items import Item, UgcStatus
from functions.ugc.models.scanning.scans import Scan, ScanFile
from functions.ugc.operations.items import transitions
from functions.ugc.operations.scanning import judging
from functions.ugc.operations.scanning.judging import Judgement
from functions.ugc.rules.files import names
from functions.ugc.rules.items.states import Cause, is_current
from functions.ugc.rules.scanning import verdicts
from functions.ugc.settings import settings
from functions.ugc.store.items import items
from functions.ugc.store.scanning import scans
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media.object_store.chosen import object_store
from shared.telemetry import log

UNDER_WAY = {UgcStatus.UPLOADED, UgcStatus.SCANNING}


async def scan(work: ScanFile) -> None:
    """Scan the file of a version that waits for it, and move the item on; nothing where none waits.

    What raises here is not the file's fault: the queue tries again, and after the last attempt the item is flagged as
    one that could not be scanned.
    """
    begun = await _begin(work)
    if begun is None:
        return
    item, attempt = begun
    most = settings().ugc_scan_attempts
    if attempt.attempts > most:
        await _finish(work, Judgement(findings=(verdicts.SCAN_ERROR,)))
        return
    try:
        judgement = await judging.judge(item)
    except Exception as error:
        if attempt.attempts < most:
            raise
        log.error("ugc.scan_given_up", ugc_id=work.ugc_id, version=work.version, error=repr(error)[:300])
        judgement = Judgement(findings=(verdicts.SCAN_ERROR,))
    if await _finish(work, judgement) and judgement.object_name:
        await object_store().delete([names.incoming(work.ugc_id, work.version)])


async def _begin(work: ScanFile) -> tuple[Item, Scan] | None:
    """The item, which is scanning now, and the scan with one more attempt; None where nothing waits for it."""

    async def begin(tx: Transaction) -> tuple[Item, Scan] | None:
        await tx.fetch(items.ref(work.ugc_id), scans.ref(work.ugc_id, work.version))
        item = await items.item(tx, work.ugc_id)
        if item is None or not _waits(item, work.version):
            return None
        attempt = verdicts.begun(await scans.scan(tx, work.ugc_id, work.version), work.ugc_id, work.version, tx.now)
        scans.save(tx, attempt)
        if item.under_way is UgcStatus.UPLOADED:
            item = await transitions.move(tx, item, UgcStatus.SCANNING, cause=Cause.SCAN, version=work.version)
        return item, attempt

    return await transaction.run(begin)


async def _finish(work: ScanFile, judgement: Judgement) -> bool:
    """Keep what was found and move the item on, in one commit; False where it is no longer scanned."""

    async def finish(tx: Transaction) -> bool:
        await tx.fetch(items.ref(work.ugc_id), scans.ref(work.ugc_id, work.version))
        item = await items.item(tx, work.ugc_id)
        attempt = await scans.scan(tx, work.ugc_id, work.version)
        if item is None or attempt is None or not _waits(item, work.version) or item.pending is None:
            return False
        status, reason = verdicts.outcome(judgement.findings)
        scans.save(tx, attempt.model_copy(update=judgement.of_scan() | {"judged_at": tx.now}))
        scanned = item.model_copy(update={"pending": item.pending.model_copy(update=judgement.of_content())})
        await transitions.move(tx, scanned, status, cause=Cause.SCAN, reason=reason, version=work.version)
        return True

    return await transaction.run(finish)


def _waits(item: Item, version: int) -> bool:
    return is_current(item, version) and item.under_way in UNDER_WAY
