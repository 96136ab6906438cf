"""A copy of a save has numbers of keys that the studio names, and the texts that it says are the game's own."""

import pytest

from functions.progression.models.save_rules import KeyRule, MergeRule
from functions.progression.rules.clones import shared_data, slot_names
from functions.progression.rules.keys import tree_of

KEYS = tree_of(
    (
        KeyRule(key="/gold", merge=MergeRule.MAX),
        KeyRule(key="/name"),
        KeyRule(key="/levels/*/stars", cloned=True),
        KeyRule(key="/pets/*/age"),
        KeyRule(key="/unlocked", cloned=True),
        KeyRule(key="/bag", merge=MergeRule.UNION),
        KeyRule(key="/options/music"),
    )
)


@pytest.mark.parametrize(
    ("data", "shared"),
    [
        ({"gold": 340, "options": {"music": True, "motto": "Ada"}}, {"gold": 340, "options": {"music": True}}),
        ({"gold": "Ada", "name": "Ada", "options": "Ada"}, {}),
        ({"levels": {"forest": {"stars": 3, "by": "Ada"}}}, {"levels": {"forest": {"stars": 3}}}),
        ({"pets": {"Ada": {"age": 3}}}, {}),
        ({"unlocked": ["forest", {"caves": 1}]}, {"unlocked": ["forest", {"caves": 1}]}),
        ({"bag": ["Ada"], "friends": {"Ada": 1}, "score": 7}, {}),
        ({"name": None, "gold": 1.5}, {"name": None, "gold": 1.5}),
    ],
)
def test_what_nobody_declares_stays_out(data, shared):
    assert shared_data(KEYS, data) == shared


def test_slots_that_players_name_are_numbered():
    assert slot_names(["zoe", "default", "ada"]) == {"default": "default", "ada": "slot-2", "zoe": "slot-3"}
