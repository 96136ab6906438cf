"""A decorator records what a function is and returns it unchanged."""

from typing import ClassVar

import pytest

from shared.declaration_checks import body_model
from shared.declare import (
    ATTRIBUTE,
    CachedPage,
    Http,
    Resources,
    declaration_of,
    endpoint,
    on_upload,
    schedule,
    subscriber,
    task,
)
from shared.errors import NotFound
from shared.event import Event
from shared.identity.callers import Player
from shared.model import Model
from shared.rates import GAME_RATE, UPLOAD_RATE
from shared.settings import SIGNING_KEY
from shared.triggers import Subscription, TaskTarget, Timetable, UploadTrigger


class Thing(Model):
    """A body."""


class Happened(Event):
    """A fact."""

    topic = "thing.happened"

    @property
    def key(self) -> str:
        return "k"


async def get_thing(player: Player) -> Thing:
    """One thing.

    With details.
    """
    return Thing()


get_thing.__module__ = "functions.some_things.endpoints.get_thing"


@pytest.fixture(autouse=True)
def undeclared():
    get_thing.__dict__.pop(ATTRIBUTE, None)


def test_an_endpoint():
    decorate = endpoint(
        "GET /api/v1/things/{thing_id}",
        rate=UPLOAD_RATE,
        status=201,
        errors=(NotFound,),
        cache=CachedPage("things:page:{thing_id}", 60),
        enveloped=False,
        max_body=7,
        secrets=(SIGNING_KEY,),
        resources=Resources(memory=1024),
    )
    assert decorate(get_thing) is get_thing
    declared = declaration_of(get_thing)
    assert declared.function is get_thing
    assert declared.trigger == Http(
        "GET",
        "/api/v1/things/{thing_id}",
        UPLOAD_RATE,
        201,
        (NotFound,),
        CachedPage("things:page:{thing_id}", 60),
        enveloped=False,
        max_body=7,
    )
    assert (declared.secrets, declared.resources.memory) == ((SIGNING_KEY,), 1024)


def test_the_defaults_of_an_endpoint():
    endpoint("POST /things")(get_thing)
    declared = declaration_of(get_thing)
    assert declared.trigger == Http("POST", "/things", GAME_RATE, 200, (), None, enveloped=True, max_body=1024 * 1024)
    assert (declared.resources, declared.secrets) == (Resources(), ())


def test_names_come_from_where_the_function_stands():
    endpoint("GET /things")(get_thing)
    declared = declaration_of(get_thing)
    assert (declared.service, declared.attribute, declared.name) == (
        "some_things",
        "get_thing",
        "some-things-get-thing",
    )


@pytest.mark.parametrize(
    ("decorate", "trigger"),
    [
        (subscriber(Happened), Subscription(Happened)),
        (on_upload("uploads", prefix="avatars/"), UploadTrigger("uploads", "avatars/")),
        (task("mail"), TaskTarget("mail")),
        (schedule("*/5 * * * *"), Timetable("*/5 * * * *")),
    ],
)
def test_handlers(decorate, trigger):
    assert decorate(get_thing) is get_thing
    assert declaration_of(get_thing).trigger == trigger


@pytest.mark.parametrize("route", ["", "GET", "GET things", "get /things", "FETCH /things", "/things"])
def test_what_is_no_route(route):
    with pytest.raises(ValueError, match="route"):
        endpoint(route)


def test_an_undeclared_function():
    with pytest.raises(TypeError, match="not declared"):
        declaration_of(get_thing)


def test_a_declared_function_is_called_as_it_is():
    endpoint("GET /things")(get_thing)
    assert get_thing.__name__ == "get_thing"


def test_a_model_is_the_body():
    assert body_model(Thing) is Thing
    assert body_model(str) is None
    assert body_model(tuple[Thing, ...]) is None


@pytest.mark.parametrize("more", [{"rate": None}, {"runs_as_nobody": True}])
def test_only_what_runs_as_nobody_is_not_limited(more):
    with pytest.raises(ValueError, match="what runs as nobody cannot be limited, and all else is"):
        endpoint("GET /keys", **more)


def test_an_event_without_a_topic_is_refused_where_it_stands():
    with pytest.raises(TypeError, match=r"Opened has no topic: write `topic: ClassVar\[str\]"):

        class Opened(Event):
            @property
            def key(self) -> str:
                return "a-key"


def test_an_event_without_a_key_is_refused_where_it_stands():
    with pytest.raises(TypeError, match="Opened has no key: write a property `key`"):

        class Opened(Event):
            topic: ClassVar[str] = "chest.opened"
