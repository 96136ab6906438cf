"""The API does what its OpenAPI document says, whatever is sent to it: fuzzed through the gateway."""

import uuid
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests import one_service, openapi
from tests.waiting import PATIENCE
from tests.whole_cloud import Tokens

EXAMPLES = 12
ENDS_SESSIONS = ("/logout", "/revoke", "/privacy/account")
"""Paths whose calls end the session that they come in."""
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@schemathesis.hook
def filter_path_parameters(_context: Any, path_parameters: dict[str, Any] | None) -> bool:
    """No line breaks: functions-framework's own route does not match them, and answers 404 itself."""
    return not any("\n" in (text := str(value)) or "%0A" in text for value in (path_parameters or {}).values())


DOCUMENTED = openapi.published()
GATEWAY_ERROR = DOCUMENTED["components"]["schemas"]["GatewayError"]


def closed(part: Any) -> Any:
    """The document with answers of the documented fields alone; it leaves them open for fields of later versions."""
    if isinstance(part, list):
        return [closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    whole = {key: closed(value) for key, value in part.items()}
    if "properties" in part and part.keys() >= {"type", "required"} and part is not GATEWAY_ERROR:
        whole.setdefault("additionalProperties", False)
    return whole


DOCUMENT = closed(DOCUMENTED)
OPERATIONS = {
    f"{method.upper()} {path}": {path: {method: operation}}
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
    if one_service.chosen in {"", *operation["tags"]}
}
"""Each operation as the `paths` of a document that has no other."""

PROFILE = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def a_player(gateway: str) -> str:
    registration = {"email": f"{uuid.uuid4().hex}@example.com", "password": "Fuzz-1234", "display_name": "Fuzz"}
    answer = httpx.post(f"{gateway}/api/v1/auth/register", json=registration)
    return str(answer.raise_for_status().json()["data"]["access_token"])


@pytest.fixture(params=OPERATIONS)
def operation(request: pytest.FixtureRequest) -> Any:
    """The document of one operation: its cases are made when it runs, and not by each worker that collects it."""
    return schemathesis.openapi.from_dict(DOCUMENT | {"paths": OPERATIONS[request.param]})


@schemathesis.pytest.from_fixture("operation").parametrize()
@PROFILE
def test_answers_as_documented_with_the_right_role(case, gateway: str, tokens: Tokens) -> None:
    roles = case.operation.definition.raw.get("x-roles", [])
    role = roles[0] if roles else None
    token = a_player(gateway) if case.operation.path.endswith(ENDS_SESSIONS) else tokens[role] if role else None
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    case.call_and_validate(base_url=gateway, headers=headers, checks=CHECKS, timeout=PATIENCE)


@pytest.mark.every_service
@pytest.mark.parametrize("token", [None, "x.y.z", "Bearer", "🦊"])
def test_nobody_comes_in_without_a_valid_token(gateway: str, token: str | None) -> None:
    headers = {"Authorization": f"Bearer {token}".encode()} if token else {}
    with httpx.Client(base_url=gateway, headers=headers) as client:
        for path, operations in DOCUMENTED["paths"].items():
            for method, operation in operations.items():
                if one_service.chosen not in {"", *operation["tags"]}:
                    continue
                needs_token = operation.get("x-roles") and {} not in operation["security"]
                if method in {"get", "post", "put", "delete"} and needs_token:
                    answer = client.request(method, path.replace("{", "").replace("}", ""))
                    assert answer.status_code == 401, (method, path, answer.text)
