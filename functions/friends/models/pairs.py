"""What is between two players who are no friends: a request, blocks."""

from pydantic import Field

from shared.model import Model, Moment


class Pair(Model):
    """A request or blocks between two players. `friends_pairs/{pair_id}`: one a pair, so that both write the same.

    `requested_by` asked the other at `requested_at`. `asked_id` is whose list of received requests that is in; nobody's
    when the other has blocked who asks. `blocked_by` says who blocked the other, since when.
    """

    pair_id: str
    player_ids: tuple[str, str]
    requested_by: str | None = None
    requested_at: Moment | None = None
    asked_id: str | None = None
    blocked_by: dict[str, Moment] = Field(default_factory=dict)

    @classmethod
    def of(cls, first_id: str, second_id: str) -> "Pair":
        """Two players between whom there is nothing."""
        low, high = sorted((first_id, second_id))
        return cls(pair_id=f"{low}|{high}", player_ids=(low, high))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing between the two."""
        return self.requested_by is None and not self.blocked_by
