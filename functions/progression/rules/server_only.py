"""Values that only the game's servers set: players' saves leave them as they are."""

from collections.abc import Mapping
from typing import Any

from functions.progression.rules.keys import EVERY, MISSING, Keys, get, parts_of, pointer_of
from shared.errors import DomainError


class ServerOnlyKey(DomainError):
    """The save changes what only the game's servers set; `details.keys` says what."""

    status = 422
    code = "SERVER_ONLY_KEY"
    message = "Only the game's servers set some keys of this save: send them as you got them, or leave them out."


class NotServerOnly(DomainError):
    """A game server sets what is not declared as the servers' own; `details.keys` says what."""

    status = 422
    code = "NOT_SERVER_ONLY"
    message = "These keys are not declared as server_only: players' saves would overwrite them."


def same(value: Any, other: Any) -> bool:
    """Whether two values are the same JSON: `1` and `1.0` are, as clients write either; `1` and `true` are not."""
    if value is MISSING or other is MISSING or isinstance(value, bool) or isinstance(other, bool):
        return value is other
    if isinstance(value, dict) and isinstance(other, dict):
        return value.keys() == other.keys() and all(same(value[name], other[name]) for name in value)
    if isinstance(value, list) and isinstance(other, list):
        return len(value) == len(other) and all(map(same, value, other))
    return bool(value == other)


def kept(keys: Keys, base: Any, current: Any, sent: Mapping[str, Any]) -> dict[str, Any]:
    """What was sent, with the current values of what only servers set.

    `base` is what the player's device had: a value that it sends back as it was is no change. MISSING: it is not known,
    and nothing is refused. Raises ServerOnlyKey.
    """
    if not keys.has_servers:
        return dict(sent)
    changed: list[str] = []
    result = _kept(keys, base, current, sent, (), changed)
    if changed and base is not MISSING:
        raise ServerOnlyKey(keys=changed[:20])
    return dict(result)


def _kept(keys: Keys, base: Any, current: Any, sent: Any, above: tuple[str, ...], changed: list[str]) -> Any:
    if not keys.has_servers:
        return sent
    if keys.rule is not None and keys.rule.server_only:
        if sent is not MISSING and not same(sent, current) and not same(sent, base):
            changed.append(pointer_of(above))
        return current
    names = {name for value in (current, sent) if isinstance(value, dict) for name in value}
    if EVERY not in keys.names:
        names &= keys.names
    result = dict(sent) if isinstance(sent, dict) else {}
    for name in sorted(names):
        value = _kept(keys.at(name), get(base, name), get(current, name), get(sent, name), (*above, name), changed)
        if value is MISSING:
            result.pop(name, None)
        else:
            result[name] = value
    if isinstance(sent, dict):
        return result
    if result and sent is not MISSING:
        changed.append(pointer_of(above))
    return result or sent


def with_values(keys: Keys, current: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The data with what a game server sets, by JSON Pointer; null takes a key away.

    Raises NotServerOnly for keys that players set.
    """
    if foreign := [key for key in values if not _is_servers(keys, key)]:
        raise NotServerOnly(keys=sorted(foreign)[:20])
    data = dict(current)
    for key, value in values.items():
        data = _set(data, parts_of(key), value)
    return data


def _is_servers(keys: Keys, key: str) -> bool:
    for part in parts_of(key):
        keys = keys.at(part)
        if keys.rule is not None:
            return keys.rule.server_only
    return False


def _set(data: dict[str, Any], parts: tuple[str, ...], value: Any) -> dict[str, Any]:
    """A copy of the data along the way to a value."""
    name, *rest = parts
    if rest:
        inner = data.get(name)
        return {**data, name: _set(inner if isinstance(inner, dict) else {}, tuple(rest), value)}
    if value is None:
        return {other: kept for other, kept in data.items() if other != name}
    return {**data, name: value}
