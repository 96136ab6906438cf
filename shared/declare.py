"""Declarations: one decorated plain function is one Cloud Function.

A decorator records what the function is and returns it unchanged, so that a test calls it with plain values.
Everything else is derived from the declarations: the OpenAPI document, the gateway's configuration, the
Terraform manifest, and the local cloud.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

from shared import declaration_checks
from shared.configuration import Secret
from shared.errors import DomainError
from shared.event import Event
from shared.extension_point import ExtensionPoint
from shared.rates import GAME_RATE, Rate
from shared.scopes import Scope
from shared.triggers import Subscription, TaskTarget, Timetable, UploadTrigger

F = TypeVar("F", bound=Callable[..., object])

ATTRIBUTE = "__ludus__"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Resources:
    """What a function runs on. `memory` is in MiB, `timeout` in seconds, `concurrency` in requests an instance."""

    memory: int = 512
    cpu: float = 1
    concurrency: int = 80
    timeout: int = 60


@dataclass(frozen=True, slots=True)
class CachedPage:
    """A finished answer that is kept in Redis for `seconds`, until something invalidates its key.

    `{name}` in the key stands for a path parameter, `{player}` for the caller's id; a key without `{player}` needs
    `shared_by_all`, which says that every caller may see the same. A request with query parameters that are not their
    defaults (another page of a list) is answered afresh, or with a page of its own that is kept for `query_seconds`:
    nothing invalidates it, so they are few.
    """

    key: str
    seconds: int = 300
    shared_by_all: bool = False
    query_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Http:
    """An endpoint behind the gateway. `scope` is what a game server's key needs for it."""

    method: str
    path: str
    rate: Rate | None
    status: int
    errors: tuple[type[DomainError], ...]
    cache: CachedPage | None
    enveloped: bool
    max_body: int
    replayable_for: timedelta | None = None
    scope: Scope | None = None
    answers_directly: bool = False
    runs_as_nobody: bool = False
    deprecated: bool = False
    audited: bool = False


Trigger = Http | Subscription | UploadTrigger | TaskTarget | Timetable


@dataclass(frozen=True, slots=True)
class Declaration:
    """What one Cloud Function is."""

    function: Callable[..., object]
    trigger: Trigger
    resources: Resources = field(default_factory=Resources)
    secrets: tuple[Secret, ...] = ()
    extension_points: tuple[ExtensionPoint[Any], ...] = ()
    in_network: bool = True

    @property
    def module(self) -> str:
        """The module that the function stands in, such as `functions.auth.endpoints.sign_in.login`."""
        return self.function.__module__

    @property
    def attribute(self) -> str:
        """The function's own name, which is also its file's."""
        return self.function.__name__

    @property
    def service(self) -> str:
        """The service that owns the function."""
        return self.module.split(".")[1]

    @property
    def name(self) -> str:
        """The Cloud Function's name: `<service>-<verb>-<noun>`."""
        return f"{self.service}-{self.attribute}".replace("_", "-")


def declaration_of(function: Callable[..., object]) -> Declaration:
    """The declaration that a decorator recorded. Raises TypeError for a function without one."""
    declaration = getattr(function, ATTRIBUTE, None)
    if not isinstance(declaration, Declaration):
        raise TypeError(
            f"{function!r} is not declared: decorate it with endpoint, subscriber, on_upload, task or schedule"
        )
    return declaration


def _declare(
    trigger: Trigger,
    resources: Resources,
    secrets: tuple[Secret, ...],
    extension_points: tuple[ExtensionPoint[Any], ...] = (),
    *,
    in_network: bool = True,
) -> Callable[[F], F]:
    def record(function: F) -> F:
        declaration_checks.check_function(function)
        if isinstance(trigger, Http) and trigger.cache:
            declaration_checks.check_page_key(function, trigger.method, trigger.path, trigger.cache.key)
        declaration = Declaration(function, trigger, resources, secrets, extension_points, in_network)
        setattr(function, ATTRIBUTE, declaration)
        return function

    return record


def endpoint(  # noqa: PLR0913  what an endpoint may say of itself
    route: str,
    *,
    rate: Rate | None = GAME_RATE,
    scope: Scope | None = None,
    status: int = 200,
    errors: tuple[type[DomainError], ...] = (),
    cache: CachedPage | None = None,
    enveloped: bool = True,
    max_body: int = MEGABYTE,
    replayable_for: timedelta | None = None,
    answers_directly: bool = False,
    runs_as_nobody: bool = False,
    deprecated: bool = False,
    audited: bool = False,
    secrets: tuple[Secret, ...] = (),
    extension_points: tuple[ExtensionPoint[Any], ...] = (),
    resources: Resources = Resources(),
) -> Callable[[F], F]:
    """Declare an HTTP endpoint, such as `endpoint("GET /api/v1/profiles/{user_id}")`.

    `errors` are the domain errors that the function can raise beyond those that every endpoint has; `scope` is what the
    key of a game server needs, where one may call; `max_body` is in bytes; an answer that is not `enveloped` is sent as
    it is (a standard document such as JWKS).
    `replayable_for` is how long an Idempotency-Key gets the first answer, a day unless what it gives is good for less.
    Only a POST takes one, by a caller, that runs in the adapter's transaction: it asks for both.
    `answers_directly`: also to who does not come by the load balancer, such as the gateway itself.
    `extension_points`: the function calls what every service implements of them (`shared.extension_point`).
    `runs_as_nobody`: as an account that may do nothing but read the public keys; for what needs neither Firestore nor
    Redis, and therefore has no `rate`. `deprecated`: it stays, and the API document says to use another one.
    `audited`: the audit trail has each request, also a player's own; of staff it has them without.
    """
    method, _, path = route.partition(" ")
    if method not in {"GET", "POST", "PUT", "PATCH", "DELETE"} or not path.startswith("/"):
        raise ValueError(f"{route!r} is not a route; write it as 'GET /path'")
    if runs_as_nobody != (rate is None):
        raise ValueError(f"{route}: what runs as nobody cannot be limited, and all else is")
    http = Http(
        method,
        path,
        rate,
        status,
        errors,
        cache,
        enveloped,
        max_body,
        replayable_for,
        scope,
        answers_directly,
        runs_as_nobody,
        deprecated,
        audited,
    )
    return _declare(http, resources, secrets, extension_points, in_network=not runs_as_nobody)


def subscriber(
    event: type[Event],
    *,
    secrets: tuple[Secret, ...] = (),
    extension_points: tuple[ExtensionPoint[Any], ...] = (),
    resources: Resources = Resources(),
) -> Callable[[F], F]:
    """Declare a handler of an event. It has to be idempotent by the fact: delivery is at least once."""
    return _declare(Subscription(event), resources, secrets, extension_points)


def on_upload(
    bucket: str, *, prefix: str = "", secrets: tuple[Secret, ...] = (), resources: Resources = Resources()
) -> Callable[[F], F]:
    """Declare a handler of finished uploads to `<bucket>_bucket` of the settings, below `prefix`."""
    return _declare(UploadTrigger(bucket, prefix), resources, secrets)


def task(
    queue: str,
    *,
    secrets: tuple[Secret, ...] = (),
    extension_points: tuple[ExtensionPoint[Any], ...] = (),
    resources: Resources = Resources(),
    in_network: bool = True,
) -> Callable[[F], F]:
    """Declare a handler of the tasks of a queue; its body is the function's parameter, a `shared.task.Task`.

    Not `in_network` is what calls addresses that others chose: it reaches no private address, and goes without Redis.
    """
    return _declare(TaskTarget(queue), resources, secrets, extension_points, in_network=in_network)


def schedule(
    cron: str,
    *,
    secrets: tuple[Secret, ...] = (),
    extension_points: tuple[ExtensionPoint[Any], ...] = (),
    resources: Resources = Resources(),
) -> Callable[[F], F]:
    """Declare a job that runs by the clock, such as `schedule("*/5 * * * *")` (UTC). It may run twice."""
    return _declare(Timetable(cron), resources, secrets, extension_points)
