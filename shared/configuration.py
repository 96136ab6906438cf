"""How settings and secrets are declared and read: the kit's in `shared.settings`, those of a service in its `settings`.

A module of settings has a model `Settings`, each of whose fields is the environment variable of its name, and its
reader `settings`. `make generate` makes a Terraform variable of each field that has no mark.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BeforeValidator, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from shared.model import Model

T = TypeVar("T")
S = TypeVar("S", bound=Model)


class SetBy(Enum):
    """Who sets a setting; those without a mark are the deployment's, each a variable of the Terraform stack."""

    STACK = auto()
    LAPTOP = auto()


OfStack = Annotated[T, SetBy.STACK]
"""What Terraform works out or mounts."""

OfLaptop = Annotated[T, SetBy.LAPTOP]
"""What only the local cloud sets."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret by its name in Secret Manager. It marks the setting that says where its file is mounted."""

    name: str
    about: str
    """What it holds, as Secret Manager shows it to people."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Marks a setting that may not be without another one of its model, and says what that is."""

    setting: str
    about: str
    when: str = ""
    """At which value only; empty: at any."""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Marks a number that is this at least wherever it is not the local cloud."""

    minimum: int


def _split(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""Texts with commas between them."""

_READ: dict[type[Model], Model] = {}


class Reader(Generic[S]):
    """The settings of a model, read from the environment once a process."""

    def __init__(self, model: type[S]) -> None:
        self.model = model

    def __call__(self) -> S:
        """The settings. Raises pydantic's ValidationError that names the variable that is wrong."""
        values = _READ.get(self.model)
        if values is None:
            values = _READ[self.model] = _from_environment(self.model)
        return values  # type: ignore[return-value]  # what was read of a model is of it

    @staticmethod
    def cache_clear() -> None:
        """Read all settings anew, the kit's and those of every service: they come from one environment."""
        _READ.clear()


def marks(model: type[Model], kind: type[T]) -> Iterator[tuple[str, T]]:
    """The marks of a kind on the fields of a model, by name."""
    for name, field in model.model_fields.items():
        yield from ((name, mark) for mark in field.metadata if isinstance(mark, kind))


def _from_environment(model: type[S]) -> S:
    given = {name: os.environ[name.upper()] for name in model.model_fields if os.environ.get(name.upper())}
    values = model.model_validate(given)
    if problems := [_problem(name, getattr(values, name), said) for name, said in _mismatches(values)]:
        raise ValidationError.from_exception_data(model.__name__, problems)
    return values


def _mismatches(values: Model) -> Iterator[tuple[str, str]]:
    """What is wrong with values that are right by themselves."""
    for name, needed in marks(type(values), Needs):
        value = getattr(values, name)
        if value and needed.when in {"", value} and not getattr(values, needed.setting):
            said = f"{name.upper()} is {needed.when or 'set'} and {needed.setting.upper()} is empty"
            yield name, f"{said}; set it: it is {needed.about}"
    if os.environ.get("ENVIRONMENT") == "local":
        return
    for name, least in marks(type(values), AtLeast):
        if (value := getattr(values, name)) < least.minimum:
            yield name, f"{name.upper()} is {value}; outside of local it is {least.minimum} at least"


def _problem(name: str, value: Any, said: str) -> InitErrorDetails:
    return InitErrorDetails(type=PydanticCustomError("setting", "{said}", {"said": said}), loc=(name,), input=value)
