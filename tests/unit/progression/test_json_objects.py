"""JSON as clients send it: what is refused and why, and the form in which it is kept."""

import json

import pytest

from functions.progression.rules.json_objects import (
    LARGEST,
    InvalidSave,
    SaveTooLarge,
    packed,
    parse,
    unpacked,
    written,
)

REFUSED = {
    "a list": (b"[]", "no JSON object"),
    "nothing": (b"", "EOF"),
    "lists 300 deep": (b'{"a":' + b"[" * 300 + b"]" * 300 + b"}", "recursion"),
    "lists 100,000 deep": (b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "recursion"),
    "half a character": (rb'{"a": "\ud800"}', "hex escape"),
    "half a character as a key": (rb'{"\udc00": 1}', "surrogate"),
    "bytes that are no UTF-8": (b'{"a": "\xff"}', "unicode"),
    "a key twice": (b'{"a": {"gold": 1, "gold": 2}}', "'gold' stands twice"),
    "a key twice by an escape": (rb'{"a": 1, "\u0061": 2}', "'a' stands twice"),
    "NaN": (b'{"a": NaN}', "NaN is no JSON"),
    "infinity": (b'{"a": -Infinity}', "-Infinity is no JSON"),
    "a float that is infinite": (b'{"a": 1e400}', "too large"),
    "an integer of 65 bits": (b'{"a": 18446744073709551616}', "more than 64 bits"),
    "a negative one": (b'{"a": -9223372036854775809}', "more than 64 bits"),
    "an integer of 4,000 digits": (b'{"a": ' + b"9" * 4000 + b"}", "more than 64 bits"),
    "two objects": (b"{}{}", "trailing"),
}


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_kept_is_refused_with_the_reason(text, said):
    with pytest.raises(InvalidSave) as refused:
        parse(text)
    assert said in refused.value.details["problems"][0]


def test_100_000_keys_of_which_one_stands_twice_are_refused_at_once():
    text = b"{%b,%b}" % (b",".join(b'"%d":1' % number for number in range(100_000)), b'"99999":2')
    with pytest.raises(InvalidSave):
        parse(text)


def test_what_is_kept_is_the_same_object():
    text = '{"b": [1, 2.0, -0.5, 18446744073709551615, -9223372036854775808], "a": {"ä/~": null, "": "🦊\\n"}}'
    data = parse(text.encode())
    assert data == json.loads(text)
    assert written(data).decode() == json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert parse(b"\xef\xbb\xbf" + written(data)) == data
    assert unpacked(packed(written(data))) == written(data)


def test_a_save_has_4_mib_at_most():
    room = LARGEST - len(b'{"a":""}')
    assert len(written({"a": "x" * room})) == LARGEST
    with pytest.raises(SaveTooLarge) as refused:
        written({"a": "x" * (room + 1)})
    assert refused.value.details == {"size": LARGEST + 1, "limit": LARGEST}
