"""Versions of a save slot: which one a save may follow, and what becomes of the earlier ones."""

from collections.abc import Mapping
from typing import NamedTuple

from functions.progression.models.saves import KeptSnapshot, PlayerSlots, SavedBy, Slot
from shared.errors import DomainError, NotFound

MOST_SUSPICIOUS = 5
"""How many suspicious versions of a slot support can see beyond those that are kept of all."""


class SaveNotFound(NotFound):
    """The slot has no save."""

    code = "SAVE_NOT_FOUND"
    message = "This slot has no save. Make the first one with expected_version 0."


class SnapshotNotFound(NotFound):
    """The version is not kept, or never was."""

    code = "SNAPSHOT_NOT_FOUND"
    message = "This version of the slot is not kept; details.kept has those that are."


class SaveConflict(DomainError):
    """Others have saved since the version that this save was made from; the details have the current one.

    `data` is where the current data is. Merge with it and send again, or send the same with `resolve=merge`.
    """

    status = 409
    code = "SAVE_CONFLICT"
    message = (
        "The slot has another version by now. Get it from details.data, merge, and send with its version; or send"
        " the same save with resolve=merge."
    )


class BaseVersionGone(SaveConflict):
    """A merge needs the version that the save was made from, and that is no longer kept."""

    code = "BASE_VERSION_GONE"
    message = (
        "The version that this save was made from is no longer kept, so that what was added since cannot be told. Get"
        " the current one from details.data, add to it, and send with its version."
    )


class SaveIdReused(DomainError):
    """The `save_id` named another save of this slot."""

    status = 409
    code = "SAVE_ID_REUSED"
    message = "This save_id names another save of this slot; use a new one for each save."


class TooManySlots(DomainError):
    """The player has as many save slots as there may be."""

    status = 409
    code = "TOO_MANY_SLOTS"
    message = "You have as many save slots as a player may have; delete one first."


class SlotsMerged(DomainError):
    """The account was merged into another, whose slots its own are."""

    status = 409
    code = "SLOTS_MERGED"
    message = "This account was merged into another: begin the slot with that one."


class Advanced(NamedTuple):
    """A slot with a new version, the one before where it is still kept, and those that are not."""

    slot: Slot
    earlier: KeptSnapshot | None
    dropped: tuple[KeptSnapshot, ...]


def slot_id_of(player_id: str, name: str) -> str:
    """The document of a player's own slot."""
    return f"{player_id}.{name}"


def conflict(slot: Slot | None, name: str, kind: type[SaveConflict] = SaveConflict) -> SaveConflict:
    """The refusal that says what the slot has: version 0 is none."""
    if slot is None:
        return kind("The slot has no save, or no longer: begin it with expected_version 0.", slot=name, version=0)
    current = slot.current
    return kind(
        slot=name,
        version=current.version,
        saved_at=current.saved_at.isoformat(),
        save_id=current.save_id,
        size=current.size,
        sha256=current.sha256,
        data=f"/api/v1/player/progression?slot={name}",
    )


def repeated(slot: Slot, save_id: str | None, sent_sha256: str) -> KeptSnapshot | None:
    """The version that this very save has made already. Raises SaveIdReused when its name is another save's."""
    if save_id is None:
        return None
    kept = next((kept for kept in slot.versions if kept.save_id == save_id), None)
    if kept is not None and (kept.sent_sha256 or kept.sha256) != sent_sha256:
        raise SaveIdReused(version=kept.version)
    return kept


def repeated_restore(slot: Slot, save_id: str | None, version: int) -> KeptSnapshot | None:
    """The version that this very restore has made already. Raises SaveIdReused when its name is another save's."""
    if save_id is None:
        return None
    kept = next((kept for kept in slot.versions if kept.save_id == save_id), None)
    if kept is not None and kept.restored_from != version:
        raise SaveIdReused(version=kept.version)
    return kept


def required(slot: Slot | None) -> Slot:
    """A slot that is there. Raises SaveNotFound."""
    if slot is None:
        raise SaveNotFound
    return slot


def kept_snapshot(slot: Slot, version: int) -> KeptSnapshot:
    """A version that is kept. Raises SnapshotNotFound."""
    kept = slot.snapshot(version)
    if kept is None:
        raise SnapshotNotFound(version=version, kept=[snapshot.version for snapshot in slot.versions])
    return kept


def advanced(slot: Slot, new: KeptSnapshot, content: bytes, keep: int) -> Advanced:
    """The slot with a new current version; `keep` versions stay, and of the older ones the latest suspicious ones.

    A new slot has none before it.
    """
    versions, older = (new, *slot.versions[: keep - 1]), slot.versions[keep - 1 :]
    suspicious = [version for version in older if version.is_suspicious][:MOST_SUSPICIOUS]
    dropped = tuple(version for version in older if version not in suspicious)
    kept = (*versions, *suspicious)
    moved = slot.model_copy(update={"versions": kept, "content": b"" if new.file else content})
    return Advanced(moved, kept[1] if kept[1:] else None, dropped)


def with_slot(player: PlayerSlots, name: str, slot_id: str, limit: int) -> PlayerSlots:
    """The player's slots and a new one. Raises SlotsMerged, TooManySlots."""
    if player.merged_into:
        raise SlotsMerged(player=player.merged_into)
    if len(player.slots) >= limit:
        raise TooManySlots(limit=limit)
    return player.model_copy(update={"slots": {**player.slots, name: slot_id}})


def begun_again(slot: Slot, new: KeptSnapshot, content: bytes) -> Slot:
    """The slot as servers begin one: with a version of theirs, and none before it."""
    changes = {"versions": (new,), "first_version": new.version, "allowances": {}, "allowances_at": None}
    return slot.model_copy(update={**changes, "content": b"" if new.file else content})


def without_slot(player: PlayerSlots, name: str, version: int) -> PlayerSlots:
    """The player's slots without a deleted one, whose last version that was."""
    slots: Mapping[str, str] = {other: slot_id for other, slot_id in player.slots.items() if other != name}
    return player.model_copy(update={"slots": slots, "last_version": max(player.last_version, version)})


def recent(slot: Slot, keep: int) -> tuple[KeptSnapshot, ...]:
    """The versions that the player sees: which of them are suspicious is not theirs to know."""
    return tuple(version for version in slot.versions if version.version > slot.version - keep)


def history_is_whole(slot: Slot) -> bool:
    """Whether every version since the slot's first is kept: then version 0, nothing, is known, too."""
    return slot.version - slot.first_version + 1 == len(slot.versions)


def is_players_first(slot: Slot | None) -> bool:
    """Whether the next save of a player is the first one: servers may have begun the slot."""
    if slot is None:
        return True
    return history_is_whole(slot) and all(kept.saved_by is SavedBy.SERVER for kept in slot.versions)
