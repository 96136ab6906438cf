"""What changed at the providers that list it: for notices that were lost, or that are never sent."""

import asyncio
from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice, ReportCursor
from functions.commerce.operations.payments import providers
from functions.commerce.rules.payments.providers import ProviderNotConfigured
from functions.commerce.rules.payments.reports import time_to_ask_for
from functions.commerce.store import reports as store
from shared.errors import PartnerUnavailable
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log


async def ask_for_changes(now: datetime) -> int:
    """Have each transaction looked up that changed since the last run; returns how many.

    A read for each provider that reports, in one call, a write for each that answers, a task for each transaction. One
    that is down is asked for the same time again by the next run, and holds up no other.
    """
    asked_until = await store.asked_until(providers.REPORTING)
    asking = (_ask(provider, asked_until.get(provider), now) for provider in providers.REPORTING)
    answers = await asyncio.gather(*asking, return_exceptions=True)
    if failures := [answer for answer in answers if isinstance(answer, BaseException)]:
        raise failures[0]
    return sum(answer for answer in answers if isinstance(answer, int))


async def _ask(provider: PaymentProvider, asked_until: datetime | None, now: datetime) -> int:
    since, until = time_to_ask_for(asked_until, now)
    enqueued: set[str] = set()
    try:
        async for transaction_id in providers.REPORTING[provider].changed_since(since, until):
            if transaction_id not in enqueued:
                work = HandleNotice(provider=provider, transaction=transaction_id)
                await enqueue(work, name=f"changed:{provider.value}:{transaction_id}:{now:%Y%m%d%H}")
                enqueued.add(transaction_id)
    except ProviderNotConfigured:
        return 0
    except PartnerUnavailable:
        log.error("commerce.report_missing", provider=provider.value, since=since.isoformat())
        return len(enqueued)
    await _keep(ReportCursor(provider=provider, asked_until=until))
    return len(enqueued)


async def _keep(cursor: ReportCursor) -> None:
    async def write(tx: Transaction) -> None:
        store.save(tx, cursor)

    await transaction.run(write)
