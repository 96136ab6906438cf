"""The API as every SDK is generated from it: its operations and models, freed of OpenAPI's notation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["string", "time", "integer", "number", "boolean", "any", "named", "list", "map", "literal", "union"]

SIGNED_IN = "SignedIn"


@dataclass(frozen=True)
class Type:
    """A type of JSON. `parts` are the items of a list or map, or the members of a union."""

    kind: Kind
    name: str = ""
    parts: tuple["Type", ...] = ()
    values: tuple[str | int | bool, ...] = ()
    nullable: bool = False


@dataclass(frozen=True)
class Field:
    """A field of a model, or a parameter."""

    name: str
    type: Type
    required: bool
    description: str


@dataclass(frozen=True)
class Model:
    """An object with fields, or one of some values. Models that are `sent` may leave out fields; answers have all."""

    name: str
    description: str
    fields: tuple[Field, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Operation:
    """One call of the API.

    `keyed` ones take an Idempotency-Key. `public` ones take no access token, `guest` ones do without one.
    `cookies` are sign-ins that answer with cookies when they are asked to.
    `page` is the field of the answer that has a page's items, and their type.
    """

    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Field, ...]
    query: tuple[Field, ...]
    body: Type | None
    body_required: bool
    answer: Type
    enveloped: bool
    keyed: bool
    public: bool
    guest: bool
    cookies: bool
    deprecated: bool
    page: tuple[str, Type] | None
    errors: tuple[str, ...]

    @property
    def service(self) -> str:
        """The service that an id begins with."""
        return self.id.partition("-")[0]

    @property
    def name(self) -> str:
        """The rest of the id."""
        return self.id.partition("-")[2]

    @property
    def signs_in(self) -> bool:
        """Whether its answer may be a session."""
        return any(part.name == SIGNED_IN for part in (self.answer, *self.answer.parts))


@dataclass(frozen=True)
class Description:
    """The whole API as clients see it. `errors` maps each code to what it says."""

    operations: tuple[Operation, ...]
    models: tuple[Model, ...]
    errors: Mapping[str, str]

    @property
    def services(self) -> dict[str, list[Operation]]:
        """Operations by service, both in alphabetical order."""
        services: dict[str, list[Operation]] = {}
        for operation in self.operations:
            services.setdefault(operation.service, []).append(operation)
        return dict(sorted(services.items()))


def names_in(type_: Type) -> Iterator[str]:
    """The models that a type names."""
    if type_.kind == "named":
        yield type_.name
    for part in type_.parts:
        yield from names_in(part)
