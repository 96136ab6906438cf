"""What a function asks for is what it is given, and what does not fit is named."""

from typing import Annotated, Literal

import pytest
from pydantic import Field, SecretStr

from shared.errors import InvalidRequest, MalformedRequest
from shared.firestore.transaction import Transaction
from shared.http import binding
from shared.http.cursors import Cursor
from shared.identity.callers import Admin, Player, PlayerOrServer, RefreshCookie, Role
from shared.model import Id, Model
from shared.telemetry.context import RequestContext


class Inner(Model):
    kills: int = Field(0, ge=0)


class Body(Model):
    name: str = Field(min_length=3)
    password: SecretStr = SecretStr("")
    players: tuple[Inner, ...] = ()


async def everything(
    user_id: Id,
    player: Player,
    body: Body,
    tx: Transaction,
    context: RequestContext,
    limit: Annotated[int, Field(ge=1, le=50)] = 10,
    cursor: Cursor = None,
) -> None: ...


async def nothing() -> None: ...


SIGNATURE = binding.signature_of(everything, "/api/v1/players/{user_id}")


def fields_of(error: InvalidRequest) -> dict[str, str]:
    return {problem["field"]: problem["problem"] for problem in error.details["fields"]}


def test_a_signature():
    assert (SIGNATURE.caller, SIGNATURE.role) == ("player", Role.PLAYER)
    assert (SIGNATURE.body, SIGNATURE.model) == ("body", Body)
    assert (SIGNATURE.tx, SIGNATURE.context) == ("tx", "context")
    assert (SIGNATURE.path, SIGNATURE.query) == (("user_id",), ("limit", "cursor"))


def test_each_role_is_its_parameter_s_type():
    async def for_admins(admin: Admin) -> None: ...

    signature = binding.signature_of(for_admins)
    assert (signature.caller, signature.role) == ("admin", Role.ADMIN)


def test_who_may_be_a_player_or_a_server_is_either():
    async def for_either(caller: PlayerOrServer) -> None: ...

    signature = binding.signature_of(for_either)
    assert (signature.caller, signature.role) == ("caller", Role.PLAYER)
    assert signature.admitted == {Role.PLAYER, Role.SERVER}
    assert binding.signature_of(nothing).admitted == frozenset()


def test_the_refresh_cookie_is_a_parameter_and_no_part_of_the_query():
    async def refreshed(cookie: RefreshCookie) -> None: ...

    signature = binding.signature_of(refreshed)
    assert (signature.refresh_cookie, signature.query, signature.values) == ("cookie", (), None)
    assert binding.signature_of(nothing).refresh_cookie is None


def test_a_function_that_asks_for_nothing():
    signature = binding.signature_of(nothing)
    assert (signature.caller, signature.body, signature.tx, signature.values) == (None, None, None, None)
    assert binding.bind_values(signature, {}, {}) == {}


def test_a_path_parameter_that_the_function_does_not_take():
    with pytest.raises(TypeError, match="match_id"):
        binding.signature_of(nothing, "/matches/{match_id}")


def test_values_are_bound_and_converted():
    bound = binding.bind_values(SIGNATURE, {"user_id": "ada"}, {"limit": "7", "cursor": "abc"})
    assert bound == {"user_id": "ada", "limit": 7, "cursor": "abc"}
    assert binding.bind_values(SIGNATURE, {"user_id": "ada"}, {}) == {"user_id": "ada", "limit": 10, "cursor": None}


@pytest.mark.parametrize(
    ("in_path", "query", "field"),
    [
        ({"user_id": "ada"}, {"limit": "0"}, "limit"),
        ({"user_id": "ada"}, {"limit": "51"}, "limit"),
        ({"user_id": "ada"}, {"limit": "ten"}, "limit"),
        ({"user_id": "ada"}, {"limit": ""}, "limit"),
        ({"user_id": "ada"}, {"limit": "1e400"}, "limit"),
        ({"user_id": "ada"}, {"cursor": "c" * 513}, "cursor"),
        ({"user_id": "ada"}, {"page": "2"}, "page"),
        ({"user_id": "a b"}, {}, "user_id"),
        ({"user_id": "__a__"}, {}, "user_id"),
        ({"user_id": "a" * 129}, {}, "user_id"),
        ({}, {}, "user_id"),
        ({"user_id": "ada"}, {"user_id": "eve"}, "user_id"),
    ],
)
def test_what_does_not_fit_is_named(in_path, query, field):
    with pytest.raises(InvalidRequest) as caught:
        binding.bind_values(SIGNATURE, in_path, query)
    assert set(fields_of(caught.value)) == {field}


def test_a_query_where_there_is_none():
    with pytest.raises(InvalidRequest) as caught:
        binding.bind_values(binding.signature_of(nothing), {}, {"b": "1", "a": "2"})
    assert list(fields_of(caught.value)) == ["a", "b"]


def test_what_the_gateway_adds_to_the_query_is_its_own():
    query = {"access_token": "t", "key": "k"}
    assert binding.bind_values(binding.signature_of(nothing), {}, query) == {}
    assert binding.bind_values(SIGNATURE, {"user_id": "ada"}, query)["user_id"] == "ada"


@pytest.mark.parametrize(
    ("path", "real", "values"),
    [
        ("/health", "/health", {}),
        ("/health", "/health/", {}),
        ("/{service}/health", "/auth/health", {"service": "auth"}),
        ("/{service}/health", "/a/b/health", None),
        ("/.well-known/jwks.json", "/.well-known/jwks.json", {}),
        ("/.well-known/jwks.json", "/xwell-known/jwksxjson", None),
        ("/a/{one}/b/{two}", "/a/1/b/2", {"one": "1", "two": "2"}),
    ],
)
def test_paths(path, real, values):
    matched = binding.path_pattern(path).fullmatch(real)
    assert (matched.groupdict() if matched else None) == values


def test_a_body():
    body = binding.bind_body(Body, b'{"name": "Ada", "players": [{"kills": 2}]}')
    assert body == Body(name="Ada", players=(Inner(kills=2),))


@pytest.mark.parametrize(
    "raw",
    [b"{", b"not json", b'{"name": "\xff"}', b'{"name": "\\ud800"}', b"[" * 100_000, b'{"name": "Ada",}', b"\x00"],
)
def test_what_is_not_json(raw):
    with pytest.raises(MalformedRequest):
        binding.bind_body(Body, raw)


@pytest.mark.parametrize(
    ("raw", "fields"),
    [
        (b"", {"name"}),
        (b"{}", {"name"}),
        (b"null", {"body"}),
        (b"[]", {"body"}),
        (b'"text"', {"body"}),
        (b'{"name": "Al"}', {"name"}),
        (b'{"name": 7}', {"name"}),
        (b'{"name": null}', {"name"}),
        (b'{"name": "Ada", "colour": "red"}', {"colour"}),
        (b'{"name": "Ada", "players": [{}, {"kills": -1}]}', {"players.1.kills"}),
        (b'{"name": "Al", "players": {"kills": 1}}', {"name", "players"}),
    ],
)
def test_the_fields_of_a_body_that_do_not_fit(raw, fields):
    with pytest.raises(InvalidRequest) as caught:
        binding.bind_body(Body, raw)
    assert set(fields_of(caught.value)) == fields
    assert all(fields_of(caught.value).values())


def test_what_was_sent_is_not_repeated():
    with pytest.raises(InvalidRequest) as caught:
        binding.bind_body(Body, b'{"name": "Ada", "password": ["hunter2"]}')
    assert "hunter2" not in f"{caught.value} {caught.value.details}"


def test_a_body_of_many_faults_names_the_first_twenty():
    with pytest.raises(InvalidRequest) as caught:
        binding.bind_body(Body, b'{"name": "Ada", "players": [' + b",".join([b'{"kills": -1}'] * 50) + b"]}")
    assert len(caught.value.details["fields"]) == 20


class Report(Model):
    kills: int = Field(0, ge=0, le=10**18)
    seconds: float = 0.0
    ranked: bool = False
    mode: Literal[1, 2] = 1
    players: tuple[Inner, ...] = ()
    notes: dict[str, int] = Field(default_factory=dict)


@pytest.mark.parametrize(
    ("body", "report"),
    [
        (b'{"kills": 7.0}', Report(kills=7)),
        (b'{"kills": 7e0}', Report(kills=7)),
        (b'{"kills": -0.0}', Report(kills=0)),
        (b'{"kills": 9007199254740992.0}', Report(kills=2**53)),
        (b'{"mode": 2.0, "kills": 1.0}', Report(mode=2, kills=1)),
        (b'{"players": [{"kills": 3.0}, {"kills": 4}]}', Report(players=(Inner(kills=3), Inner(kills=4)))),
        (b'{"notes": {"a": 1.0}}', Report(notes={"a": 1})),
        (b'{"kills": 1.0, "seconds": 2.0}', Report(kills=1, seconds=2)),
        (b'{"kills": 1.0, "seconds": 2.5}', Report(kills=1, seconds=2.5)),
        (b'\xef\xbb\xbf{"kills": 7}', Report(kills=7)),
        (b"\xef\xbb\xbf", Report()),
    ],
)
def test_whole_numbers_are_integers_however_they_are_written(body, report):
    bound = binding.bind_body(Report, body)
    assert bound == report
    assert isinstance(bound.kills, int)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b'{"kills": 7.5}', {"kills"}),
        (b'{"kills": 1e17}', {"kills"}),
        (b'{"kills": 1e400}', {"kills"}),
        (b'{"kills": NaN}', {"kills"}),
        (b'{"kills": true}', {"kills"}),
        (b'{"kills": "7"}', {"kills"}),
        (b'{"kills": -7.0}', {"kills"}),
        (b'{"ranked": 1.0}', {"ranked"}),
        (b'{"ranked": 1}', {"ranked"}),
        (b'{"seconds": NaN}', {"seconds"}),
        (b'{"seconds": 1e400}', {"seconds"}),
        (b'{"seconds": -Infinity, "kills": 7.0}', {"seconds"}),
        (b'{"kills": 7.0, "mode": 2.5, "players": [{"kills": 0.5}]}', {"mode", "players.0.kills"}),
    ],
)
def test_what_is_no_whole_number_is_none(body, fields):
    with pytest.raises(InvalidRequest) as caught:
        binding.bind_body(Report, body)
    assert set(fields_of(caught.value)) == fields


def test_a_second_byte_order_mark_is_no_json():
    with pytest.raises(MalformedRequest):
        binding.bind_body(Report, b"\xef\xbb\xbf\xef\xbb\xbf{}")


def test_one_request_is_the_same_however_it_is_written():
    bodies = [
        b'{"name": "ada", "players": [{"kills": 1}]}',
        b'{ "players": [ {"kills":1.0} ],\n"name":"\\u0061da", "password": "" }',
    ]
    assert len({binding.canonical({"body": binding.bind_body(Body, body), "user_id": "a"}) for body in bodies}) == 1


def test_a_number_is_the_same_where_either_kind_is_taken():
    class Scored(Model):
        score: int | float
        properties: dict[str, int | float] = Field({})
        marks: tuple[int | float, ...] = ()

    bodies = [
        b'{"score": 7, "properties": {"lap": 3}, "marks": [1, 2]}',
        b'{"score": 7.0, "properties": {"lap": 3.0}, "marks": [1.0, 2e0]}',
    ]
    assert len({binding.canonical({"body": binding.bind_body(Scored, body)}) for body in bodies}) == 1
    halves = [b'{"score": 7}', b'{"score": 7.5}', b'{"score": true}', b'{"score": 9007199254740993}']
    told = set()
    for body in halves:
        try:
            told.add(binding.canonical({"body": binding.bind_body(Scored, body)}))
        except InvalidRequest:
            told.add(body)
    assert len(told) == len(halves)


@pytest.mark.parametrize(
    "other",
    [
        {"user_id": "b", "body": Body(name="ada", password=SecretStr("x"))},
        {"user_id": "a", "body": Body(name="bob", password=SecretStr("x"))},
        {"user_id": "a", "body": Body(name="ada", password=SecretStr("y"))},
        {"user_id": "a", "body": Body(name="ada", password=SecretStr("x"), players=(Inner(),))},
        {"user_id": "a", "body": Body(name="ada")},
        {"user_id": "a"},
    ],
)
def test_another_request_is_another(other):
    asked = {"user_id": "a", "body": Body(name="ada", password=SecretStr("x"))}
    assert binding.canonical(other) != binding.canonical(asked)
