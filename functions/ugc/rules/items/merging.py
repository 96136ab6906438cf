"""What a merge of two accounts does to creations: they keep the account that they are of, and are the target's."""

from functions.ugc.models.items.creators import Creator, JoinedCreator
from shared.merging import joined, parted


def merged(source: Creator, target: Creator) -> tuple[Creator, JoinedCreator]:
    """The target, whose is what the source made, too; it is invited if one of them is. And what that brings."""
    brought = JoinedCreator(merged_ids=source.ids, was_invited=target.is_invited)
    invited = target.is_invited or source.is_invited
    ids = joined(target.merged_ids, source.ids)
    return target.model_copy(update={"merged_ids": ids, "is_invited": invited}), brought


def unmerged(target: Creator, brought: JoinedCreator) -> Creator:
    """The target without what a merge brought."""
    left = parted(target.merged_ids, brought.merged_ids)
    return target.model_copy(update={"merged_ids": left, "is_invited": brought.was_invited})
