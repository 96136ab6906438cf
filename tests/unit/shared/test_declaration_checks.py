"""A declaration that would go wrong in silence is refused, with a line that says what to write."""

from datetime import timedelta

import pytest

from shared.declare import CachedPage, Declaration, Http, endpoint, subscriber
from shared.event import Event
from shared.firestore.transaction import Transaction
from shared.http.adapter import serve_endpoint
from shared.http.binding import signature_of_endpoint
from shared.identity.callers import Admin, Player
from shared.model import Id, Model


class Answer(Model):
    """An answer."""


class Body(Model):
    """A body."""


class Other(Model):
    """Another body."""


class Happened(Event):
    """A fact."""

    topic = "happened"

    @property
    def key(self) -> str:
        """None."""
        return ""


def test_a_plain_function():
    with pytest.raises(TypeError, match=r"write `async def get_it`"):

        @endpoint("GET /it")
        def get_it() -> Answer: ...


def test_a_parameter_without_a_type():
    with pytest.raises(TypeError, match=r"`limit` is: write its type, such as `limit: Id`"):

        @endpoint("GET /it")
        async def get_it(limit) -> Answer: ...


@pytest.mark.parametrize("declare", [endpoint("GET /it"), subscriber(Happened)])
def test_nothing_said_of_what_is_returned(declare):
    with pytest.raises(TypeError, match=r"write `-> <Model>:`, or `-> None:`"):

        @declare
        async def get_it(): ...


def test_two_bodies():
    with pytest.raises(TypeError, match=r"several bodies \(first, second\): make one model of them"):

        @endpoint("POST /it")
        async def do_it(first: Body, second: Other) -> Answer: ...


@pytest.mark.parametrize("caller", [Player, Admin])
def test_a_page_of_one_caller_for_all(caller):
    @endpoint("GET /me/it", cache=CachedPage("it:mine"))
    async def get_it(who: caller) -> Answer: ...

    declaration = get_it.__ludus__
    line = r"put \{player\} into its page's key, or write CachedPage\('it:mine', shared_by_all=True\)"
    with pytest.raises(TypeError, match=line):
        signature_of_endpoint(declaration)
    with pytest.raises(TypeError, match=line):
        serve_endpoint(declaration)


@pytest.mark.parametrize("page", [CachedPage("it:{player}"), CachedPage("it:all", shared_by_all=True)])
def test_a_page_of_each_caller_or_of_all(page):
    @endpoint("GET /me/it", cache=page)
    async def get_it(who: Player) -> Answer: ...

    assert signature_of_endpoint(get_it.__ludus__).caller == "who"


def test_a_page_that_cannot_be_its_callers_and_everybody_s():
    @endpoint("GET /me/it", cache=CachedPage("it:{player}", shared_by_all=True))
    async def get_it(who: Player) -> Answer: ...

    with pytest.raises(TypeError, match="shared_by_all"):
        signature_of_endpoint(get_it.__ludus__)


def test_a_page_of_a_caller_that_there_is_not():
    @endpoint("GET /it", cache=CachedPage("it:{player}"))
    async def get_it() -> Answer: ...

    with pytest.raises(TypeError, match=r"has no caller: take \{player\} out"):
        signature_of_endpoint(get_it.__ludus__)


@pytest.mark.parametrize(
    ("route", "key", "line"),
    [
        ("GET /things/{thing_id}", "it:all", r"one page for every `thing_id`: put `\{thing_id\}` into its key"),
        ("GET /things/{thing_id}", "it:{thing_id}:{colour}", "has no `colour` in its path"),
        ("PUT /things/{thing_id}", "it:{thing_id}", "only a GET can be cached"),
    ],
)
def test_a_page_of_something_else(route, key, line):
    with pytest.raises(TypeError, match=line):

        @endpoint(route, cache=CachedPage(key))
        async def get_it(thing_id: Id) -> Answer: ...


@pytest.mark.parametrize("route", ["POST /it", "PUT /it"])
def test_a_replay_that_no_key_would_ask_for(route):
    @endpoint(route, replayable_for=timedelta(minutes=5))
    async def make_it(player: Player, body: Body) -> Answer: ...

    with pytest.raises(TypeError, match="cannot be replayed: a POST takes an Idempotency-Key when it asks for"):
        serve_endpoint(make_it.__ludus__)


def test_a_replay_of_what_runs_in_a_transaction():
    @endpoint("POST /it", replayable_for=timedelta(minutes=5))
    async def make_it(player: Player, body: Body, tx: Transaction) -> Answer: ...

    assert signature_of_endpoint(make_it.__ludus__).tx == "tx"


async def asks_for_a_role(player: Player) -> Answer: ...


async def asks_for_a_page() -> Answer: ...


async def asks_for_a_transaction(tx: Transaction) -> Answer: ...


@pytest.mark.parametrize(
    ("function", "cache"),
    [
        (asks_for_a_role, None),
        (asks_for_a_page, CachedPage("it:all", shared_by_all=True)),
        (asks_for_a_transaction, None),
    ],
)
def test_what_runs_as_nobody_asks_for_nothing_that_nobody_may_read(function, cache):
    endpoint("GET /it", rate=None, runs_as_nobody=True, cache=cache)(function)
    with pytest.raises(TypeError, match="runs as nobody: it can know no caller, no page and no document"):
        serve_endpoint(function.__ludus__)


def test_what_is_right_is_recorded():
    @endpoint("GET /things/{thing_id}", cache=CachedPage("it:{thing_id}"))
    async def get_it(thing_id: Id) -> Answer: ...

    assert isinstance(get_it.__ludus__, Declaration)
    assert isinstance(get_it.__ludus__.trigger, Http)
