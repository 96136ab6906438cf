"""The contract by which a service takes part when one account is merged into another.

A service's api has `merge_players` and `undo_merge` (`shared.extension_points` has their signatures). Both run in the
one transaction of the whole merge, so that there is never half of one; a preview is the same call in a transaction that
does not commit.

Two merges into one account may bring the same: the first adds it, the later one repeats it. When the first is undone,
the later one accounts for it from then on, so it stays, and goes when that one is undone, too.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from pydantic import Field

from shared.model import Model

One = TypeVar("One", bound=Hashable)
Added = TypeVar("Added", bound=Model)
Value = int | str | bool | None


class MergeLine(Model):
    """One thing that both accounts have: the value of each, the target's value afterwards, and the rule."""

    what: str = Field(examples=["xp"])
    source: Value = Field(examples=[150])
    target: Value = Field(examples=[400])
    result: Value = Field(examples=[550])
    rule: str = Field(examples=["sum"])


class MergePart(Model):
    """What a merge does in one service. `notes` say what an undo cannot give back exactly."""

    service: str
    lines: tuple[MergeLine, ...] = ()
    notes: tuple[str, ...] = ()


class KeptPart(MergePart):
    """A part with what its service needs to undo it, as JSON of a model of its own."""

    kept: str


class Undone(Model):
    """An undo in one service: what could not be taken back, in words for people; what later merges keep from now on."""

    missing: tuple[str, ...] = ()
    later: tuple[str, ...]


class JoinedAccounts(Model):
    """Whose documents a merge brought to the target, of a service where they keep the account that they are of."""

    merged_ids: tuple[str, ...]


def joined(merged_ids: tuple[str, ...], source_ids: tuple[str, ...]) -> tuple[str, ...]:
    """The accounts that were merged into one, once another comes with those that were merged into it."""
    return (*merged_ids, *source_ids)


def parted(merged_ids: tuple[str, ...], source_ids: Iterable[str]) -> tuple[str, ...]:
    """The accounts that stay merged into one when a merge is undone that brought others."""
    gone = frozenset(source_ids)
    return tuple(player_id for player_id in merged_ids if player_id not in gone)


def rest_on(
    gone: Added, later: Iterable[str], rested_on: Callable[[Added, Added], tuple[Added, Added]]
) -> tuple[Added, tuple[str, ...]]:
    """What an undo still takes away where merges after it stand, and what those keep from then on.

    `rested_on` says both for one of them. One that kept nothing ("") added nothing, and goes on so.
    """
    then: list[str] = []
    for kept in later:
        if not kept:
            then.append(kept)
            continue
        gone, after = rested_on(gone, type(gone).model_validate_json(kept))
        then.append(after.model_dump_json())
    return gone, tuple(then)


def handed_on(
    gone: tuple[One, ...], added: tuple[One, ...], repeated: tuple[One, ...]
) -> tuple[tuple[One, ...], tuple[One, ...], tuple[One, ...]]:
    """What an undo still takes away where a later merge had brought some of it; then what that added, and repeated."""
    stays = set(gone) & set(repeated)
    return (
        tuple(item for item in gone if item not in stays),
        added + tuple(item for item in repeated if item in stays),
        tuple(item for item in repeated if item not in stays),
    )
