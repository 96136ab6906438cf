"""What a merge of two accounts does to creations: they keep the account that they are of, and are the target's."""

from functions.ugc.models.items.creators import Creator, JoinedCreator


def merged(source: Creator, target: Creator) -> tuple[Creator, JoinedCreator]:
    """The target, whose is what the source made, too; it is invited if one of them is. And what that brings."""
    joined = JoinedCreator(merged_ids=source.ids, was_invited=target.is_invited)
    invited = target.is_invited or source.is_invited
    ids = (*target.merged_ids, *source.ids)
    return target.model_copy(update={"merged_ids": ids, "is_invited": invited}), joined


def unmerged(target: Creator, joined: JoinedCreator) -> Creator:
    """The target without what a merge brought."""
    left = tuple(player_id for player_id in target.merged_ids if player_id not in joined.merged_ids)
    return target.model_copy(update={"merged_ids": left, "is_invited": joined.was_invited})
