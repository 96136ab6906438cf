"""Each endpoint answers the same behind the entry that a service's endpoints share as it does alone."""

import functools
import json
from typing import Any

import functions_framework.aio
import httpx
import pytest

from emulators.cloud import LocalCloud
from infra.build.groups import group_entry, groups
from shared.catalog import declarations
from shared.declare import Declaration, Http
from shared.http.binding import path_names
from tests.local_api import LocalApi, new_address

ENDPOINTS = [
    (group, member)
    for group, members in groups(declarations()).items()
    for member in members
    if isinstance(member.trigger, Http) and group != member.name
]
DIFFERING = {"date", "x-request-id", "x-ratelimit-remaining", "x-ratelimit-reset", "content-length"}


@functools.cache
def app_of(group: str) -> Any:
    """A group as functions-framework serves its generated entry."""
    made: dict[str, Any] = {}
    exec(group_entry(group, groups(declarations())[group]), made)  # noqa: S102  what the image starts
    return functions_framework.aio._create_asgi_app_with_function(made["main"], "http", False)


@pytest.mark.parametrize(("group", "endpoint"), ENDPOINTS, ids=[declaration.name for _, declaration in ENDPOINTS])
async def test_an_endpoint_answers_as_it_does_alone(group: str, endpoint: Declaration, cloud: LocalCloud) -> None:
    http = endpoint.trigger
    assert isinstance(http, Http)
    path = http.path.format_map(dict.fromkeys(path_names(http.path), "FR"))
    sent = {"x-request-id": "the-same", "x-forwarded-for": new_address()}
    async with LocalApi() as api:
        alone_client = await api.client(endpoint.name)
        together_client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app_of(group), raise_app_exceptions=False), base_url="http://function.test"
        )
        async with together_client:
            for method in (http.method, "OPTIONS"):
                alone = await alone_client.request(method, path, headers=sent)
                together = await together_client.request(method, path, headers=sent)
                assert together.status_code == alone.status_code
                assert _of(together) == _of(alone)
                assert {name: text for name, text in together.headers.items() if name not in DIFFERING} == {
                    name: text for name, text in alone.headers.items() if name not in DIFFERING
                }


def _of(answer: httpx.Response) -> Any:
    """What an answer says, but for when it says it."""
    if not answer.content or "json" not in answer.headers.get("content-type", ""):
        return answer.content
    said = json.loads(answer.content)
    return {name: value for name, value in said.items() if name != "meta"} if isinstance(said, dict) else said
