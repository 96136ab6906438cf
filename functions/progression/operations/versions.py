"""New versions of slots, whoever makes them."""

import uuid
from datetime import timedelta
from typing import NamedTuple

from functions.progression.models.save_rules import SaveRules
from functions.progression.models.saves import KeptSnapshot, SavedBy, Slot
from functions.progression.models.suspicions import SuspiciousSave
from functions.progression.operations.contents import WrittenFiles
from functions.progression.operations.dropped_files import drop_files
from functions.progression.rules import versions as rules
from functions.progression.rules.json_objects import sha256_of
from functions.progression.rules.rises import Checked
from functions.progression.settings import settings
from functions.progression.store import rules as save_rules
from functions.progression.store import saves as store
from functions.progression.store import suspicions
from shared.firestore.transaction import Transaction

SUSPICIONS_KEPT = timedelta(days=180)


class Place(NamedTuple):
    """A player's slot (None: it has no save yet), and the rules that hold for it."""

    player_id: str
    name: str
    slot: Slot | None
    rules: SaveRules


class NewVersion(NamedTuple):
    """What a new version is made of: its JSON, by whom, and how it came about."""

    text: bytes
    saved_by: SavedBy
    save_id: str | None = None
    sent_sha256: str = ""
    merged: bool = False
    restored_from: int | None = None
    checked: Checked | None = None


async def find(tx: Transaction, player_id: str, name: str, version: int = 0) -> Place:
    """A slot with the rules, and an earlier version of it to be read later: one call, a read each.

    A slot that is not the player's own, or not there, takes up to two reads more.
    """
    await store.fetch(tx, player_id, name, version, save_rules.ref())
    return Place(player_id, name, await store.slot_in(tx, player_id, name), await save_rules.rules_in(tx))


def require_version(place: Place, expected_version: int) -> None:
    """Raises SaveConflict unless the slot has this version; 0: no save."""
    if expected_version != (place.slot.version if place.slot else 0):
        raise rules.conflict(place.slot, place.name)


async def add(tx: Transaction, place: Place, new: NewVersion, files: WrittenFiles) -> tuple[Slot, KeptSnapshot]:
    """Make a version the current one; returns the slot and it. Raises TooManySlots for the first of a new slot.

    Writes the slot and the data of the version before it, deletes that of the oldest one.
    """
    slot = place.slot or await _opened(tx, place)
    digest = sha256_of(new.text)
    content, file = await files.keep(slot.folder, digest, new.text)
    version = KeptSnapshot(
        version=slot.version + 1 if place.slot else slot.first_version,
        saved_at=tx.now,
        saved_by=new.saved_by,
        save_id=new.save_id,
        size=len(new.text),
        sha256=digest,
        sent_sha256="" if new.sent_sha256 == digest else new.sent_sha256,
        merged=new.merged,
        restored_from=new.restored_from,
        is_suspicious=bool(new.checked and new.checked.too_fast),
        file=file,
    )
    advanced = rules.advanced(slot, version, content, settings().save_versions)
    after = advanced.slot
    if new.checked:
        after = after.model_copy(update={"allowances": new.checked.allowances, "allowances_at": tx.now})
        _tell_support(tx, place, version, new.checked)
    store.save_slot(tx, after)
    if advanced.earlier:
        store.keep_earlier(tx, slot)
    store.drop(tx, slot.slot_id, advanced.dropped)
    drop_files(tx, after, advanced.dropped)
    return after, version


async def begin_again(tx: Transaction, slot: Slot, text: bytes, files: WrittenFiles) -> tuple[Slot, KeptSnapshot]:
    """Have a slot begin with what servers set in it, as its only version; returns the slot and that.

    Writes the slot, deletes the data of each version before.
    """
    digest = sha256_of(text)
    content, file = await files.keep(slot.folder, digest, text)
    version = KeptSnapshot(
        version=slot.version + 1, saved_at=tx.now, saved_by=SavedBy.SERVER, size=len(text), sha256=digest, file=file
    )
    after = rules.begun_again(slot, version, content)
    store.save_slot(tx, after)
    store.drop(tx, slot.slot_id, slot.versions[1:])
    drop_files(tx, after, slot.versions)
    return after, version


async def _opened(tx: Transaction, place: Place) -> Slot:
    """A new slot, without versions, in the list of the player's."""
    player = await store.player_in(tx, place.player_id)
    slot_id = rules.slot_id_of(place.player_id, place.name)
    store.save_player(tx, rules.with_slot(player, place.name, slot_id, settings().save_slots))
    return Slot(
        slot_id=slot_id,
        player_id=place.player_id,
        folder=f"saves/{place.player_id}/{uuid.uuid4().hex}",
        first_version=player.last_version + 1,
        versions=(),
    )


def _tell_support(tx: Transaction, place: Place, version: KeptSnapshot, checked: Checked) -> None:
    if not checked.too_fast:
        return
    suspicions.add(
        tx,
        SuspiciousSave(
            suspicion_id=uuid.uuid4().hex,
            player_id=place.player_id,
            slot=place.name,
            version=version.version,
            saved_at=version.saved_at,
            too_fast=checked.too_fast,
            expire_at=tx.now + SUSPICIONS_KEPT,
        ),
    )
