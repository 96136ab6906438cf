"""Notices of Steam's refunds and chargebacks, which Steam itself does not send."""

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import NoticeReceived
from functions.commerce.operations.payments import relayed_notices
from functions.commerce.rules.payments.providers import InvalidSignature
from functions.commerce.settings import NOTICE_KEYS, WEBHOOK_RATE
from shared.declare import endpoint
from shared.errors import InvalidRequest
from shared.http.raw_request import RawRequest


@endpoint(
    "POST /webhooks/steam",
    rate=WEBHOOK_RATE,
    errors=(InvalidSignature, InvalidRequest),
    secrets=(NOTICE_KEYS,),
)
async def receive_steam_notice(request: RawRequest) -> NoticeReceived:
    """Receive a notice about a purchase by Steam.

    Steam calls nobody: refunds and chargebacks stand in its reports, which are read each hour. Who has heard of one
    sooner, such as a script of the game's operators, sends it here, and games do not. The body is JSON with `id` (each
    is kept once), `kind` (any word, such as `chargeback`) and `transaction` (the order id of `checkout`, or `transid:`
    and Steam's transaction id). It is a hint only: what counts is what Steam then says of the transaction.

    The header `Ludus-Signature` is `t=SECONDS,v1=HEX`: the time in seconds since 1970, within five minutes, and
    HMAC-SHA256 over `SECONDS.BODY` by a key of the secret `notice-keys`.

    Cost: one write; the work is a task's.

    Source: Player Platform.
    """
    await relayed_notices.keep(PaymentProvider.STEAM, request)
    return NoticeReceived()
