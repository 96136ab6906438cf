"""Subscriptions at Twitch: there is one for each of what we want to be told, or it is made again."""

from functions.drops.models.webhooks import DROP_GRANTED, Subscription
from functions.drops.partners.twitch import api as twitch_api
from functions.drops.partners.twitch.keys import keys
from functions.drops.rules.webhooks import conditions
from shared.settings import settings
from shared.telemetry import log

WEBHOOK = "/webhooks/twitch"
LIVE = frozenset({"enabled", "webhook_callback_verification_pending"})


def callback() -> str:
    """Where Twitch calls us."""
    return f"{settings().public_origin}{WEBHOOK}"


async def renew() -> int:
    """Subscribe to what is not subscribed to, whatever became of it; returns how many those were.

    Two calls of Twitch, and two for each that is missing. Raises TwitchNotConfigured, PartnerUnavailable.
    """
    client = keys()
    wanted = conditions(client.organization_id, client.game_id, client.client_id)
    missing = 0
    for subscription_type, condition in wanted.items():
        own = [each for each in await twitch_api.subscriptions(subscription_type) if each.callback == callback()]
        if any(each.status in LIVE and each.condition == condition for each in own):
            continue
        for dead in own:
            await twitch_api.unsubscribe(dead.id)
        await _subscribe(subscription_type, condition, own)
        missing += 1
    return missing


async def _subscribe(subscription_type: str, condition: dict[str, str], before: list[Subscription]) -> None:
    if before:  # that there never was one is no failure
        log.error("drops.subscription_gone", type=subscription_type, status=before[0].status)
    await twitch_api.subscribe(subscription_type, condition, callback(), batched=subscription_type == DROP_GRANTED)
