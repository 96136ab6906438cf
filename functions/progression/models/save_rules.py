"""What the studio declares of keys in saves."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from shared.model import LARGEST_WHOLE, Model, Moment

MOST_KEYS = 500
"""How many keys may be declared."""


Pointer = Annotated[str, Field(max_length=256, pattern=r"^(/([^/~]|~0|~1)+){1,16}$")]
"""A JSON Pointer (RFC 6901) into a save's data."""


class MergeRule(StrEnum):
    """What becomes of a key when two devices have saved."""

    MAX = "max"
    """The higher number."""
    MIN = "min"
    """The lower number."""
    SUM_OF_DELTAS = "sum_of_deltas"
    """What both added to the number, or took from it."""
    UNION = "union"
    """All items of both lists, or all keys of both objects."""
    LAST_WRITE = "last_write"
    """The value of who has changed it last."""


class Rise(Model):
    """How fast a number may rise. A save that rises faster is kept and shown to support.

    Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
    """

    per_hour: float = Field(ge=0, examples=[500])
    at_once: float = Field(gt=0, examples=[2000])
    at_first: float | None = Field(
        None, description="The most that a new slot may begin with; null: as much as `at_once`."
    )


class KeyRule(Model):
    """A key of saves, and what holds of it."""

    key: Pointer = Field(
        description="A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the"
        " rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a"
        " key that is `server_only` or has a `rise` is refused.",
        examples=["/gold", "/levels/*/stars"],
    )
    merge: MergeRule = MergeRule.LAST_WRITE
    server_only: bool = Field(False, description="Only the game's servers set it; players' saves leave it as it is.")
    rise: Rise | None = None
    cloned: bool = Field(
        False,
        description="A copy of a player for another environment has all that is at this key. Set it only where the"
        " texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it,"
        " such a copy has the key's number or truth value, if no `*` is in the key.",
    )


class SaveRulesFile(Model):
    """All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`."""

    version: int | None = Field(
        None,
        ge=0,
        le=LARGEST_WHOLE,
        description="The version that the file was made from: where there is another one by now, the file is refused."
        " Without it, the file replaces whatever is there.",
    )
    keys: tuple[KeyRule, ...] = Field(max_length=MOST_KEYS)


class SaveRules(Model):
    """What holds of keys in saves. `progression_rules/current`."""

    version: int = 0
    keys: tuple[KeyRule, ...] = ()
    changed_at: Moment | None = None
    changed_by: str = ""


class SaveRulesChanges(Model):
    """What a file changed or, after a dry run, would change; each list is sorted."""

    dry_run: bool
    version: int = Field(description="The version of the rules afterwards.")
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
