"""A player's own lists: friends, requests that wait for an answer, blocked players."""

from pydantic import Field

from shared.model import Model, Moment


class FriendLists(Model):
    """Who a player's friends are, whom they asked, and whom they blocked, each since when. `friends_lists/{player_id}`.

    Two players are friends when each is in the other's `friends`; both lists change in one commit. `merged_ids` are
    accounts that were merged into this one, `merged_into` is the account that this one was merged into.
    `requests_made` counts the requests of the UTC day `requests_day`.
    """

    player_id: str
    friends: dict[str, Moment] = Field(default_factory=dict)
    sent: dict[str, Moment] = Field(default_factory=dict)
    blocked: dict[str, Moment] = Field(default_factory=dict)
    merged_ids: tuple[str, ...] = ()
    merged_into: str | None = None
    requests_day: str = ""
    requests_made: int = 0

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids under which others know this player: their own, and those of accounts that were merged into it."""
        return (self.player_id, *self.merged_ids)
