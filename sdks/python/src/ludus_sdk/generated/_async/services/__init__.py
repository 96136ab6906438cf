# Generated from openapi.yaml by `make generate`. Do not edit.
"""Every service."""

from typing import Any

from ludus_sdk.generated._async.services.admin import AsyncAdmin
from ludus_sdk.generated._async.services.auth import AsyncAuth
from ludus_sdk.generated._async.services.battlepass import AsyncBattlepass
from ludus_sdk.generated._async.services.commerce import AsyncCommerce
from ludus_sdk.generated._async.services.conquest import AsyncConquest
from ludus_sdk.generated._async.services.cosmetics import AsyncCosmetics
from ludus_sdk.generated._async.services.drops import AsyncDrops
from ludus_sdk.generated._async.services.feedback import AsyncFeedback
from ludus_sdk.generated._async.services.friends import AsyncFriends
from ludus_sdk.generated._async.services.leaderboards import AsyncLeaderboards
from ludus_sdk.generated._async.services.matches import AsyncMatches
from ludus_sdk.generated._async.services.messages import AsyncMessages
from ludus_sdk.generated._async.services.platform import AsyncPlatform
from ludus_sdk.generated._async.services.privacy import AsyncPrivacy
from ludus_sdk.generated._async.services.profiles import AsyncProfiles
from ludus_sdk.generated._async.services.progression import AsyncProgression
from ludus_sdk.generated._async.services.realtime import AsyncRealtime
from ludus_sdk.generated._async.services.stats import AsyncStats
from ludus_sdk.generated._async.services.ugc import AsyncUgc
from ludus_sdk.generated._async.services.webhooks import AsyncWebhooks


class AsyncServices:
    """Every service."""

    def __init__(self, caller: Any) -> None:
        self.admin = AsyncAdmin(caller)
        self.auth = AsyncAuth(caller)
        self.battlepass = AsyncBattlepass(caller)
        self.commerce = AsyncCommerce(caller)
        self.conquest = AsyncConquest(caller)
        self.cosmetics = AsyncCosmetics(caller)
        self.drops = AsyncDrops(caller)
        self.feedback = AsyncFeedback(caller)
        self.friends = AsyncFriends(caller)
        self.leaderboards = AsyncLeaderboards(caller)
        self.matches = AsyncMatches(caller)
        self.messages = AsyncMessages(caller)
        self.platform = AsyncPlatform(caller)
        self.privacy = AsyncPrivacy(caller)
        self.profiles = AsyncProfiles(caller)
        self.progression = AsyncProgression(caller)
        self.realtime = AsyncRealtime(caller)
        self.stats = AsyncStats(caller)
        self.ugc = AsyncUgc(caller)
        self.webhooks = AsyncWebhooks(caller)
