"""Notices of providers: kept first; a task asks the provider how things stand now."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import KEPT, HandleNotice, Notice
from functions.commerce.rules.stripe import intent_of
from functions.commerce.store import notices as store
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import log


async def keep_stripe(event: Mapping[str, Any], body: bytes) -> None:
    """Keep one of Stripe's events, and have it handled; once more when it comes again, which changes nothing."""
    now = datetime.now(UTC)
    notice = Notice(
        notice_id=event["id"],
        provider=PaymentProvider.STRIPE,
        kind=ascii(event.get("type", "")).strip("'")[:100],
        transaction=intent_of(event),
        body=body.decode(),
        received_at=now,
        expire_at=now + KEPT,
    )
    await _keep(notice)


async def _keep(notice: Notice) -> None:
    async def write(tx: Transaction) -> None:
        store.add(tx, notice)

    try:
        await transaction.run(write)
    except AlreadyDone:
        log.info("commerce.notice_again", provider=notice.provider.value, kind=notice.kind)
    if notice.transaction:
        await enqueue(HandleNotice(provider=notice.provider, transaction=notice.transaction))
