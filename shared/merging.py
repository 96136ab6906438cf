"""The contract by which a service takes part when one account is merged into another.

A service's api has `merge_players` and `undo_merge` (`TakesPart` of auth's store says which with). Both run in the one
transaction of the whole merge, so that there is never half of one; a preview is the same call in a transaction that
does not commit.
"""

from pydantic import Field

from shared.model import Model

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
