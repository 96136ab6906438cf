"""How players stand with the moderators, in Firestore."""

from functions.ugc.models.moderation.standings import Standing
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

STANDINGS = Collection("ugc_standings", Standing)


def refs(*player_ids: str) -> tuple[Ref[Standing], ...]:
    """Players' standings, to be fetched with others; none of nobody, whose the items of erased players are."""
    return tuple(STANDINGS.ref(player_id) for player_id in player_ids if player_id)


async def standing(tx: Transaction, player_id: str) -> Standing:
    """A player's standing, or that of the account that theirs was merged into.

    One read, unless it was fetched; of a merged account, one more. Nobody has none.
    """
    if not player_id:
        return Standing(player_id="")
    there = await tx.get(STANDINGS, player_id)
    while there is not None and there.merged_into:
        player_id = there.merged_into
        there = await tx.get(STANDINGS, player_id)
    return there or Standing(player_id=player_id)


async def own(tx: Transaction, player_id: str) -> Standing:
    """What is kept under one id, merged or not (one read, unless it was fetched)."""
    return await tx.get(STANDINGS, player_id) or Standing(player_id=player_id)


async def shown(player_id: str) -> Standing:
    """A player's standing now (one read; of a merged account, one more)."""
    there = await STANDINGS.get(player_id)
    if there is not None and there.merged_into:
        return await shown(there.merged_into)
    return there or Standing(player_id=player_id)


def verify(tx: Transaction, player_id: str) -> None:
    """Commit only if a standing that this transaction read is as it was."""
    if player_id:
        tx.verify(STANDINGS, player_id)


def save(tx: Transaction, changed: Standing) -> None:
    """Write a standing that this transaction read, or found missing; nobody's is not kept."""
    if changed.player_id:
        tx.put(STANDINGS, changed.player_id, changed)
