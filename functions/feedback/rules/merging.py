"""What a merge of two accounts does to feedback: what was told, and votes, keep the account that they are of."""

from functions.feedback.models.players import FeedbackPlayer
from shared.merging import JoinedAccounts, joined, parted


def merged(source: FeedbackPlayer, target: FeedbackPlayer) -> FeedbackPlayer:
    """The target, whose is what the source told, too."""
    return target.model_copy(update={"merged_ids": joined(target.merged_ids, source.ids)})


def unmerged(target: FeedbackPlayer, brought: JoinedAccounts) -> FeedbackPlayer:
    """The target without what a merge brought."""
    return target.model_copy(update={"merged_ids": parted(target.merged_ids, brought.merged_ids)})
