# Generated from openapi.yaml by `make generate`. Do not edit.
"""Every service."""

from typing import Any

from ludus_sdk.generated._sync.services.admin import Admin
from ludus_sdk.generated._sync.services.auth import Auth
from ludus_sdk.generated._sync.services.battlepass import Battlepass
from ludus_sdk.generated._sync.services.commerce import Commerce
from ludus_sdk.generated._sync.services.conquest import Conquest
from ludus_sdk.generated._sync.services.cosmetics import Cosmetics
from ludus_sdk.generated._sync.services.drops import Drops
from ludus_sdk.generated._sync.services.feedback import Feedback
from ludus_sdk.generated._sync.services.friends import Friends
from ludus_sdk.generated._sync.services.leaderboards import Leaderboards
from ludus_sdk.generated._sync.services.matches import Matches
from ludus_sdk.generated._sync.services.messages import Messages
from ludus_sdk.generated._sync.services.platform import Platform
from ludus_sdk.generated._sync.services.privacy import Privacy
from ludus_sdk.generated._sync.services.profiles import Profiles
from ludus_sdk.generated._sync.services.progression import Progression
from ludus_sdk.generated._sync.services.realtime import Realtime
from ludus_sdk.generated._sync.services.stats import Stats
from ludus_sdk.generated._sync.services.ugc import Ugc
from ludus_sdk.generated._sync.services.webhooks import Webhooks


class Services:
    """Every service."""

    def __init__(self, caller: Any) -> None:
        self.admin = Admin(caller)
        self.auth = Auth(caller)
        self.battlepass = Battlepass(caller)
        self.commerce = Commerce(caller)
        self.conquest = Conquest(caller)
        self.cosmetics = Cosmetics(caller)
        self.drops = Drops(caller)
        self.feedback = Feedback(caller)
        self.friends = Friends(caller)
        self.leaderboards = Leaderboards(caller)
        self.matches = Matches(caller)
        self.messages = Messages(caller)
        self.platform = Platform(caller)
        self.privacy = Privacy(caller)
        self.profiles = Profiles(caller)
        self.progression = Progression(caller)
        self.realtime = Realtime(caller)
        self.stats = Stats(caller)
        self.ugc = Ugc(caller)
        self.webhooks = Webhooks(caller)
