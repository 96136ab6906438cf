"""What is kept of a merge of accounts, to undo it."""

from pydantic import Field

from shared.model import Model


class AddedDrops(Model):
    """What the target got of the source."""

    source_id: str
    twitch_user_ids: tuple[str, ...] = ()
    claimed: dict[str, int] = Field(default_factory=dict)
    merged_from: tuple[str, ...] = ()
