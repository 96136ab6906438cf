"""Cursors come back as they were given out, and nothing else passes for one."""

import base64
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from shared.http import cursors

moments = some.datetimes(timezones=some.just(UTC))
ids = some.text("abcdefghijklmnopqrstuvwxyzABC0123456789_-", min_size=1, max_size=128)


def token(content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


@given(moments, ids)
def test_a_cursor_comes_back(moment, document_id):
    cursor = cursors.write_time_and_id(moment, document_id)
    assert cursors.read_time_and_id(cursor) == (moment, document_id)
    assert len(cursor) <= 512
    assert cursor.replace("-", "").replace("_", "").isalnum()


@given(some.lists(some.tuples(moments, ids), max_size=12), some.integers(1, 12))
def test_pages_hold_each_item_once_and_in_order(items, limit):
    ordered, shown, cursor = sorted(set(items)), [], None
    while True:
        after = cursors.read_time_and_id(cursor)
        rows = [item for item in ordered if after is None or item > after][: limit + 1]
        page, cursor = cursors.cut(rows, limit, lambda item: item)
        shown += page
        assert len(page) == limit or cursor is None
        if cursor is None:
            break
    assert shown == ordered


def test_no_cursor_is_the_first_page():
    assert cursors.read_time_and_id(None) is None


def test_a_moment_of_another_zone_is_the_same_moment():
    moment = datetime(2026, 11, 20, 13, tzinfo=timezone(timedelta(hours=1)))
    assert cursors.read_time_and_id(token([moment.isoformat(), "m1"])) == (moment, "m1")


MALFORMED = [
    "",
    "!",
    "a",
    "abc",
    "\u00e9\u00e9",
    "=" * 8,
    token({}),
    token([]),
    token(["2026-11-20T12:00:00+00:00"]),
    token(["2026-11-20T12:00:00+00:00", "m1", 3]),
    token(["2026-11-20T12:00:00", "m1"]),
    token(["2026-11-20T12:00:00+00:00", 7]),
    token(["2026-11-20T12:00:00+00:00", None]),
    token([7, "m1"]),
    token(["yesterday", "m1"]),
    token("2026"),
    token(None),
    base64.urlsafe_b64encode(b"\xff\xfe").decode(),
    base64.urlsafe_b64encode(b"[" * 384).decode(),
    token(["2026-11-20T12:00:00+00:00", "\ud800"]),
    token(["0001-01-01T00:00:00+14:00", "m1"]),
    token(["9999-12-31T23:59:59-14:00", "m1"]),
]


@pytest.mark.parametrize("cursor", MALFORMED)
def test_what_is_no_cursor(cursor):
    with pytest.raises(cursors.InvalidCursor):
        cursors.read_time_and_id(cursor)


@given(some.text(max_size=100) | some.binary(max_size=100).map(lambda raw: base64.urlsafe_b64encode(raw).decode()))
def test_anything_is_a_cursor_or_refused(text):
    try:
        position = cursors.read_time_and_id(text)
    except cursors.InvalidCursor:
        return
    assert position is not None


@given(some.integers(0, cursors.MOST_PLACES))
def test_a_place_comes_back(place):
    assert cursors.read_place(cursors.write_place(place)) == place


def test_without_a_cursor_the_first_place():
    assert cursors.read_place(None) == 0


@pytest.mark.parametrize("text", ["[-1]", "[1.5]", "[true]", '["1"]', "[]", "[1,2]", "{}", "[1000000001]", "nonsense"])
def test_a_place_of_somebody_s_own_making(text):
    cursor = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    with pytest.raises(cursors.InvalidCursor):
        cursors.read_place(cursor)


@pytest.mark.parametrize("cursor", ["", "é", "%%%", "a"])
def test_what_is_no_place_at_all(cursor):
    with pytest.raises(cursors.InvalidCursor):
        cursors.read_place(cursor)
