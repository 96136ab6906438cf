"""An erased player in the lists of others."""

from functions.friends.rules import erasure as rules
from functions.friends.store import lists, pairs
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

A_PART = 20
"""Friends or pairs that one commit changes: the lists of each are written whole."""


async def leave_lists(player_id: str) -> None:
    """Take a player out of all lists, end all requests and blocks, and delete the lists.

    It commits part by part and may run again where it stopped: what is left is done then. Two reads and two writes for
    each friend, each request and each block; nobody is told.
    """
    while friend_ids := tuple((await lists.of_player(player_id)).friends)[:A_PART]:
        await transaction.run(lambda tx, some=friend_ids: _part(tx, player_id, some))  # type: ignore[misc]
    while some := await pairs.of_player(player_id, A_PART):
        others = tuple({other for pair in some for other in pair.player_ids} - {player_id})
        await transaction.run(lambda tx, ids=others: _part(tx, player_id, ids))  # type: ignore[misc]
    await transaction.run(lambda tx: _forget(tx, player_id))


async def _part(tx: Transaction, player_id: str, other_ids: tuple[str, ...]) -> None:
    """Take the player and these others out of each other's lists."""
    kept = await lists.of_players(tx, (player_id, *other_ids))
    between = await pairs.between(tx, [(player_id, other_id) for other_id in other_ids])
    for other_id, gone in {player_id: other_ids, **dict.fromkeys(other_ids, (player_id,))}.items():
        changed = rules.without_players(kept[other_id], gone)
        if changed != kept[other_id]:
            lists.save(tx, changed)
    for pair in between:
        if not pair.is_empty:
            pairs.forget(tx, pair)


async def _forget(tx: Transaction, player_id: str) -> None:
    await lists.of_players(tx, (player_id,))
    lists.forget(tx, player_id)
