"""Each whole number in a request has bounds: Firestore keeps 64 bits, and a larger one would fail on our side."""

from collections.abc import Iterator
from typing import Any

from infra.build.openapi import openapi_document
from shared.catalog import declarations

DOCUMENT = openapi_document(declarations())
CHECKED = {"score of SubmitScore"}
"""Those with bounds that the document cannot say, as they are whole or not."""

SCHEMAS = DOCUMENT["components"]["schemas"]


def unbounded(schema: dict[str, Any], name: str, above: tuple[str, ...] = ()) -> Iterator[str]:
    """The whole numbers of a schema that may be as large as anybody likes."""
    if reference := schema.get("$ref", "").rpartition("/")[2]:
        if reference not in above:
            yield from unbounded(SCHEMAS[reference], name, (*above, reference))
        return
    if "maximum" in schema:
        return
    if schema.get("type") == "integer" and not {"const", "enum"} & schema.keys():
        yield f"{name} of {above[-1] if above else 'the query'}"
    for field, inner in schema.get("properties", {}).items():
        yield from unbounded(inner, field, above)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from unbounded(schema[key], name, above)
    for inner in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        yield from unbounded(inner, name, above)


def test_whole_numbers_of_requests_have_bounds():
    operations = [operation for path in DOCUMENT["paths"].values() for operation in path.values()]
    unbounded_numbers = [
        number
        for operation in operations
        if isinstance(operation, dict)
        for parameter in operation.get("parameters", ())
        if "schema" in parameter
        for number in unbounded(parameter["schema"], parameter["name"])
    ]
    for operation in operations:
        content = operation.get("requestBody", {}).get("content", {}) if isinstance(operation, dict) else {}
        unbounded_numbers += [
            number for media in content.values() for number in unbounded(media.get("schema", {}), "body")
        ]
    assert set(unbounded_numbers) == CHECKED, (
        f"give them `le=`, such as LARGEST_WHOLE: {sorted(set(unbounded_numbers))}"
    )
