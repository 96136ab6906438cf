"""What of a player is copied into another environment: fields that a service marks, as values that lead to nobody."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic

from shared.firestore.collection import M

DOCUMENT_NAME = re.compile(r"[A-Za-z0-9_.:\-]{1,700}")

LONGEST_TEXT = 200
DEEPEST = 6
SMALLEST_INTEGER, LARGEST_INTEGER = -(2**63), 2**63 - 1


@dataclass(frozen=True, slots=True)
class Clone(Generic[M]):
    """What a clone of a player gets of each document of a collection; what is not marked stays out.

    `fields` are numbers, moments and choices. `names` are texts that the studio gave, such as ids of items: nothing
    that a player, a store or a partner wrote. `document_name` is made of the fields of the copy, of the new
    `player_id`, and of `place`, which counts the documents; fields that are `filled` are made of the last two. What is
    marked is `cleaned` first, by a rule. A copy `joins` the document that the new account has already.
    """

    fields: tuple[str, ...]
    names: tuple[str, ...] = ()
    document_name: str = "{player_id}"
    filled: Mapping[str, str] = field(default_factory=dict)
    cleaned: Callable[[M], M] | None = None
    joins: bool = False

    @property
    def copied(self) -> frozenset[str]:
        """The fields that a clone has."""
        return frozenset((*self.fields, *self.names))

    def copy(self, document: M) -> dict[str, Any]:
        """What a clone gets of a document, as JSON."""
        cleaned = self.cleaned(document) if self.cleaned else document
        return cleaned.model_dump(mode="json", include=set(self.copied))

    def rebuild(
        self, model: type[M], fields: Mapping[str, Any], player: Mapping[str, str], place: int, onto: M | None = None
    ) -> tuple[str, M]:
        """The name and the document of a new player, of what a clone has; `player` is the field that names the player.

        Whoever sends it may have changed it. Raises ValueError: pydantic's, or one that says what is wrong.
        """
        if others := sorted(fields.keys() - self.copied):
            raise ValueError(f"{', '.join(others)[:LONGEST_TEXT]}: no field that is copied here")
        check_values(fields)
        given = {"player_id": next(iter(player.values())), "place": place}
        made = {name: template.format_map(given) for name, template in self.filled.items()}
        before = onto.model_dump() if onto is not None else {}
        document = model.model_validate({**before, **fields, **made, **player})
        document = self.cleaned(document) if self.cleaned else document
        name = self.document_name.format_map(given | document.model_dump())
        if not DOCUMENT_NAME.fullmatch(name):
            raise ValueError("its ids have other characters than A-Z, a-z, 0-9, _, -, . and :")
        return name, document


def check_values(value: object, depth: int = 0) -> None:
    """Raise ValueError for what no document of ours has: whole numbers beyond 64 bits, long texts, deep nesting."""
    if depth > DEEPEST:
        raise ValueError(f"it is nested more than {DEEPEST} deep")
    if isinstance(value, str) and not (len(value) <= LONGEST_TEXT and value.isprintable()):
        raise ValueError(f"a text has more than {LONGEST_TEXT} characters, or some that cannot be printed")
    if isinstance(value, int) and not SMALLEST_INTEGER <= value <= LARGEST_INTEGER:
        raise ValueError("a whole number has more than 64 bits")
    if isinstance(value, Mapping):
        for name, part in value.items():
            if not name or (name.startswith("__") and name.endswith("__")):
                raise ValueError("a name is empty, or of the form __*__")
            check_values(name, depth + 1)
            check_values(part, depth + 1)
    if isinstance(value, list | tuple):
        for part in value:
            check_values(part, depth + 1)
