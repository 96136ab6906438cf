"""What is kept of each player who makes something, and who may."""

from pydantic import Field

from functions.ugc.models.moderation.standings import JoinedStanding
from shared.merging import JoinedAccounts
from shared.model import Model
from shared.text.reasons import Reason


class Creator(Model):
    """How much a player uploaded on the UTC day `day`. `ugc_creators/{player_id}`.

    `merged_ids` are accounts that were merged into this one: what they made is the player's. `is_invited` counts where
    uploads are by invitation. `claims` is how many reviews a moderator has claimed in all.
    """

    player_id: str
    day: str = ""
    uploads: int = 0
    merged_ids: tuple[str, ...] = ()
    is_invited: bool = False
    claims: int = 0

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids under which there is something of this player."""
        return (self.player_id, *self.merged_ids)


class InviteCreator(Model):
    """Whether a player may upload where uploads are by invitation."""

    is_invited: bool
    reason: Reason = Field(description="Why, for the audit.")


class Invitation(Model):
    """Whether a player is invited to upload."""

    player_id: str
    is_invited: bool


class JoinedCreator(JoinedAccounts):
    """What a merge brought to the target: whose creations and which standing; and whether it was invited before."""

    was_invited: bool
    standing: JoinedStanding | None = None
