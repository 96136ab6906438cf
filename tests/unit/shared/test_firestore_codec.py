"""Values survive the way to Firestore and back, in the same messages as Google's own client writes."""

import math
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum

import pytest
from google.cloud.firestore_v1 import _helpers
from google.cloud.firestore_v1.types import Document, Value
from hypothesis import given
from hypothesis import strategies as some

from shared.firestore.codec import decode, decode_fields, encode, encode_fields

MOMENT = datetime(2026, 11, 20, 12, 0, 0, 123456, tzinfo=UTC)

scalars = (
    some.none()
    | some.booleans()
    | some.integers(-(2**63), 2**63 - 1)
    | some.floats(allow_nan=False)
    | some.text()
    | some.binary()
    | some.datetimes(timezones=some.just(UTC))
)
names = some.text(min_size=1)
maps = some.recursive(
    some.dictionaries(names, scalars, max_size=5),
    lambda inner: some.dictionaries(names, scalars | inner | some.lists(scalars | inner, max_size=5), max_size=5),
    max_leaves=20,
)


def written(value: object) -> object:
    message = Value.pb()()
    encode(value, message)
    return message


@given(maps)
def test_fields_come_back(fields):
    document = Document.pb()()
    encode_fields(fields, document.fields)
    sent = Document.pb().FromString(document.SerializeToString())
    assert decode_fields(sent.fields) == fields


@given(scalars)
def test_messages_are_those_of_google_s_client(value):
    assert written(value) == _helpers.encode_value(value)._pb


class Colour(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "back"),
    [
        ((1, 2), [1, 2]),
        (frozenset({"a"}), ["a"]),
        ([], []),
        ({}, {}),
        ({"a": {}, "b": [], "c": [{}]}, {"a": {}, "b": [], "c": [{}]}),
        (Colour.RED, "red"),
        (True, True),
        (1.0, 1.0),
        (MOMENT.astimezone(timezone(timedelta(hours=5))), MOMENT),
        (math.inf, math.inf),
    ],
)
def test_what_comes_back(value, back):
    result = decode(written(value))
    assert result == back
    assert type(result) is type(back)


def test_not_a_number_comes_back():
    assert math.isnan(decode(written(math.nan)))


def test_times_keep_their_microseconds_and_are_utc():
    moment = decode(written(MOMENT))
    assert (moment, moment.tzinfo, moment.microsecond) == (MOMENT, UTC, 123456)


def test_a_message_without_a_value_is_none():
    assert decode(Value.pb()()) is None


def test_a_day_is_written_as_its_text_and_sorts_as_days_do():
    days = [date(987, 1, 1), date(2026, 2, 10), date(2026, 11, 9)]
    texts = [decode(written(day)) for day in days]
    assert texts == ["0987-01-01", "2026-02-10", "2026-11-09"]
    assert texts == sorted(texts)


@pytest.mark.parametrize("value", [Decimal(1), 1j, object(), {"a": Decimal(1)}])
def test_a_type_that_firestore_has_not(value):
    with pytest.raises(TypeError, match="no type for"):
        written(value)


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, "\ud800"])
def test_a_value_that_firestore_has_not(value):
    with pytest.raises(ValueError, match=r".+"):
        written(value)
