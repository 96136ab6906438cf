"""Drops' part when an account is merged into another."""

from functions.drops.models.links import DropsPlayer
from functions.drops.models.merging import AddedDrops
from functions.drops.rules import merging as rules
from functions.drops.store import links as store
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The Twitch accounts of both, and both lists of drops in one (`shared.merging`).

    Two reads and one for each account of the source; writes those and the target.
    """
    players = await store.players(tx, [source_id, target_id])
    source = players.get(source_id)
    if source is None:
        return KeptPart(service="drops", kept="")
    target = players.get(target_id, DropsPlayer(player_id=target_id))
    accounts = await store.accounts(tx, source.twitch_user_ids)
    moved = [account for account in accounts.values() if account.player_id == source_id]
    merged, added = rules.merged(source, target)
    for account in moved:
        store.save_account(tx, account.model_copy(update={"player_id": target_id}))
    store.save_player(tx, merged)
    line = MergeLine(
        what="twitch_accounts",
        source=len(source.twitch_user_ids),
        target=len(target.twitch_user_ids),
        result=len(merged.twitch_user_ids),
        rule="both",
    )
    return KeptPart(service="drops", lines=(line,), kept=added.model_dump_json())


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Give the source its Twitch accounts back, unless they were unlinked since; what was granted stays where it is.

    Two reads and one for each account; writes them.
    """
    if not kept:
        return Undone(later=later)
    added = AddedDrops.model_validate_json(kept)
    players = await store.players(tx, [added.source_id, target_id])
    accounts = await store.accounts(tx, added.twitch_user_ids)
    own = [account for account in accounts.values() if account.player_id == target_id]
    for account in own:
        store.save_account(tx, account.model_copy(update={"player_id": added.source_id}))
    source = players.get(added.source_id, DropsPlayer(player_id=added.source_id))
    returned = tuple(account.twitch_user_id for account in own)
    store.save_player(tx, source.model_copy(update={"twitch_user_ids": returned}))
    if target := players.get(target_id):
        store.save_player(tx, rules.unmerged(target, added))
    gone = len(added.twitch_user_ids) - len(own)
    missing = (f"{gone} Twitch accounts were unlinked since.",) if gone else ()
    return Undone(missing=missing, later=later)
