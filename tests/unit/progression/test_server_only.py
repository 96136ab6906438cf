"""What only the game's servers set: players can neither change it nor lose it."""

import pytest

from functions.progression.models.save_rules import KeyRule
from functions.progression.rules.keys import MISSING, tree_of
from functions.progression.rules.server_only import NotServerOnly, ServerOnlyKey, kept, with_values

TREE = tree_of((KeyRule(key="/rank", server_only=True), KeyRule(key="/season/*/points", server_only=True)))
NOW = {"rank": 4, "season": {"1": {"points": 10, "name": "ash"}}}

SENT = {
    "as it is": ({**NOW, "gold": 1}, {**NOW, "gold": 1}),
    "left out": ({"gold": 1}, {"gold": 1, "rank": 4, "season": {"1": {"points": 10}}}),
    "left out in part": (
        {"season": {"1": {"name": "oak"}, "2": {"name": "elm"}}},
        {"rank": 4, "season": {"1": {"points": 10, "name": "oak"}, "2": {"name": "elm"}}},
    ),
}


@pytest.mark.parametrize(("sent", "result"), SENT.values(), ids=SENT)
def test_it_stays(sent, result):
    assert kept(TREE, NOW, NOW, sent) == result


CHANGED = {
    "another value": ({**NOW, "rank": 5}, ["/rank"]),
    "true for one": ({"rank": True}, ["/rank"]),
    "deeper": ({**NOW, "season": {"1": {"points": 11}}}, ["/season/1/points"]),
    "a new one": ({**NOW, "season": {"2": {"points": 0}}}, ["/season/2/points"]),
    "something else above it": ({**NOW, "season": 5}, ["/season"]),
}


@pytest.mark.parametrize(("sent", "changed"), CHANGED.values(), ids=CHANGED)
def test_a_change_is_refused_by_name(sent, changed):
    with pytest.raises(ServerOnlyKey) as refused:
        kept(TREE, NOW, NOW, sent)
    assert refused.value.details == {"keys": changed}


def test_what_a_device_sends_back_as_it_had_it_is_no_change():
    assert kept(TREE, {"rank": 3}, {"rank": 4}, {"rank": 3}) == {"rank": 4}


def test_nothing_is_refused_where_it_is_not_known_what_the_device_had():
    assert kept(TREE, MISSING, {"rank": 4}, {"rank": 9}) == {"rank": 4}
    assert kept(TREE, MISSING, {}, {"rank": 9}) == {}


def test_a_server_sets_and_takes_away():
    assert with_values(TREE, {"gold": 1}, {"/rank": 5, "/season/2/points": 0}) == {
        "gold": 1,
        "rank": 5,
        "season": {"2": {"points": 0}},
    }
    assert with_values(TREE, NOW, {"/rank": None}) == {"season": NOW["season"]}
    assert NOW["rank"] == 4


@pytest.mark.parametrize("key", ["/gold", "/season", "/season/1/name", "rank", "", "/"])
def test_a_server_sets_nothing_else(key):
    with pytest.raises(NotServerOnly):
        with_values(TREE, NOW, {key: 1})
