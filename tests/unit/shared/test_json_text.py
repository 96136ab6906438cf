"""JSON of parts is what it would be if it were written whole."""

import json

from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import to_json

from shared.text.json_text import numbered, with_member

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
members = st.dictionaries(st.text(), values, min_size=1).filter(lambda made: "added" not in made)


@given(members, values)
def test_a_member_comes_last(rest, value):
    made = with_member(to_json(rest), "added", to_json(value))
    assert list(json.loads(made).items()) == [*rest.items(), ("added", value)]


@given(st.lists(members), st.integers())
def test_objects_are_numbered_from_the_first(items, first):
    made = json.loads(numbered((to_json(item) for item in items), "added", first))
    whole = [{"added": number, **item} for number, item in enumerate(items, first)]
    assert [list(item.items()) for item in made] == [list(item.items()) for item in whole]
