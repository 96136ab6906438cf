"""Following creators."""

from functions.friends.api import relations as friends
from functions.friends.api.standing import PlayerIsBlocked
from functions.profiles.api import players as profiles
from functions.ugc.models.follows.follows import Follow, FollowedCreator, FollowReceipt
from functions.ugc.store.follows import follows
from functions.ugc.store.items import creators
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def follow(tx: Transaction, player_id: str, creator_id: str) -> FollowReceipt:
    """A player follows a creator from now on. Six reads in one call, a write.

    Whom the creator blocks is not to hear of that, and is not told of new items. Raises UnknownPlayer, NotWithOneself,
    PlayerIsBlocked for a creator whom the player blocks.
    """
    await tx.fetch(
        *profiles.refs((creator_id,)),
        *friends.refs(player_id, creator_id),
        creators.ref(player_id),
        follows.ref(creator_id, player_id),
    )
    await profiles.require(tx, (creator_id,))
    standing = await friends.standing(tx, player_id, creator_id)
    if standing.blocks:
        raise PlayerIsBlocked(player_id=creator_id)
    if not await follows.follows(tx, creator_id, (await creators.creator(tx, player_id)).ids):
        is_told = not standing.is_blocked
        follows.save(tx, Follow(creator_id=creator_id, player_id=player_id, is_told=is_told, since=tx.now))
    return FollowReceipt(creator_id=creator_id, follows=True)


async def unfollow(tx: Transaction, player_id: str, creator_id: str) -> FollowReceipt:
    """A player follows a creator no more. Two reads in one call, a write if they did."""
    await tx.fetch(creators.ref(player_id), follows.ref(creator_id, player_id))
    for each in await follows.follows(tx, creator_id, (await creators.creator(tx, player_id)).ids):
        follows.remove(tx, creator_id, each.player_id)
    return FollowReceipt(creator_id=creator_id, follows=False)


async def page(player_id: str, limit: int, cursor: str | None) -> Page[FollowedCreator]:
    """Whom a player follows, the last first: a read of the player, two for each creator, one more."""
    ids = await creators.ids_of(player_id)
    listed = await follows.of_players(ids, limit + 1, cursors.read_time_and_id(cursor))
    shown, following = cursors.cut(listed, limit, lambda each: (each.since, each.creator_id))
    faces = await profiles.faces({each.creator_id for each in shown})
    followed = {each.creator_id: each for each in shown}.values()
    return Page(
        items=tuple(
            FollowedCreator(
                creator_id=each.creator_id,
                display_name=faces[each.creator_id].display_name if each.creator_id in faces else None,
                since=each.since,
            )
            for each in followed
        ),
        next_cursor=following,
    )


async def settle_blocks(tx: Transaction, player_id: str, other_id: str) -> None:
    """Have two players, of whom one blocks or unblocks the other, told of each other's items only if neither blocks.

    Four reads, and three more of those of whom one follows the other, with a write.
    """
    await tx.fetch(
        creators.ref(player_id),
        creators.ref(other_id),
        follows.ref(player_id, other_id),
        follows.ref(other_id, player_id),
    )
    ids, others = (await creators.creator(tx, player_id)).ids, (await creators.creator(tx, other_id)).ids
    if not (between := await follows.between(tx, ids, others)):
        return
    is_told = not await friends.is_blocked(tx, player_id, other_id)
    for each in between:
        if each.is_told != is_told:
            follows.save(tx, each.model_copy(update={"is_told": is_told}))
