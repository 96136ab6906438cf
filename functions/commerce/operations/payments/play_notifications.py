"""Google Play's notifications: kept, and looked up; they are hints, which may be late, twice, or lost."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.operations.payments import notices
from functions.commerce.rules.payments.google_play import notification_of
from functions.commerce.settings import settings
from shared.telemetry import log

REVIEW = "pendingRefundReviewNotification"


async def receive(message_id: str, data: str) -> None:
    """Keep a notification of this game, and have its purchase looked up; another package's is logged and let go."""
    package, kind, token = notification_of(data)
    if not package or package != settings().google_play_package:
        log.warning("google_play.of_another_package", package=package[:200], message_id=message_id)
        return
    if kind == REVIEW:
        log.warning("google_play.refund_to_review", message_id=message_id)
    await notices.keep(PaymentProvider.GOOGLE, message_id, kind, token, data)
