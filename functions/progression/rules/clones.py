"""What of a save leads to nobody: numbers at keys that rules name, and what those say are the game's own words."""

from collections.abc import Iterable
from typing import Any

from functions.progression.models.saves import DEFAULT_SLOT
from functions.progression.rules.keys import EVERY, MISSING, Keys, parts_of

MOST_EARLIER = 1024 * 1024
"""Bytes of JSON of earlier versions, all together, that a copy has."""

LEFT_OUT = (
    "keys that no rule of saves names; texts, lists and objects at keys that are not `cloned`; names of slots but"
    " `default`; versions above 64 KiB, compressed; earlier ones beyond 1 MiB in all"
)


def shared_data(keys: Keys, data: dict[str, Any]) -> dict[str, Any]:
    """What of a save's data a copy for another environment has."""
    shared = _shared(keys, data)
    return shared if isinstance(shared, dict) else {}


def _shared(keys: Keys, value: Any) -> Any:
    if (rule := keys.rule) is not None:
        is_plain = value is None or isinstance(value, bool | int | float)
        is_shared = rule.cloned or (is_plain and EVERY not in parts_of(rule.key))
        return value if is_shared else MISSING
    if not isinstance(value, dict) or not keys.names:
        return MISSING
    values = {name: _shared(keys.at(name), part) for name, part in value.items()}
    return {name: part for name, part in values.items() if part is not MISSING} or MISSING


def slot_names(names: Iterable[str]) -> dict[str, str]:
    """What copied slots are called, by their names: those may be names of heroes, which players give."""
    others = sorted(name for name in names if name != DEFAULT_SLOT)
    return {DEFAULT_SLOT: DEFAULT_SLOT} | {name: f"slot-{place}" for place, name in enumerate(others, 2)}
