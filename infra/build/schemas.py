"""JSON schemas of what functions take and give, each model named once for the whole document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from infra.build.endpoints import Endpoint
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
        short = _QUALIFIED.sub(lambda found: (found["service"] or "shared").capitalize() + found["model"], name)
        return super().normalize_name(short.replace("[", "Of").replace(",", "And").replace("]", ""))


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
    generated, whole = TypeAdapter.json_schemas(inputs, ref_template=REF + "{model}", schema_generator=_Schemas)
    named: dict[str, Schema] = whole.get("$defs", {})
    parts: dict[tuple[str, Part], Schema] = {key: dict(schema) for (key, _), schema in generated.items()}
    for (name, part), schema in parts.items():
        if part == "parameters":
            parts[name, part] = named.pop(schema["$ref"].removeprefix(REF))
    for schema in named.values():
        schema.pop("title", None)
    return Schemas({name: named[name] for name in sorted(named)}, parts)


def event_schema(event: type[Event]) -> Schema:
    """The JSON schema of an event, complete in itself."""
    return event.model_json_schema(schema_generator=_Schemas)
