"""Two saves that were made from one version, put together key by key: a three-way merge.

What only one of the two has changed is that one's. What both have changed goes by the key's rule.
"""

import json
from collections.abc import Mapping
from typing import Any

from functions.progression.models.save_rules import KeyRule, MergeRule
from functions.progression.rules.json_objects import LARGEST_INTEGER, SMALLEST_INTEGER, invalid
from functions.progression.rules.keys import MISSING, Keys, get, number
from functions.progression.rules.server_only import same


def needs_base(rules: tuple[KeyRule, ...]) -> bool:
    """Whether a merge cannot do without the version that a save was made from."""
    return any(rule.merge is MergeRule.SUM_OF_DELTAS for rule in rules)


def merged(
    keys: Keys, base: Mapping[str, Any] | None, current: Mapping[str, Any], sent: Mapping[str, Any]
) -> dict[str, Any]:
    """What becomes of the current data when a save comes that was made from `base` (None: it is not known).

    Raises InvalidSave when a sum has more than 64 bits.
    """
    result: dict[str, Any] = _merged(keys, {} if base is None else base, current, sent)
    return result


def _merged(keys: Keys, base: Any, current: Any, sent: Any) -> Any:
    if keys.rule is not None and keys.rule.server_only:
        return current
    if keys.rule is not None and keys.rule.merge is not MergeRule.LAST_WRITE:
        return _by_rule(keys.rule, base, current, sent)
    if isinstance(current, dict) and isinstance(sent, dict):
        values = {
            name: _merged(keys.at(name), get(base, name), get(current, name), get(sent, name))
            for name in {**current, **sent}
        }
        return {name: value for name, value in values.items() if value is not MISSING}
    if sent is MISSING:
        return MISSING if same(current, base) and not keys.has_servers else current
    return current if same(sent, base) else sent


def _by_rule(rule: KeyRule, base: Any, current: Any, sent: Any) -> Any:
    """The value by the rule, where both have changed it. One of another kind than its rule is as it was sent last."""
    if same(sent, base) or (sent is MISSING and not same(current, base)):
        return current
    if same(current, base) or current is MISSING:
        return sent
    if rule.merge is MergeRule.UNION:
        return _union(current, sent)
    mine, theirs = number(sent), number(current)
    if mine is None or theirs is None:
        return sent
    if rule.merge is MergeRule.SUM_OF_DELTAS:
        return _within_64_bits(rule.key, theirs + (mine - (number(base) or 0)))
    return max(theirs, mine) if rule.merge is MergeRule.MAX else min(theirs, mine)


def _union(current: Any, sent: Any) -> Any:
    if isinstance(current, dict) and isinstance(sent, dict):
        return {**current, **sent}
    if isinstance(current, list) and isinstance(sent, list):
        texts = {_text(item) for item in current}
        return [*current, *(item for item in sent if _text(item) not in texts)]
    return sent


def _text(item: Any) -> str:
    """The same for all that `same` takes for the same."""
    return json.dumps(_whole(item), sort_keys=True)


def _whole(item: Any) -> Any:
    """An item with `1` for `1.0`."""
    if isinstance(item, dict):
        return {name: _whole(value) for name, value in item.items()}
    if isinstance(item, list):
        return [_whole(value) for value in item]
    return int(item) if isinstance(item, float) and item.is_integer() else item


def _within_64_bits(key: str, total: float) -> float:
    if isinstance(total, int) and SMALLEST_INTEGER <= total <= LARGEST_INTEGER:
        return total
    if isinstance(total, float) and abs(total) < float("inf"):
        return total
    raise invalid(f"the sum of {key} has more than 64 bits")
