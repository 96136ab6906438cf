"""The studio's rules as a file."""

import json
import re
from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from functions.progression.models.save_rules import KeyRule, MergeRule, Rise, SaveRules, SaveRulesFile
from functions.progression.rules.rules_file import (
    InvalidSaveRules,
    SaveRulesChanged,
    changed,
    changes,
    problems_of,
    written,
)

NOW = datetime(2026, 11, 30, tzinfo=UTC)
GOLD = KeyRule(key="/gold", merge=MergeRule.SUM_OF_DELTAS)
RANK = KeyRule(key="/rank", server_only=True)
RULES = SaveRules(version=3, keys=(GOLD, RANK))
RISE = Rise(per_hour=1, at_once=2)


def test_a_file_that_was_taken_out_changes_nothing():
    file = SaveRulesFile.model_validate_json(written(RULES))
    assert changed(RULES, file, "ada", NOW) is RULES
    assert json.loads(written(RULES)) == {
        "version": 3,
        "keys": [{"key": "/gold", "merge": "sum_of_deltas"}, {"key": "/rank", "server_only": True}],
    }


def test_a_file_says_what_differs():
    file = SaveRulesFile(version=3, keys=(KeyRule(key="/xp"), KeyRule(key="/gold", merge=MergeRule.MAX)))
    after = changed(RULES, file, "ada", NOW)
    assert (after.version, after.changed_by, [rule.key for rule in after.keys]) == (4, "ada", ["/gold", "/xp"])
    said = changes(RULES, after, dry_run=True)
    assert (said.added, said.changed, said.removed, said.unchanged) == (("/xp",), ("/gold",), ("/rank",), ())


def test_a_file_of_another_version_is_refused():
    with pytest.raises(SaveRulesChanged):
        changed(RULES, SaveRulesFile(version=2, keys=()), "ada", NOW)
    assert changed(RULES, SaveRulesFile(keys=()), "ada", NOW).keys == ()


PROBLEMS = {
    "twice": ([GOLD, GOLD], "twice"),
    "below another": ([KeyRule(key="/gold/coins"), GOLD], "below /gold"),
    "below every": ([KeyRule(key="/levels/*"), KeyRule(key="/levels/*/stars")], r"below /levels/\*"),
    "a name below every": ([KeyRule(key="/levels/*"), KeyRule(key="/levels/boss/stars")], r"below /levels/\*"),
    "every below a name": ([KeyRule(key="/levels"), KeyRule(key="/*/stars", server_only=True)], "below /levels"),
    "merged by servers": ([KeyRule(key="/a", server_only=True, merge=MergeRule.MAX)], "leave merge out"),
    "watched servers": ([KeyRule(key="/a", server_only=True, rise=RISE)], "leave rise out"),
    "every rise": ([KeyRule(key="/a/*", rise=RISE)], "without"),
    "a list that rises": ([KeyRule(key="/a", merge=MergeRule.UNION, rise=RISE)], "only a number"),
}


@pytest.mark.parametrize(("keys", "said"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_cannot_hold_is_said(keys, said):
    ((_, problem),) = problems_of(keys)
    assert re.search(said, problem)
    with pytest.raises(InvalidSaveRules):
        changed(RULES, SaveRulesFile(keys=tuple(keys)), "ada", NOW)


def test_keys_beside_each_other_are_fine():
    assert list(problems_of([KeyRule(key=key) for key in ("/a", "/ab", "/b/*/c", "/b/x/d", "/c~1d/e")])) == []


@pytest.mark.parametrize("key", ["", "/", "gold", "/a//b", "/a~2", "/a" * 17])
def test_a_key_is_a_json_pointer(key):
    with pytest.raises(ValidationError):
        KeyRule(key=key)
