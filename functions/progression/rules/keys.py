"""Keys of saves as a tree of rules, by JSON Pointer (RFC 6901); a part `*` stands for every key of an object."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from functions.progression.models.save_rules import KeyRule, MergeRule

EVERY = "*"


class Missing:
    """The value of a key that is not there."""


MISSING: Final = Missing()

NUMBERS = frozenset({MergeRule.MAX, MergeRule.MIN, MergeRule.SUM_OF_DELTAS})
"""The rules of keys that are numbers."""


@dataclass(slots=True)
class Node:
    """A place of the tree: its rule, and the places below it by the names in their pointers."""

    rule: KeyRule | None = None
    below: dict[str, "Node"] = field(default_factory=dict)
    has_servers: bool = False
    """Whether anything here or below is only for servers to set."""
    is_watched: bool = False
    """Whether anything here or below is only for servers to set, or may not rise at will."""


class Keys(NamedTuple):
    """What holds of a place in the data and of those below it.

    Several places of the tree may be about it: what names it comes before what is for every name.
    """

    nodes: tuple[Node, ...]

    @property
    def rule(self) -> KeyRule | None:
        """The rule of this place."""
        return next((node.rule for node in self.nodes if node.rule is not None), None)

    @property
    def has_servers(self) -> bool:
        """Whether anything here or below is only for servers to set."""
        return any(node.has_servers for node in self.nodes)

    @property
    def is_watched(self) -> bool:
        """Whether anything here or below is only for servers to set, or may not rise at will."""
        return any(node.is_watched for node in self.nodes)

    @property
    def names(self) -> set[str]:
        """The names below this place of which something is declared."""
        return {name for node in self.nodes for name in node.below}

    def at(self, name: str) -> "Keys":
        """What holds of a name below: what is declared of it, and of every name."""
        wanted = (name,) if name == EVERY else (name, EVERY)
        below = tuple(node.below[part] for part in wanted for node in self.nodes if part in node.below)
        return Keys(below) if below else NOTHING


NOTHING: Final = Keys(())


def parts_of(key: str) -> tuple[str, ...]:
    """The names that a JSON Pointer leads through."""
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in key.split("/")[1:])


def pointer_of(parts: Iterable[str]) -> str:
    """The JSON Pointer that leads through names."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


def tree_of(rules: Iterable[KeyRule]) -> Keys:
    """The rules as a tree."""
    root = Node()
    for rule in rules:
        place = root
        _mark(place, rule)
        for part in parts_of(rule.key):
            place = place.below.setdefault(part, Node())
            _mark(place, rule)
        place.rule = rule
    return Keys((root,))


def _mark(place: Node, rule: KeyRule) -> None:
    place.has_servers |= rule.server_only
    place.is_watched |= rule.server_only or rule.rise is not None


def get(data: Any, name: str) -> Any:
    """The value of a key of an object; MISSING where there is none, or no object."""
    return data.get(name, MISSING) if isinstance(data, dict) else MISSING


def value_at(data: Any, key: str) -> Any:
    """The value at a JSON Pointer, or MISSING."""
    for part in parts_of(key):
        data = get(data, part)
    return data


def number(value: Any) -> float | int | None:
    """A number, or None for anything else."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def declared(keys: Keys, data: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], KeyRule, Any]]:
    """Every value in the data that a rule is about: where it stands, the rule, the value."""
    if keys.rule is not None:
        yield above, keys.rule, data
    if not isinstance(data, dict) or not keys.names:
        return
    for name, value in data.items():
        yield from declared(keys.at(name), value, (*above, name))


def problems_of(keys: Keys, data: Mapping[str, Any]) -> Iterator[str]:
    """What of the data is not of the kind that its rules are about."""
    for parts, rule, value in declared(keys, data):
        if (rule.merge in NUMBERS or rule.rise) and number(value) is None:
            yield f"{pointer_of(parts)} has to be a number"
        elif rule.merge is MergeRule.UNION and not isinstance(value, list | dict):
            yield f"{pointer_of(parts)} has to be a list or an object"
    for place in lists_above(keys, data):
        yield f"{place} has to be an object: a list hides what servers alone set, or what may not rise at will"


def lists_above(keys: Keys, data: Any, above: tuple[str, ...] = ()) -> Iterator[str]:
    """The lists that stand above keys that are watched: nothing is seen of what is in them."""
    if isinstance(data, list) and keys.rule is None:
        yield pointer_of(above)
    elif isinstance(data, dict):
        for name, value in data.items():
            if (below := keys.at(name)).is_watched:
                yield from lists_above(below, value, (*above, name))
