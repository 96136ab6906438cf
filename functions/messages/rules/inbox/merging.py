"""What a merge of two accounts does to inboxes: messages keep the player whom they were sent to."""

from datetime import datetime

from functions.messages.models.inboxes import Inbox
from shared.merging import JoinedAccounts, joined, parted


def merged(source: Inbox, target: Inbox, now: datetime) -> tuple[Inbox, Inbox]:
    """The source's inbox, which no broadcast is sent to any more, and the target's, with the messages of the source.

    What is read in the target's stays its own.
    """
    merged_ids = joined(target.merged_ids, source.player_ids)
    return (
        source.model_copy(update={"is_merged": True, "merged_into": target.player_id, "updated_at": now}),
        target.model_copy(update={"merged_ids": merged_ids, "updated_at": now}),
    )


def unmerged(source: Inbox, target: Inbox, brought: JoinedAccounts, now: datetime) -> tuple[Inbox, Inbox]:
    """The source's inbox by itself again, and the target's without what a merge brought."""
    merged_ids = parted(target.merged_ids, brought.merged_ids)
    return (
        source.model_copy(update={"is_merged": False, "merged_into": "", "updated_at": now}),
        target.model_copy(update={"merged_ids": merged_ids, "updated_at": now}),
    )
