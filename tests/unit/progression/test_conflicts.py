"""Two saves of one version, put together: by hand-made cases, and by what holds of every merge."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.progression.models.save_rules import KeyRule, MergeRule
from functions.progression.rules.conflicts import merged, needs_base
from functions.progression.rules.json_objects import InvalidSave
from functions.progression.rules.keys import tree_of

RULES = (
    KeyRule(key="/best", merge=MergeRule.MAX),
    KeyRule(key="/lap", merge=MergeRule.MIN),
    KeyRule(key="/gold", merge=MergeRule.SUM_OF_DELTAS),
    KeyRule(key="/bag", merge=MergeRule.UNION),
    KeyRule(key="/levels/*/stars", merge=MergeRule.MAX),
    KeyRule(key="/levels/*/plays", merge=MergeRule.SUM_OF_DELTAS),
    KeyRule(key="/rank", server_only=True),
)
TREE = tree_of(RULES)

CASES: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "the higher": ({"best": 5}, {"best": 9}, {"best": 7}, {"best": 9}),
    "the lower": ({"lap": 5.5}, {"lap": 4.5}, {"lap": 5.0}, {"lap": 4.5}),
    "what both added": ({"gold": 100}, {"gold": 130}, {"gold": 95}, {"gold": 125}),
    "what both added to nothing": ({}, {"gold": 30}, {"gold": 5}, {"gold": 35}),
    "all items of lists": (
        {"bag": [1]},
        {"bag": [1, {"a": 2}]},
        {"bag": [True, {"a": 2}, 3]},
        {"bag": [1, {"a": 2}, True, 3]},
    ),
    "items that clients write in two ways": (
        {"bag": []},
        {"bag": [1.0]},
        {"bag": [1, {"a": 2}]},
        {"bag": [1.0, {"a": 2}]},
    ),
    "all keys of objects": ({"bag": {}}, {"bag": {"a": 1}}, {"bag": {"b": 1}}, {"bag": {"a": 1, "b": 1}}),
    "every key of an object": (
        {"levels": {"1": {"stars": 1, "plays": 1}}},
        {"levels": {"1": {"stars": 3, "plays": 4}, "2": {"stars": 1, "plays": 1}}},
        {"levels": {"1": {"stars": 2, "plays": 2}, "3": {"stars": 2, "plays": 5}}},
        {"levels": {"1": {"stars": 3, "plays": 5}, "2": {"stars": 1, "plays": 1}, "3": {"stars": 2, "plays": 5}}},
    ),
    "what one has changed": (
        {"a": 1, "b": 1, "deep": {"a": 1, "b": [1]}},
        {"a": 2, "b": 1, "deep": {"a": 1, "b": [1, 2]}},
        {"a": 1, "b": 2, "deep": {"a": 2, "b": [1]}},
        {"a": 2, "b": 2, "deep": {"a": 2, "b": [1, 2]}},
    ),
    "a potion that one has drunk": (
        {"bag": ["potion", "sword"]},
        {"bag": ["potion", "sword"], "a": 1},
        {"bag": ["sword"]},
        {"bag": ["sword"], "a": 1},
    ),
    "a potion that the other has drunk": ({"bag": ["potion"]}, {"bag": []}, {"bag": ["potion"]}, {"bag": []}),
    "a best that one has begun anew": ({"best": 9}, {"best": 9}, {"best": 0}, {"best": 0}),
    "a lap that the other has begun anew": ({"lap": 1}, {"lap": 7}, {"lap": 1.0}, {"lap": 7}),
    "a bag that one has thrown away": ({"bag": [1]}, {"bag": [1]}, {}, {}),
    "a bag that one has thrown away and the other filled": ({"bag": [1]}, {}, {"bag": [1, 2]}, {"bag": [1, 2]}),
    "levels that one has deleted": ({"levels": {"1": {"stars": 1}}}, {"levels": {"1": {"stars": 1}}}, {}, {}),
    "what both have changed": ({"a": 1}, {"a": 2}, {"a": 3}, {"a": 3}),
    "true is not one": ({"a": 1}, {"a": 2}, {"a": True}, {"a": True}),
    "what one has deleted": ({"a": 1, "b": {"c": 1}}, {"b": {"c": 1}}, {"a": 1}, {}),
    "what one has deleted and the other changed": ({"a": 1, "b": 1}, {"a": 2}, {"b": 2}, {"a": 2, "b": 2}),
    "what only servers set": ({"rank": 1}, {"rank": 2}, {"rank": 9}, {"rank": 2}),
    "what is of another kind than its rule": ({"gold": 1}, {"gold": "many"}, {"gold": 5}, {"gold": 5}),
    "an object that became a number": ({"a": {"b": 1}}, {"a": {"b": 1}}, {"a": 5}, {"a": 5}),
}


@pytest.mark.parametrize(("base", "current", "sent", "result"), CASES.values(), ids=CASES)
def test_a_merge(base, current, sent, result):
    assert repr(merged(TREE, base, current, sent)) == repr(result)


def test_without_the_base_nothing_is_taken_for_deleted():
    assert merged(TREE, None, {"a": 1, "best": 5}, {"b": 2, "best": 3}) == {"a": 1, "best": 5, "b": 2}
    assert needs_base(RULES)
    assert not needs_base(RULES[:2])


def test_a_sum_of_more_than_64_bits_is_refused():
    with pytest.raises(InvalidSave):
        merged(TREE, {"gold": 0}, {"gold": 2**64 - 1}, {"gold": 1})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["x", "y"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
STARS = st.dictionaries(st.sampled_from("12"), st.dictionaries(st.sampled_from(["stars", "plays"]), VALUES))
OBJECTS = st.builds(
    lambda values, levels: values | levels,
    st.dictionaries(st.sampled_from(["a", "b", "best", "lap", "gold", "bag"]), VALUES, max_size=4),
    st.fixed_dictionaries({}, optional={"levels": STARS | VALUES}),
)


@pytest.mark.parametrize("tree", [tree_of(()), TREE], ids=["without rules", "with rules"])
@given(OBJECTS, OBJECTS, OBJECTS)
def test_what_nobody_has_changed_and_what_one_has_changed_stays(tree, base, current, sent):
    assert repr(merged(tree, base, current, base)) == repr(current)
    assert merged(tree, base, base, sent) == sent
    assert merged(TREE, base, current, sent).keys() <= current.keys() | sent.keys()


@given(st.integers(0, 99), st.lists(st.integers(-9, 9), min_size=1, max_size=9))
def test_every_device_s_gold_counts_once_in_any_order(start, deltas):
    current = {"gold": start}
    for delta in deltas:
        current = merged(TREE, {"gold": start}, current, {"gold": start + delta})
    assert current == {"gold": start + sum(deltas)}
