"""Queries are read from the source, and each has the index that Firestore asks of it."""

from pathlib import Path

import pytest

from infra.build.firestore import index_of, indexes
from infra.build.queries import Query, UnreadableQuery, queries
from tests.integration.build.source_tree import ROOT

HEAD = 'from shared.firestore.collection import Collection\nMATCHES = Collection("arenas_matches", Match)\n'


def queries_of(tmp_path: Path, body: str, *, elsewhere: str = "") -> list[Query]:
    for name, source in {"functions/arenas/store.py": HEAD + body, "shared/identity/sessions.py": elsewhere}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source)
    return queries(tmp_path)


def test_filters_and_order_that_are_written_out_are_read(tmp_path: Path) -> None:
    body = 'async def f(p):\n    return await MATCHES.select(("p", "==", p), order=[("at", "DESCENDING")], limit=1)\n'
    assert queries_of(tmp_path, body) == [Query("arenas_matches", (("p", "=="),), (("at", "DESCENDING"),))]


def test_a_list_that_may_be_empty_is_two_queries(tmp_path: Path) -> None:
    body = 'async def f(last):\n    some = [("id", ">", last)] if last else []\n    return await MATCHES.count(*some)\n'
    assert queries_of(tmp_path, body) == [
        Query("arenas_matches", (), ()),
        Query("arenas_matches", (("id", ">"),), ()),
    ]


def test_a_function_that_returns_filters_is_followed(tmp_path: Path) -> None:
    body = 'def of(c):\n    return [("c", "==", c)]\nasync def f(c):\n    return await MATCHES.count(*of(c))\n'
    assert queries_of(tmp_path, body) == [Query("arenas_matches", (("c", "=="),), ())]


def test_fields_that_are_added_up_are_in_the_index(tmp_path: Path) -> None:
    body = 'async def f(c):\n    return await MATCHES.totals(("c", "==", c), fields=["kills", "xp"])\n'
    (query,) = queries_of(tmp_path, body)
    assert query == Query("arenas_matches", (("c", "=="),), (("kills", "ASCENDING"), ("xp", "ASCENDING")))
    fields = (("c", "ASCENDING"), ("kills", "ASCENDING"), ("xp", "ASCENDING"))
    assert index_of(query) == ("arenas_matches", fields)


def test_what_is_compared_stands_before_what_is_added_up(tmp_path: Path) -> None:
    filters = '("c", "==", c), ("at", ">=", 1), ("at", "<", 2)'
    body = f'async def f(c):\n    return await MATCHES.totals({filters}, fields=["xp"])\n'
    (query,) = queries_of(tmp_path, body)
    fields = (("c", "ASCENDING"), ("at", "ASCENDING"), ("xp", "ASCENDING"))
    assert index_of(query) == ("arenas_matches", fields)


def test_a_collection_of_another_module_is_known(tmp_path: Path) -> None:
    elsewhere = 'SESSIONS = Collection("auth_sessions", Session)\n'
    for line, name in {
        "from shared.identity import sessions": "sessions.SESSIONS",
        "from shared.identity.sessions import SESSIONS as S": "S",
    }.items():
        body = f'{line}\nasync def f(u):\n    return await {name}.count(("user_id", "==", u))\n'
        queries = queries_of(tmp_path, body, elsewhere=elsewhere)
        assert queries == [Query("auth_sessions", (("user_id", "=="),), ())]


def test_a_query_that_cannot_be_read_is_refused_with_its_place(tmp_path: Path) -> None:
    body = "async def f(filters):\n    return await MATCHES.count(*filters)\n"
    with pytest.raises(UnreadableQuery, match=r"store\.py:4: filters is not written out here"):
        queries_of(tmp_path, body)


@pytest.mark.parametrize(
    ("filters", "order", "fields"),
    [
        ((), (("at", "DESCENDING"),), None),
        ((("at", ">"),), (("at", "ASCENDING"),), None),
        ((("a", "=="), ("b", "==")), (), None),
        ((("a", "=="),), (("at", "DESCENDING"),), (("a", "ASCENDING"), ("at", "DESCENDING"))),
        ((("b", "in"), ("a", "=="), ("n", ">")), (), (("a", "ASCENDING"), ("b", "ASCENDING"), ("n", "ASCENDING"))),
        ((("p", "array_contains"),), (("at", "DESCENDING"),), (("p", "CONTAINS"), ("at", "DESCENDING"))),
        ((), (("a", "ASCENDING"), ("b", "DESCENDING")), (("a", "ASCENDING"), ("b", "DESCENDING"))),
        ((("a", "=="),), (("a", "ASCENDING"),), None),
    ],
)
def test_an_index_is_asked_for_where_single_fields_do_not_do(
    filters: tuple[tuple[str, str], ...],
    order: tuple[tuple[str, str], ...],
    fields: tuple[tuple[str, str], ...] | None,
) -> None:
    assert index_of(Query("arenas", filters, order)) == (("arenas", fields) if fields else None)


def test_the_indexes_of_this_code_are_found() -> None:
    entries = indexes(queries(ROOT))
    assert ("leaderboards_ratings", (("country", "ASCENDING"), ("standing", "DESCENDING"))) in entries
    assert ("player_ids", "CONTAINS") in {fields[0] for name, fields in entries if name == "stats_matches"}
