"""What a merge of two accounts does to save slots: both players' slots are the target's, and no save is lost."""

from collections.abc import Mapping
from typing import NamedTuple

from functions.progression.models.merging import MovedSlots
from functions.progression.models.saves import PlayerSlots

LONGEST_NAME = 32


class Parted(NamedTuple):
    """Two players after an undo, and slots that cannot be given back, by the names that they had."""

    source: PlayerSlots
    target: PlayerSlots
    missing: tuple[str, ...]


def merged(source: PlayerSlots, target: PlayerSlots) -> tuple[PlayerSlots, PlayerSlots, MovedSlots]:
    """Source and target when the target has the slots of both, and what moved. A name that is taken becomes another."""
    moved: dict[str, str] = {}
    for name, slot_id in sorted(source.slots.items()):
        moved[_free_name(name, source.player_id, {**target.slots, **moved})] = slot_id
    return (
        source.model_copy(update={"merged_into": target.player_id}),
        target.model_copy(update={"slots": {**target.slots, **moved}}),
        MovedSlots(source_id=source.player_id, slots=moved),
    )


def parted(source: PlayerSlots, target: PlayerSlots, moved: MovedSlots) -> Parted:
    """The slots back with the source, as they are by now; not those that the target has deleted."""
    given = {name: slot_id for name, slot_id in moved.slots.items() if target.slots.get(name) == slot_id}
    lost = set(moved.slots.values()) - set(given.values())
    return Parted(
        source.model_copy(
            update={
                "slots": {name: slot_id for name, slot_id in source.slots.items() if slot_id not in lost},
                "last_version": max(source.last_version, target.last_version),
                "merged_into": "",
            }
        ),
        target.model_copy(
            update={"slots": {name: slot_id for name, slot_id in target.slots.items() if name not in given}}
        ),
        tuple(sorted(moved.slots.keys() - given.keys())),
    )


def _free_name(name: str, source_id: str, taken: Mapping[str, str]) -> str:
    """The name, or it and the start of the source's id, or a number behind that."""
    if name not in taken:
        return name
    ending = f"-{source_id[:8]}"
    tries = 1
    while (free := f"{name[: LONGEST_NAME - len(ending)]}{ending}") in taken:
        tries += 1
        ending = f"-{source_id[:8]}-{tries}"
    return free
