"""Accounts of an older form."""

from functions.auth.rules.passwords.hashes import labelled_fields, unlabelled_fields
from functions.auth.store.accounts import USERS
from shared.firestore.migrations import Migration


def migrations() -> tuple[Migration, ...]:
    """Hashes of passwords name their scheme since there is more than one."""
    return (Migration("2026-11-30-hashes-name-their-scheme", USERS.name, labelled_fields, unlabelled_fields),)
