"""Saves' part when an account is merged into another."""

from functions.progression.models.merging import MovedSlots
from functions.progression.models.saves import PlayerSlots
from functions.progression.rules import merging as rules
from functions.progression.store import saves as store
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target's list of slots names the source's, too, whose documents stay. Two reads, one write or two.

    The source begins no slot from then on, not even by a save that was under way.
    """
    source, target = await _players(tx, source_id, target_id)
    gone, merged, moved = rules.merged(source, target)
    store.save_player(tx, gone)
    if moved.slots:
        store.save_player(tx, merged)
    renamed = [name for name in moved.slots if name not in source.slots]
    lines = (
        MergeLine(
            what="save slots",
            source=len(source.slots),
            target=len(target.slots),
            result=len(merged.slots),
            rule="those of both",
        ),
    )
    note = f"Of two slots of one name, the source's gets another name: {', '.join(renamed)}."
    return KeptPart(
        service="progression",
        lines=lines if moved.slots else (),
        notes=(note,) if renamed else (),
        kept=moved.model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Give the slots back, with all that was saved in them since. Two reads, one write or two.

    No two merges bring the same slot, so later ones keep what they have.
    """
    moved = MovedSlots.model_validate_json(kept)
    source, target = await _players(tx, moved.source_id, target_id)
    parted = rules.parted(source, target, moved)
    store.save_player(tx, parted.source)
    if moved.slots:
        store.save_player(tx, parted.target)
    return Undone(missing=tuple(f"save slot {name}: deleted" for name in parted.missing), later=later)


async def _players(tx: Transaction, source_id: str, target_id: str) -> tuple[PlayerSlots, PlayerSlots]:
    players = await store.players_in(tx, [source_id, target_id])
    return players[source_id], players[target_id]
