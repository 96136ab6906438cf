"""The extension points that services implement (`shared.extension_point`)."""

from typing import Protocol

from shared.extension_point import ExtensionPoint
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, Undone


class Merging(Protocol):
    """What a service does when one account is merged into another. Neither call may write but through `tx`."""

    async def merge_players(self, tx: Transaction, source_id: str, target_id: str) -> KeptPart:
        """Give the target what it gets of the source; the source's own documents stay, as far as nobody sees them."""

    async def undo_merge(self, tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
        """Take back from the target what it got, and no more: it may have played on.

        `later` is what was kept of the merges into the target that came after this one and stand, the oldest first:
        what one of them brought, too, stays, and is that one's from now on.
        """


MERGING: ExtensionPoint[Merging] = ExtensionPoint("merging", Merging)  # type: ignore[type-abstract]  # what modules are held against
"""Whoever keeps something of a player takes part in merges of accounts."""
