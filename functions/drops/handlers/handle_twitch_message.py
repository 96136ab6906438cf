"""Follow what Twitch told us."""

from functions.drops.models.webhooks import HandleTwitchMessage
from functions.drops.operations import following
from functions.drops.rules.linking import TwitchNotConfigured
from functions.drops.settings import TWITCH
from shared.declare import Resources, task
from shared.extension_points import GRANTING
from shared.telemetry import log


@task("drops", secrets=(TWITCH,), extension_points=(GRANTING,), resources=Resources(timeout=300))
async def handle_twitch_message(work: HandleTwitchMessage) -> None:
    """Grant the drops of a batch, each once for ever; renew a subscription; unlink who has disconnected.

    What cannot be settled now is tried again with the task; what was settled by then is left alone.
    """
    try:
        await following.follow(work.name)
    except TwitchNotConfigured as missing:
        log.error("drops.message_not_followed", reason=missing.code)
