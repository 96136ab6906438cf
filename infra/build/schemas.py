"""JSON schemas of what functions take and give, each model named once for the whole document."""

import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from infra.build.endpoints import Endpoint
from infra.build.published import published
from shared.event import Event

Schema = dict[str, Any]
Part = Literal["parameters", "body", "data"]

REF = "#/components/schemas/"
_QUALIFIED = re.compile(r"(?:functions\.(?P<service>\w+)|shared)(?:\.\w+)*\.(?P<model>\w+)")


class _Schemas(GenerateJsonSchema):
    """Leaves out the titles that only repeat a field's name, and names models for readers."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Never: the name stands there already."""
        return False

    def normalize_name(self, name: str) -> str:
        """`Page[Entry]` is `PageOfEntry`; where two models share a name, `AuthSession` is the one of auth."""
        short = _QUALIFIED.sub(lambda parts: (parts["service"] or "shared").capitalize() + parts["model"], name)
        return super().normalize_name(short.replace("[", "Of").replace(",", "And").replace("]", ""))


class _PublishedSchemas(_Schemas):
    """What requests and answers promise to clients.

    A request is refused when it has a field too many. An answer always has all its fields, and may have more of them in
    a later version: it has no defaults, and clients have to pass over what they do not know.
    """

    def model_schema(self, schema: Any) -> Schema:
        """Closed for requests, open for answers."""
        described = super().model_schema(schema)
        if self.mode == "serialization":
            described.pop("additionalProperties", None)
        if origin := schema["cls"].__pydantic_generic_metadata__["origin"]:
            described.setdefault("description", inspect.getdoc(origin))
        return described

    def field_is_required(self, field: Any, total: bool) -> bool:  # noqa: FBT001  pydantic's own signature
        """Every field of an answer is."""
        return self.mode == "serialization" or super().field_is_required(field, total)

    def default_schema(self, schema: Any) -> Schema:
        """No default that is an object or an array: generated clients in Go do not compile with one."""
        described = super().default_schema(schema)
        if self.mode == "serialization" or isinstance(described.get("default"), (dict, list)):
            described.pop("default", None)
        return described


@dataclass(frozen=True, slots=True)
class Schemas:
    """The schemas of every endpoint's parts, and the named ones that they refer to."""

    components: dict[str, Schema]
    parts: dict[tuple[str, Part], Schema]

    def of(self, endpoint: Endpoint, part: Part) -> Schema:
        """The schema of a part of an endpoint. Raises KeyError where it has none."""
        return self.parts[endpoint.name, part]

    def resolve(self, schema: Schema) -> Schema:
        """The schema itself, where it is a reference to a named one."""
        while "$ref" in schema:
            schema = self.components[schema["$ref"].removeprefix(REF)]
        return schema


def schemas_of(endpoints: Iterable[Endpoint]) -> Schemas:
    """Generate the schemas of all endpoints in one go, so that a model has one name."""
    inputs: list[tuple[tuple[str, Part], Literal["validation", "serialization"], TypeAdapter[Any]]] = []
    for endpoint in endpoints:
        if endpoint.signature.values:
            inputs.append(((endpoint.name, "parameters"), "validation", TypeAdapter(endpoint.signature.values)))
        if endpoint.signature.model:
            inputs.append(((endpoint.name, "body"), "validation", TypeAdapter(endpoint.signature.model)))
        inputs.append(((endpoint.name, "data"), "serialization", TypeAdapter(endpoint.data)))
    generated, whole = TypeAdapter.json_schemas(
        inputs, ref_template=REF + "{model}", schema_generator=_PublishedSchemas
    )
    parts: dict[tuple[str, Part], Schema] = {key: schema for (key, _), schema in generated.items()}
    whole = _renamed({"parts": list(parts.values()), "named": whole.get("$defs", {})})
    parts = dict(zip(parts, map(dict, whole["parts"]), strict=True))
    named: dict[str, Schema] = whole["named"]
    for (name, part), schema in parts.items():
        if part == "parameters":
            parts[name, part] = named.pop(schema["$ref"].removeprefix(REF))
    _refuse_clashes(named)
    for schema in named.values():
        schema.pop("title", None)
        if "description" in schema:
            schema["description"] = published(schema["description"])
    return Schemas({name: named[name] for name in sorted(named)}, parts)


def _renamed(part: Any) -> Any:
    """A model that is asked for and given out is `Reward` in answers and `RewardInput` in requests."""
    if isinstance(part, list):
        return [_renamed(item) for item in part]
    if isinstance(part, dict):
        return {_plain(key): _renamed(value) for key, value in part.items()}
    return _plain(part) if isinstance(part, str) and part.startswith(REF) else part


def _plain(name: str) -> str:
    return name.removesuffix("-Output").replace("-Input", "Input")


def _refuse_clashes(named: dict[str, Schema]) -> None:
    first: dict[str, str] = {}
    for name, schema in named.items():
        title = schema.get("title", name)
        other = first.setdefault(title, name.removesuffix("Input"))
        if other != name.removesuffix("Input"):
            raise ValueError(
                f"{other} and {name} are two models of one name, {title}: the API document needs two names"
            )


def event_schema(event: type[Event]) -> Schema:
    """The JSON schema of an event, complete in itself."""
    return event.model_json_schema(schema_generator=_Schemas)
