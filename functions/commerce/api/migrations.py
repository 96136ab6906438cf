"""Notices of an older form."""

from collections.abc import Sequence

from functions.commerce.rules.payments.notices import unchanged, with_due
from functions.commerce.store.notices import NOTICES
from shared.firestore.migrations import Migration

AT_ONCE = 10
"""A notice has up to 900,000 bytes."""


def migrations() -> Sequence[Migration]:
    """What providers told us before its handling was noted is handled, once more perhaps: that changes nothing."""
    return (Migration("2026-12-01-notices-are-due", NOTICES.name, with_due, unchanged, at_once=AT_ONCE),)
