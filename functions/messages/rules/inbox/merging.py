"""What a merge of two accounts does to inboxes: messages keep the player whom they were sent to."""

from datetime import datetime

from functions.messages.models.inboxes import Inbox
from shared.model import Model


class JoinedInboxes(Model):
    """Whose messages a merge brought into the target's inbox."""

    merged_ids: tuple[str, ...]


def merged(source: Inbox, target: Inbox, now: datetime) -> Inbox:
    """The target's inbox, with the messages of the source. What is read in it stays the target's own."""
    merged_ids = (*target.merged_ids, *source.player_ids)
    return target.model_copy(update={"merged_ids": merged_ids, "updated_at": now})


def unmerged(target: Inbox, joined: JoinedInboxes, now: datetime) -> Inbox:
    """The target's inbox without what a merge brought."""
    merged_ids = tuple(player_id for player_id in target.merged_ids if player_id not in joined.merged_ids)
    return target.model_copy(update={"merged_ids": merged_ids, "updated_at": now})
