"""The facts that drops publish."""

from typing import ClassVar

from shared.event import Event
from shared.model import Id, Moment


class TwitchLinked(Event):
    """A player linked a Twitch account."""

    topic: ClassVar[str] = "drops.twitch_linked"

    player_id: Id
    twitch_user_id: Id
    linked_at: Moment

    @property
    def key(self) -> str:
        """An account is linked once at a time."""
        return f"{self.twitch_user_id}:{self.linked_at.isoformat()}"


class TwitchUnlinked(Event):
    """A Twitch account is linked to nobody any more. Its tokens are to be revoked at Twitch."""

    topic: ClassVar[str] = "drops.twitch_unlinked"
    internal: ClassVar[bool] = True

    twitch_user_id: Id
    unlinked_at: Moment
    sealed_tokens: str

    @property
    def key(self) -> str:
        """An account is unlinked once at a time."""
        return f"{self.twitch_user_id}:{self.unlinked_at.isoformat()}"


class CampaignSaved(Event):
    """A drop campaign was made or changed: drops that were held may be granted now."""

    topic: ClassVar[str] = "drops.campaign_saved"
    internal: ClassVar[bool] = True

    campaign_id: Id
    version: int

    @property
    def key(self) -> str:
        """Each version is saved once."""
        return f"{self.campaign_id}:{self.version}"
