"""Grant what a Twitch account had earned before it was linked."""

from functions.drops.events import TwitchLinked
from functions.drops.operations import comparing
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.settings import TWITCH
from shared.declare import Resources, subscriber
from shared.extension_points import GRANTING
from shared.telemetry import log


@subscriber(TwitchLinked, secrets=(TWITCH,), extension_points=(GRANTING,), resources=Resources(timeout=300))
async def settle_linked(fact: TwitchLinked) -> None:
    """Settle what waits for the account, and what Twitch lists of it; again, it finds that granted."""
    try:
        await comparing.settle_user(fact.twitch_user_id)
    except TwitchNotConfigured as missing:
        log.error("drops.link_not_settled", reason=missing.code)
