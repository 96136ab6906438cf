"""Firestore's write messages, each of one document by its path."""

from collections.abc import Mapping
from typing import Any

from shared.firestore.client import firestore_connection
from shared.firestore.codec import encode, encode_fields
from shared.firestore.collection import Read


def replacement(path: str, fields: Mapping[str, Any]) -> Any:
    """Write a document whole."""
    wire = firestore_connection()
    write = wire.write()
    write.update.name = wire.root + path
    encode_fields(fields, write.update.fields)
    return write


def changed(path: str, read: Read, fields: Mapping[str, Any]) -> Any:
    """Write a document whole; the commit fails if it is not as it was read."""
    write = replacement(path, fields)
    require_unchanged(write, read)
    return write


def deletion(path: str) -> Any:
    """Delete a document, if it is there."""
    wire = firestore_connection()
    return wire.write(delete=wire.root + path)


def no_change(path: str) -> Any:
    """Change no field of a document, not even the time of its last change."""
    wire = firestore_connection()
    write = wire.write()
    write.update.name = wire.root + path
    write.update_mask.SetInParent()
    return write


def verification(path: str, read: Read) -> Any:
    """Change nothing, and let the commit fail if a document is not as it was read."""
    write = deletion(path) if read.fields is None else no_change(path)
    require_unchanged(write, read)
    return write


def require_unchanged(write: Any, read: Read) -> None:
    """Let the commit fail if the write's document is not as it was read, there or not."""
    if read.fields is None:
        write.current_document.exists = False
    else:
        write.current_document.update_time.CopyFrom(read.update_time)


def add(write: Any, amounts: Mapping[str, float]) -> None:
    """Add to number fields with a write that changes nothing else."""
    for name, amount in amounts.items():
        encode(amount, write.update_transforms.add(field_path=name).increment)
