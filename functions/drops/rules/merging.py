"""Drops of two accounts that become one: both Twitch accounts stay linked, and what both were granted counts."""

from functions.drops.models.links import DropsPlayer
from functions.drops.models.merging import AddedDrops


def merged(source: DropsPlayer, target: DropsPlayer) -> tuple[DropsPlayer, AddedDrops]:
    """The target with all that the source has, and what of it the source brought."""
    added = AddedDrops(
        source_id=source.player_id,
        twitch_user_ids=source.twitch_user_ids,
        claimed=source.claimed,
        merged_from=(source.player_id, *source.merged_from),
    )
    counts = {name: target.claimed.get(name, 0) + source.claimed.get(name, 0) for name in source.claimed}
    changes = {
        "twitch_user_ids": (*target.twitch_user_ids, *added.twitch_user_ids),
        "claimed": target.claimed | counts,
        "merged_from": (*target.merged_from, *added.merged_from),
    }
    return target.model_copy(update=changes), added


def unmerged(target: DropsPlayer, added: AddedDrops) -> DropsPlayer:
    """The target without what a merge brought; what it was granted since stays its own."""
    left = {name: count - added.claimed.get(name, 0) for name, count in target.claimed.items()}
    changes = {
        "twitch_user_ids": tuple(name for name in target.twitch_user_ids if name not in added.twitch_user_ids),
        "claimed": {name: count for name, count in left.items() if count > 0},
        "merged_from": tuple(name for name in target.merged_from if name not in added.merged_from),
    }
    return target.model_copy(update=changes)
