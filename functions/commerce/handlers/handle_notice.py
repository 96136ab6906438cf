"""Follow what a provider told us."""

from datetime import UTC, datetime

from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations.payments import notices, providers, receipts
from functions.commerce.operations.purchases import captures, refunds
from functions.commerce.rules.payments.providers import PaymentDeclined, ProviderNotConfigured, UnknownTransaction
from functions.commerce.rules.purchases.orders import SandboxRefused
from functions.commerce.rules.purchases.reviews import InReview
from functions.commerce.settings import APPLE, STRIPE
from shared.declare import task
from shared.extension_points import GRANTING, IDENTITIES
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY
from shared.telemetry import log


@task(
    "commerce",
    secrets=(APPLE, EPIC_CREDENTIALS, STEAM_WEB_API_KEY, STRIPE),
    extension_points=(GRANTING, IDENTITIES),
)
async def handle_notice(work: HandleNotice) -> None:
    """Bring an order to where its payment stands now; fails, and is tried again, while the provider is down.

    A refund that an admin asked for, and that was stopped in between, is carried out.
    What the provider does not know, or does not count, is logged, and so is what no provider is configured for any
    more: that notice is not handled, and is asked for again when the provider is.
    """
    asked_at = datetime.now(UTC)
    try:
        payment = await providers.look_up(work.provider, work.transaction)
        order = await receipts.settle_told(await captures.resumed(payment))
        if order.refund_due:
            await refunds.go_on(order)
    except UnknownTransaction as unknown:
        if not await receipts.settle_gone(work.provider, work.transaction, asked_at):
            log.warning("commerce.notice_ignored", provider=work.provider.value, reason=unknown.code)
    except InReview as waits:
        log.info("commerce.in_review", provider=work.provider.value, order_id=waits.details["order_id"])
    except ProviderNotConfigured as missing:
        log.error("commerce.notice_not_followed", provider=work.provider.value, reason=missing.code)
        return
    except (SandboxRefused, PaymentDeclined) as refused:
        log.warning("commerce.notice_ignored", provider=work.provider.value, reason=refused.code)
    await notices.conclude(work)
