"""What is kept of each player who makes something."""

from pydantic import Field

from shared.model import Model


class Creator(Model):
    """How much a player uploaded on the UTC day `day`. `ugc_creators/{player_id}`.

    `items` counts what is not removed, by type. `merged_ids` are accounts that were merged into this one: what they
    made is the player's. `is_invited` counts where uploads are by invitation.
    """

    player_id: str
    day: str = ""
    uploads: int = 0
    items: dict[str, int] = Field(default_factory=dict)
    merged_ids: tuple[str, ...] = ()
    is_invited: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids under which there is something of this player."""
        return (self.player_id, *self.merged_ids)
