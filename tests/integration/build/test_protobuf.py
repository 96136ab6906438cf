"""Events' schemas as Protocol Buffers."""

import pytest

from infra.build.protobuf import protobuf

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


def test_an_event_is_one_message_with_its_parts_inside() -> None:
    assert protobuf(REACHED) == AS_PROTOBUF


def test_a_field_of_two_types_is_refused_by_name() -> None:
    event = {"title": "Told", "properties": {"value": {"anyOf": [{"type": "string"}, {"type": "integer"}]}}}
    with pytest.raises(ValueError, match=r"Told\.value: a field of an event has one type"):
        protobuf(event)


def test_a_field_without_a_shape_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"Told\.value: .* has no type in Protocol Buffers"):
        protobuf({"title": "Told", "properties": {"value": {"type": "object"}}})
