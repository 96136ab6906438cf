"""The contract by which a service takes part when one account is merged into another.

A service's api has `merge_players` and `undo_merge`. Both run in the one transaction of the whole merge, so that there
is never half of one; a preview is the same call in a transaction that does not commit.
"""

from typing import Protocol

from pydantic import Field

from shared.model import Model
from shared.transaction import Transaction

Value = int | str | bool | None


class MergeLine(Model):
    """One thing that both accounts have: what each has of it, what the target has after, and by which rule."""

    what: str = Field(examples=["xp"])
    source: Value = Field(examples=[150])
    target: Value = Field(examples=[400])
    result: Value = Field(examples=[550])
    rule: str = Field(examples=["sum"])


class MergePart(Model):
    """What a merge does in one service. `notes` say what an undo cannot give back exactly, and other surprises."""

    service: str
    lines: tuple[MergeLine, ...] = ()
    notes: tuple[str, ...] = ()


class KeptPart(MergePart):
    """A part with what its service needs to undo it, as JSON of a model of its own."""

    kept: str


class TakesPart(Protocol):
    """The api of a service that takes part. Neither call may write anything but through `tx`."""

    async def merge_players(self, tx: Transaction, source_id: str, target_id: str) -> KeptPart:
        """Give the target what it gets of the source; the source's own documents stay, as far as nobody sees them."""

    async def undo_merge(self, tx: Transaction, target_id: str, kept: str) -> None:
        """Take back from the target what it got, and no more: it may have played on."""
