"""What a merge of two accounts adds to a player's lists."""

from shared.model import Model


class AddedFriends(Model):
    """Whom a merge added to the target's lists, and who of the source's stood there already, by list."""

    source_id: str
    merged_ids: tuple[str, ...]
    were_friends: bool = False
    friends: tuple[str, ...] = ()
    repeated_friends: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    repeated_sent: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    repeated_blocked: tuple[str, ...] = ()
