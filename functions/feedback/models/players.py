"""What is kept of each player who gives feedback."""

from shared.model import Model


class FeedbackPlayer(Model):
    """How much a player told on the UTC day `day`. `feedback_players/{player_id}`.

    `merged_ids` are accounts that were merged into this one: what they told, and their votes, are the player's.
    """

    player_id: str
    day: str = ""
    bugs: int = 0
    ideas: int = 0
    merged_ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids under which there is something of this player."""
        return (self.player_id, *self.merged_ids)
