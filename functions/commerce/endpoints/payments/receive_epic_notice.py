"""Notices of Epic's purchases and refunds, which Epic itself does not send."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import NoticeReceived
from functions.commerce.operations.payments import relayed_notices
from functions.commerce.rules.payments.providers import InvalidSignature
from functions.commerce.settings import NOTICE_KEYS, WEBHOOK_RATE
from shared.declare import endpoint
from shared.errors import InvalidRequest
from shared.http.raw_request import RawRequest


@endpoint(
    "POST /webhooks/epic",
    rate=WEBHOOK_RATE,
    errors=(InvalidSignature, InvalidRequest),
    secrets=(NOTICE_KEYS,),
)
async def receive_epic_notice(request: RawRequest) -> NoticeReceived:
    """Receive a notice about a purchase by Epic.

    Epic calls nobody: what was refunded is found by asking for each purchase again at several ages. Who has heard of a
    purchase or a refund sooner, such as a script of the game's operators, sends it here, and games do not. The body is
    JSON with `id` (each is kept once), `kind` (any word, such as `refund`) and `transaction` (the Epic account id, a
    colon and the entitlement's id). It is a hint only: what counts is what Epic then says of the entitlement.

    The header `Ludus-Signature` is `t=SECONDS,v1=HEX`: the time in seconds since 1970, within five minutes, and
    HMAC-SHA256 over `SECONDS.BODY` by a key of the secret `notice-keys`.

    Cost: one write; the work is a task's.

    Source: Player Platform.
    """
    await relayed_notices.keep(PaymentProvider.EPIC, request)
    return NoticeReceived()
