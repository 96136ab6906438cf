"""After a backup was restored: whoever was erased since it was made is erased again."""

from functions.privacy.models.erasures import ListedErasure
from functions.privacy.rules import erasures as rules
from functions.privacy.settings import settings
from functions.privacy.store import erasures as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.media import uploads


async def erase_again() -> int:
    """Have every account of the list erased again by the next run of `erase_due`; returns how many there are.

    A call to Cloud Storage, a read and a write for each. Done twice, it changes nothing more.
    """
    bucket = settings().erasures_bucket
    files = await uploads.listed(bucket, "")
    for file in files:
        content = await uploads.read(file.upload)
        if content is not None:
            await _mark(ListedErasure.model_validate_json(content))
    return len(files)


async def _mark(listed: ListedErasure) -> None:
    async def mark(tx: Transaction) -> None:
        before = await store.erasure_in(tx, listed.player_id)
        store.save(tx, rules.restored(before, listed, tx.now))

    await transaction.run(mark)
