"""Notices of providers: kept first; a task asks the provider how things stand now.

A notice says until it is handled when that is asked for again: by an hourly job, in the place of a task that was lost,
that gave up, or that found its provider not configured.
"""

from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import KEPT, HandleNotice, Notice
from functions.commerce.rules.payments import notices as rules
from functions.commerce.store import notices as store
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import log

LONGEST_BODY = 900_000
"""Bytes of a body that are kept: a document has 1 MiB."""

AT_ONCE = 50
"""Notices that are read at once: each has its body."""

MOST_A_RUN = 1000
"""Notices whose handling a run of the job asks for; the next goes on from there."""


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
        due_at=now + rules.HANDLED_WITHIN if transaction_id else None,
    )

    async def write(tx: Transaction) -> None:
        store.add(tx, notice)

    try:
        await transaction.run(write)
    except AlreadyDone:
        log.info("commerce.notice_again", provider=provider.value, kind=notice.kind)
    if transaction_id:
        await enqueue(HandleNotice(provider=provider, transaction=transaction_id, notice_id=notice_id))


async def conclude(work: HandleNotice) -> None:
    """Keep that a notice was handled. One read and one write; none for work that is for no notice."""

    async def write(tx: Transaction) -> None:
        before = await store.notice_to_change(tx, work.provider, work.notice_id)
        if before and (after := rules.handled(before, tx.now)) != before:
            store.save(tx, after)

    if work.notice_id:
        await transaction.run(write)


async def ask_for_due(now: datetime) -> int:
    """Have notices handled that nobody handled in time; returns how many.

    One read when there is none; for each a read, a task, and a read and a write that postpone it. The job may run
    twice, or go on where it was stopped: a task of one name is one.
    """
    asked = 0
    while asked < MOST_A_RUN:
        page = await store.due(now, AT_ONCE)
        for notice in page:
            await _ask_for(notice, now)
        asked += len(page)
        if len(page) < AT_ONCE:
            break
    return asked


async def _ask_for(notice: Notice, now: datetime) -> None:
    async def postpone(tx: Transaction) -> None:
        before = await store.notice_to_change(tx, notice.provider, notice.notice_id)
        if before and before.due_at == notice.due_at:
            store.save(tx, rules.postponed(before, now))

    work = HandleNotice(provider=notice.provider, transaction=notice.transaction, notice_id=notice.notice_id)
    await enqueue(work, name=f"notice:{notice.provider.value}:{notice.notice_id}:{now:%Y%m%d%H}")
    await transaction.run(postpone)
