"""An account, and those that were merged into it."""

from shared.model import Model


class ConquestAccount(Model):
    """`conquest_accounts/{player_id}`: accounts that were merged into this one. What they have in a season is its."""

    player_id: str
    merged_ids: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids under which this player may take part in a season."""
        return (self.player_id, *self.merged_ids)
