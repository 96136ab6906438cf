"""Notices of providers: kept first; a task asks the provider how things stand now."""

from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import KEPT, HandleNotice, Notice
from functions.commerce.store import notices as store
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import log

LONGEST_BODY = 900_000
"""Bytes of a body that are kept: a document has 1 MiB."""


async def keep(provider: PaymentProvider, notice_id: str, kind: str, transaction_id: str, body: str) -> None:
    """Keep what a provider told us, and have it handled; when it comes again, it is handled again and kept once.

    Of a body that no document holds, the beginning is kept: what counts is what the provider says when it is asked.
    `transaction_id` is what it is about; empty: it is kept, and nothing else is done. One write.
    """
    now = datetime.now(UTC)
    notice = Notice(
        notice_id=notice_id,
        provider=provider,
        kind=ascii(kind).strip("'")[:100],
        transaction=transaction_id,
        body=body.encode()[:LONGEST_BODY].decode(errors="ignore"),
        received_at=now,
        expire_at=now + KEPT,
    )

    async def write(tx: Transaction) -> None:
        store.add(tx, notice)

    try:
        await transaction.run(write)
    except AlreadyDone:
        log.info("commerce.notice_again", provider=provider.value, kind=notice.kind)
    if transaction_id:
        await enqueue(HandleNotice(provider=provider, transaction=transaction_id))
