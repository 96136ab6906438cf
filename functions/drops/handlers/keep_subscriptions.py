"""See to it that Twitch tells us of drops."""

from functions.drops.operations import subscriptions
from functions.drops.partners.twitch.keys import KEYS
from functions.drops.settings import TWITCH
from shared.declare import schedule
from shared.telemetry import log


@schedule("40 * * * *", secrets=(TWITCH,))
async def keep_subscriptions() -> None:
    """Subscribe to what is not subscribed to. Costs two calls of Twitch."""
    if KEYS.current() is not None and (renewed := await subscriptions.renew()):
        log.info("drops.subscribed", subscriptions=renewed)
