"""Google Play's notifications: kept, and looked up; they are hints, which may be late, twice, or lost."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.operations.payments import notices
from functions.commerce.operations.purchases import refund_reviews
from functions.commerce.rules.payments.google_play import REVIEW, notification_of, order_to_review
from functions.commerce.settings import settings
from shared.telemetry import log


async def receive(message_id: str, data: str) -> None:
    """Keep a notification of this game, and have its purchase looked up; another package's is logged and let go.

    What Google asks before it refunds is for a person: one read more, two with its order, and a write.
    """
    package, kind, token = notification_of(data)
    if not package or package != settings().google_play_package:
        log.warning("google_play.of_another_package", package=package[:200], message_id=message_id)
        return
    if kind == REVIEW:
        await refund_reviews.ask_person(PaymentProvider.GOOGLE, order_to_review(data))
    await notices.keep(PaymentProvider.GOOGLE, message_id, kind, token, data)
