"""What only the game's servers set: players can neither change it nor lose it."""

import pytest
from pydantic import ValidationError

from functions.progression.models.save_rules import KeyRule, MergeRule, Rise
from functions.progression.models.server_values import SetServerValues
from functions.progression.rules.keys import MISSING, problems_of, tree_of
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


@pytest.mark.parametrize(("had", "sent"), [(4.0, 4), (100, 1e2), ([1.0, {"a": 2}], [1, {"a": 2.0}])])
def test_a_number_is_the_same_however_a_client_writes_it(had, sent):
    assert kept(TREE, {"rank": had}, {"rank": had}, {"rank": sent}) == {"rank": had}


LISTS = {
    "a list of heroes": {"heroes": [{"vip": True}]},
    "a list where every key is watched": {"levels": [1]},
    "a list below a name": {"levels": {"1": [{"stars": 9}]}},
    "a list above what may not rise": {"bank": [{"gold": 9}]},
}


@pytest.mark.parametrize("data", LISTS.values(), ids=LISTS)
def test_a_list_above_what_is_watched_is_a_problem(data):
    watched = tree_of(
        (
            KeyRule(key="/heroes/0/vip", server_only=True),
            KeyRule(key="/levels/*/stars", server_only=True),
            KeyRule(key="/bank/gold", rise=Rise(per_hour=1, at_once=1)),
            KeyRule(key="/bag", server_only=True),
            KeyRule(key="/seen/all", merge=MergeRule.UNION),
        )
    )
    (problem,) = problems_of(watched, data)
    assert "has to be an object" in problem
    others = {"bag": [1], "seen": [1], "heroes": {"0": {"name": [1]}}, "levels": {"1": {"names": ["a"]}}}
    assert list(problems_of(watched, others)) == []


BESIDE = (KeyRule(key="/levels/*/stars", server_only=True), KeyRule(key="/levels/boss/time", merge=MergeRule.MIN))


def test_a_rule_of_every_name_holds_of_a_name_that_has_rules_itself():
    now = {"levels": {"boss": {"stars": 1, "time": 90}}}
    with pytest.raises(ServerOnlyKey) as refused:
        kept(tree_of(BESIDE), now, now, {"levels": {"boss": {"stars": 9, "time": 80}}})
    assert refused.value.details == {"keys": ["/levels/boss/stars"]}
    assert with_values(tree_of(BESIDE), now, {"/levels/boss/stars": 3})["levels"]["boss"] == {"stars": 3, "time": 90}


def test_a_rule_that_names_a_key_comes_before_that_of_every_name():
    rules = (*BESIDE, KeyRule(key="/levels/first/stars", merge=MergeRule.MAX))
    now = {"levels": {"first": {"stars": 1}}}
    assert kept(tree_of(rules), now, now, {"levels": {"first": {"stars": 3}}}) == {"levels": {"first": {"stars": 3}}}


@pytest.mark.parametrize("key", ["rank", "x/rank", "/rank" + "/a" * 5000, "/rank/~2", ""])
def test_a_server_names_values_by_json_pointers(key):
    with pytest.raises(ValidationError):
        SetServerValues(values={key: 1})
