"""What a merge of two accounts does to feedback: what was told, and votes, keep the account that they are of."""

from functions.feedback.models.players import FeedbackPlayer
from shared.model import Model


class JoinedFeedback(Model):
    """Whose feedback a merge brought to the target."""

    merged_ids: tuple[str, ...]


def merged(source: FeedbackPlayer, target: FeedbackPlayer) -> FeedbackPlayer:
    """The target, whose is what the source told, too."""
    return target.model_copy(update={"merged_ids": (*target.merged_ids, *source.ids)})


def unmerged(target: FeedbackPlayer, joined: JoinedFeedback) -> FeedbackPlayer:
    """The target without what a merge brought."""
    left = tuple(player_id for player_id in target.merged_ids if player_id not in joined.merged_ids)
    return target.model_copy(update={"merged_ids": left})
