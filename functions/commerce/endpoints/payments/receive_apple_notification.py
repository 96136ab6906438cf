"""The App Store's notices."""

from functions.commerce.models.notices import NoticeReceived
from functions.commerce.operations.payments import apple_notices
from functions.commerce.rules.payments.providers import InvalidSignature, ProviderNotConfigured
from functions.commerce.settings import APPLE, WEBHOOK_RATE
from shared.declare import endpoint
from shared.http.raw_request import RawRequest


@endpoint(
    "POST /webhooks/apple",
    rate=WEBHOOK_RATE,
    errors=(InvalidSignature, ProviderNotConfigured),
    secrets=(APPLE,),
)
async def receive_apple_notification(request: RawRequest) -> NoticeReceived:
    """Receive a notification of the App Store.

    The App Store calls this address (notifications of version 2); games do not. `signedPayload` must be signed by the
    App Store for this game.

    Cost: one write; the work is a task's.

    Source: Player Platform.
    """
    await apple_notices.receive(request.body)
    return NoticeReceived()
