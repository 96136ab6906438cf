"""What SDKs are generated from, read from the API's own document."""

from functools import cache

import pytest

from sdks.generate.api import Description, Operation, Type
from sdks.generate.description import describe, type_of
from tests import openapi


@cache
def api() -> Description:
    return describe(openapi.published())


def operation(operation_id: str) -> Operation:
    return next(operation for operation in api().operations if operation.id == operation_id)


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ({"type": "string", "format": "date-time"}, Type("time")),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, Type("integer", nullable=True)),
        ({"anyOf": [{"type": "integer"}, {"type": "number"}]}, Type("number")),
        ({"type": "array", "items": {"type": "string"}}, Type("list", parts=(Type("string"),))),
        ({"$ref": "#/components/schemas/Role"}, Type("named", "Role")),
        ({"type": "object", "additionalProperties": True}, Type("map", parts=(Type("any"),))),
        ({"type": "object", "patternProperties": {"x": {"type": "integer"}}}, Type("map", parts=(Type("integer"),))),
        ({"const": "match", "type": "string"}, Type("literal", values=("match",))),
    ],
)
def test_a_schema_is_a_type(schema, type_):
    assert type_of(schema) == type_


def test_an_operation_is_named_by_its_id():
    login = operation("auth-login")
    assert (login.service, login.name) == ("auth", "login")
    assert login.public
    assert login.signs_in
    assert login.cookies
    assert login.body == Type("named", "Credentials")


def test_an_operation_says_whether_it_takes_a_key():
    assert operation("ugc-create-collection").keyed
    assert not operation("auth-login").keyed


def test_a_page_says_what_its_items_are():
    assert operation("commerce-list-orders").page == ("items", Type("named", "OrderView"))
    assert operation("auth-login").page is None


def test_an_operation_lists_its_own_errors():
    assert "WRONG_CREDENTIALS" in operation("auth-login").errors
    assert "INTERNAL" not in operation("auth-login").errors
    assert api().errors["WRONG_CREDENTIALS"]


def test_what_partners_call_is_no_part_of_it():
    assert not [operation.id for operation in api().operations if "receive" in operation.id]


def test_every_model_that_is_named_is_there():
    names = {model.name for model in api().models}
    fields = [field for model in api().models for field in model.fields]
    assert {field.type.name for field in fields if field.type.kind == "named"} <= names
