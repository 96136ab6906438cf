"""The drop campaigns that run, and what I have earned."""

from functions.drops.models.campaigns import MyDrops
from functions.drops.operations import overview
from functions.drops.store.pages import OWN_PAGE
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/drops/campaigns", cache=CachedPage(OWN_PAGE, seconds=60))
async def list_campaigns(player: Player) -> MyDrops:
    """List drop campaigns and my drops.

    The campaigns that run, with what each benefit gives, and the drops that you have earned, the latest first. A drop
    is `granted` when it is yours; `held_because` says why one is not. A changed campaign shows within a minute.

    Cost: when not cached, the player, each campaign that has not ended, each of the latest 50 drops and each Twitch
    account.

    Source: Player Platform.
    """
    return await overview.of_player(player.id)
