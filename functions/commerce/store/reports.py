"""Until when providers were asked for what changed, in Firestore."""

from collections.abc import Iterable
from datetime import datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import ReportCursor
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

CURSORS = Collection("commerce_report_cursors", ReportCursor)


async def asked_until(providers: Iterable[PaymentProvider]) -> dict[PaymentProvider, datetime]:
    """Until when each was asked, if it was, in one call (a read each)."""
    cursors = await CURSORS.get_many(provider.value for provider in providers)
    return {cursor.provider: cursor.asked_until for cursor in cursors.values()}


def save(tx: Transaction, cursor: ReportCursor) -> None:
    """Write until when a provider was asked: of two runs at once, either may be the last, as each asked for all."""
    tx.put(CURSORS, cursor.provider.value, cursor, overwrite=True)
