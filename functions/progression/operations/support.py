"""A player's saves for support, and those that are suspicious."""

from functions.progression.models.support import PlayerSlot, PlayerSlotList, PlayerSnapshot
from functions.progression.models.suspicions import SuspiciousSave
from functions.progression.rules import suspicions as rules
from functions.progression.store import saves as store
from functions.progression.store import suspicions
from shared.firestore.transaction import Transaction
from shared.http import cursors
from shared.model import Page


async def slots_of(player_id: str) -> PlayerSlotList:
    """A player's slots with their versions (a read, and one each)."""
    player = await store.player(player_id)
    slots = await store.slots(player.slots.values())
    items = [
        PlayerSlot(
            slot=name,
            of_account=None if slots[slot_id].player_id == player_id else slots[slot_id].player_id,
            versions=tuple(
                PlayerSnapshot.model_validate(version.model_dump(include=set(PlayerSnapshot.model_fields)))
                for version in slots[slot_id].versions
            ),
        )
        for name, slot_id in sorted(player.slots.items())
        if slot_id in slots
    ]
    return PlayerSlotList(items=tuple(items))


async def suspicious(player_id: str | None, limit: int, cursor: str | None, *, is_open: bool) -> Page[SuspiciousSave]:
    """Suspicious saves, of one player or those that are open or closed, the latest first (a read each, and one)."""
    after = cursors.read_time_and_id(cursor)
    if player_id is None:
        saves = await suspicions.listed(limit + 1, after, is_open=is_open)
    else:
        saves = await suspicions.of_player(player_id, limit + 1, after)
    page, following = cursors.cut(saves, limit, lambda save: (save.saved_at, save.suspicion_id))
    return Page(items=tuple(page), next_cursor=following)


async def close(tx: Transaction, suspicion_id: str, staff_id: str, reason: str) -> SuspiciousSave:
    """Say that nothing more is to be done about a suspicious save. Raises UnknownSuspicion."""
    before = await suspicions.suspicion_in(tx, suspicion_id)
    after = rules.closed(before, staff_id, reason, tx.now)
    if after != before:
        suspicions.save(tx, after)
    return after
