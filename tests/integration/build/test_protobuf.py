"""Events' schemas as Protocol Buffers."""

import pytest

from infra.build.event_fields import grown
from infra.build.protobuf import Schema, messages, protobuf

REACHED = {
    "title": "TierReached",
    "type": "object",
    "properties": {
        "player_id": {"type": "string"},
        "tiers": {"type": "array", "items": {"type": "integer"}},
        "ratio": {"anyOf": [{"type": "number"}, {"type": "null"}]},
        "source": {"$ref": "#/$defs/Source"},
        "players": {"type": "array", "prefixItems": [{"$ref": "#/$defs/Player"}, {"$ref": "#/$defs/Player"}]},
        "attributes": {"type": "object", "additionalProperties": {"type": "string"}},
    },
    "$defs": {
        "Source": {"type": "string", "enum": ["match", "quest"]},
        "Player": {"type": "object", "properties": {"won": {"type": "boolean"}}},
    },
}

AS_PROTOBUF = """\
// Generated from the declarations by `make generate`. Do not edit.
syntax = "proto3";

message TierReached {
  message Player {
    bool won = 1;
  }
  string player_id = 1;
  repeated int64 tiers = 2;
  optional double ratio = 3;
  string source = 4;
  repeated Player players = 5;
  map<string, string> attributes = 6;
}
"""


def defined(schema: Schema) -> str:
    """The definition of an event that is new."""
    return protobuf(schema, grown({}, [{"name": "told", "schema": schema}])["told"])


def test_an_event_is_one_message_with_its_parts_inside() -> None:
    assert defined(REACHED) == AS_PROTOBUF


def test_a_field_of_two_types_is_refused_by_name() -> None:
    event = {"title": "Told", "properties": {"value": {"anyOf": [{"type": "string"}, {"type": "integer"}]}}}
    with pytest.raises(ValueError, match=r"Told\.value: a field of an event has one type"):
        messages(event)


def test_a_field_without_a_shape_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"Told\.value: .* has no type in Protocol Buffers"):
        messages({"title": "Told", "properties": {"value": {"type": "object"}}})


def told(**fields: str) -> list[dict[str, object]]:
    return [
        {"name": "told", "schema": {"title": "Told", "properties": {name: {"type": fields[name]} for name in fields}}}
    ]


def test_a_field_keeps_its_number_and_its_place_in_the_definition_when_the_event_loses_it() -> None:
    first = grown({}, told(player="string", score="integer"))
    without = grown(first, told(score="integer"))
    assert without == first
    again = grown(without, told(level="integer", score="integer"))
    assert again["told"]["Told"] == {"player": "string = 1", "score": "int64 = 2", "level": "optional int64 = 3"}
    (topic,) = told(level="integer", score="integer")
    assert protobuf(topic["schema"], again["told"]).splitlines()[4:7] == [
        "  string player = 1;",
        "  int64 score = 2;",
        "  optional int64 level = 3;",
    ]


def test_a_list_more_is_refused_where_the_topic_is_there_and_fine_in_a_model_of_its_own() -> None:
    first = grown({}, told(score="integer"))
    items = {"type": "array", "items": {"type": "string"}}
    listed = {"title": "Told", "properties": {"score": {"type": "integer"}, "names": items}}
    with pytest.raises(ValueError, match=r"told: Told\.names: .* wrap it in a model"):
        grown(first, [{"name": "told", "schema": listed}])
    wrapped = {
        "title": "Told",
        "properties": {"score": {"type": "integer"}, "named": {"$ref": "#/$defs/Named"}},
        "$defs": {"Named": {"type": "object", "properties": {"names": items}}},
    }
    after = grown(first, [{"name": "told", "schema": wrapped}])["told"]
    assert after["Told"]["named"] == "optional Named = 2"
    assert after["Named"] == {"names": "repeated string = 1"}


def test_another_name_of_an_event_is_refused() -> None:
    first = grown({}, told(score="integer"))
    with pytest.raises(ValueError, match="would be Said"):
        grown(first, [{"name": "told", "schema": {"title": "Said", "properties": {"score": {"type": "integer"}}}}])


def test_a_field_of_another_type_is_refused_even_after_it_was_gone() -> None:
    first = grown({}, told(player="string", score="integer"))
    for before in (first, grown(first, told(player="string"))):
        with pytest.raises(ValueError, match=r"told: Told\.score was int64 and would be string.*another name"):
            grown(before, told(player="string", score="string"))


def test_a_field_that_may_be_null_now_keeps_its_definition() -> None:
    first = grown({}, told(score="integer"))
    nullable = {"title": "Told", "properties": {"score": {"anyOf": [{"type": "integer"}, {"type": "null"}]}}}
    assert grown(first, [{"name": "told", "schema": nullable}]) == first


def test_an_event_that_nobody_publishes_any_more_keeps_its_numbers() -> None:
    first = grown({}, told(score="integer"))
    assert grown(first, []) == first
