"""What players own, when an account is merged into another."""

from functions.cosmetics.models.inventory import Inventory
from functions.cosmetics.rules import merging as rules
from functions.cosmetics.rules.inventory import MOST_OWNED, missing
from functions.cosmetics.store import inventory as store
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone, handed_on, rest_on
from shared.model import Model


class AddedItems(Model):
    """What a merge added to the target's inventory, and what of the source's that had already."""

    cosmetic_ids: tuple[str, ...]
    repeated: tuple[str, ...] = ()


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target owns what either owned, and goes on wearing what it wears. Two reads in one call, a write at most."""
    inventories = await store.inventories(tx, (source_id, target_id))
    source, target = (
        inventories.get(player_id, Inventory(player_id=player_id, updated_at=tx.now))
        for player_id in (source_id, target_id)
    )
    merged, added = rules.merged(source, target, tx.now)
    if added:
        store.save(tx, merged)
    owned = [len(inventory.items) for inventory in (source, target, merged)]
    notes = ["An undo takes away what the source brought, also where the target would have earned it since."]
    if missing(merged, source.cosmetic_ids):
        notes.append(f"An inventory holds {MOST_OWNED} items at most; the rest stays with the source.")
    return KeptPart(
        service="cosmetics",
        lines=(MergeLine(what="items", source=owned[0], target=owned[1], result=owned[2], rule="what either owns"),),
        notes=tuple(notes) if source.items else (),
        kept=AddedItems(
            cosmetic_ids=added,
            repeated=tuple(cosmetic_id for cosmetic_id in source.cosmetic_ids if cosmetic_id in target.items),
        ).model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Take back what was added, also off the target, but not what a later merge brought, too.

    Two reads in one call and two writes at most.
    """
    left, then = rest_on(AddedItems.model_validate_json(kept), later, _rested_on)
    gone = frozenset(left.cosmetic_ids)
    inventory, loadout = await store.to_wear(tx, target_id) if gone else (None, None)
    if inventory is not None and loadout is not None:
        store.save(tx, rules.unmerged(inventory, gone, tx.now))
        undressed = rules.undressed(loadout, gone, tx.now)
        if undressed != loadout:
            store.save_loadout(tx, undressed)
    return Undone(later=then)


def _rested_on(gone: AddedItems, later: AddedItems) -> tuple[AddedItems, AddedItems]:
    left, added, repeated = handed_on(gone.cosmetic_ids, later.cosmetic_ids, later.repeated)
    then = later.model_copy(update={"cosmetic_ids": added, "repeated": repeated})
    return gone.model_copy(update={"cosmetic_ids": left}), then
