"""The studio's rules of keys as one file: what is wrong with it, and what it changes."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from functions.progression.models.save_rules import (
    KeyRule,
    MergeRule,
    SaveRules,
    SaveRulesChanges,
    SaveRulesFile,
)
from functions.progression.rules.keys import EVERY, parts_of
from shared.errors import DomainError


class InvalidSaveRules(DomainError):
    """Some rules cannot hold as the file has them."""

    status = 422
    code = "INVALID_SAVE_RULES"
    message = "Some rules cannot hold as the file has them; details.problems says why. Nothing was changed."


class SaveRulesChanged(DomainError):
    """The rules were changed since the file was made."""

    status = 409
    code = "SAVE_RULES_CHANGED"
    message = "The rules were changed since the file was made: export them again, and edit that."


def written(rules: SaveRules) -> bytes:
    """The rules as a file: the same bytes for the same rules."""
    keys = [
        rule.model_dump(mode="json", exclude_defaults=True) for rule in sorted(rules.keys, key=lambda rule: rule.key)
    ]
    plain = {"version": rules.version, "keys": keys}
    return json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def changed(rules: SaveRules, file: SaveRulesFile, by: str, now: datetime) -> SaveRules:
    """The rules as a file has them; the same when it has what there is.

    Raises InvalidSaveRules, SaveRulesChanged.
    """
    if problems := [{"key": key, "problem": problem} for key, problem in sorted(problems_of(file.keys))]:
        raise InvalidSaveRules(problems=problems)
    if file.version not in {None, rules.version}:
        raise SaveRulesChanged(version=rules.version, seen=file.version)
    keys = tuple(sorted(file.keys, key=lambda rule: rule.key))
    if keys == rules.keys:
        return rules
    return SaveRules(version=rules.version + 1, keys=keys, changed_at=now, changed_by=by)


def changes(before: SaveRules, after: SaveRules, *, dry_run: bool) -> SaveRulesChanges:
    """What differs between two versions of the rules."""
    old, new = ({rule.key: rule for rule in rules.keys} for rules in (before, after))
    both = old.keys() & new.keys()
    return SaveRulesChanges(
        dry_run=dry_run,
        version=after.version,
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(key for key in both if old[key] != new[key])),
        removed=tuple(sorted(old.keys() - new.keys())),
        unchanged=tuple(sorted(key for key in both if old[key] == new[key])),
    )


def problems_of(rules: Iterable[KeyRule]) -> Iterator[tuple[str, str]]:
    """What is wrong with rules: the key, and the problem in words for people."""
    ordered = sorted(((parts_of(rule.key), rule) for rule in rules), key=lambda placed: placed[0])
    seen: set[str] = set()
    for parts, rule in ordered:
        if rule.key in seen:
            yield rule.key, "the file has it twice"
        seen.add(rule.key)
        yield from ((rule.key, f"it is below {other.key}") for above, other in ordered if _is_above(above, parts))
        if rule.server_only and rule.merge is not MergeRule.LAST_WRITE:
            yield rule.key, "servers alone set it, so that nothing is merged: leave merge out"
        if rule.server_only and rule.rise:
            yield rule.key, "servers alone set it, so that nothing watches how it rises: leave rise out"
        if rule.rise and EVERY in parts:
            yield rule.key, "the rise of each number is watched by itself: name it, without *"
        if rule.rise and rule.merge is MergeRule.UNION:
            yield rule.key, "only a number rises"


def _is_above(above: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether a place is above another, by its names or as one of every name."""
    if len(above) >= len(parts):
        return False
    return all(name == part or EVERY in {name, part} for name, part in zip(above, parts, strict=False))
