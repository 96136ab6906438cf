"""Tell a provider that a purchase was delivered."""

from functions.commerce.models.acknowledgements import AcknowledgePurchase
from functions.commerce.operations.purchases import acknowledgements
from functions.commerce.rules.payments.providers import ProviderNotConfigured
from functions.commerce.settings import APPLE, STRIPE
from shared.declare import task
from shared.extension_points import GRANTING
from shared.settings import EPIC_CREDENTIALS, STEAM_WEB_API_KEY
from shared.telemetry import log


@task("commerce", secrets=(APPLE, EPIC_CREDENTIALS, STEAM_WEB_API_KEY, STRIPE), extension_points=(GRANTING,))
async def acknowledge_purchase(work: AcknowledgePurchase) -> None:
    """Acknowledge an order at its provider; fails, and is tried again, while the provider is down.

    What the provider does not know, or what is not sold there any more, is logged; the hourly job asks again, for a
    week. Costs two reads and a write.
    """
    try:
        await acknowledgements.acknowledge(work.order_id)
    except ProviderNotConfigured as refused:
        log.error("commerce.cannot_acknowledge", order_id=work.order_id, reason=refused.code)
