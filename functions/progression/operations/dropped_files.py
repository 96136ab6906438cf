"""Files of versions that are dropped: a handler deletes them, which alone has the right to."""

from collections.abc import Iterable

from functions.progression.events import FilesDropped
from functions.progression.models.saves import KeptSnapshot, Slot
from shared.firestore.transaction import Transaction


def drop_files(tx: Transaction, slot: Slot, versions: Iterable[KeptSnapshot]) -> None:
    """Have the files of versions deleted once this transaction has committed, if there are any."""
    if names := tuple(version.file for version in versions if version.file):
        tx.emit(FilesDropped(slot_id=slot.slot_id, folder=slot.folder, version=slot.version, files=names))
