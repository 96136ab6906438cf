"""Browsers and the Cloud Storage emulator: what a bucket's CORS rules let a page do."""

from collections.abc import Iterator

import httpx
import pytest
from google.cloud import storage

from tests.integration.emulators.cloud_storage import PAGE, new_name, sign
from tests.integration.emulators.local_servers import Emulator


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with httpx.Client() as opened:
        yield opened


def test_a_browser_puts_to_a_signed_url(client: storage.Client, http: httpx.Client) -> None:
    headers = {"Content-Type": "image/png"}
    url = sign(client, "PUT", new_name(), headers=headers)
    asked = {
        "origin": PAGE,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type",
    }
    allowed = http.options(url, headers=asked)
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == PAGE
    assert allowed.headers["access-control-allow-methods"] == "PUT"
    assert allowed.headers["access-control-allow-headers"] == "Content-Type"
    assert allowed.headers["access-control-max-age"] == "600"
    put = http.put(url, content=b"png", headers=headers | {"origin": PAGE})
    assert (put.status_code, put.headers["access-control-allow-origin"], put.headers["vary"]) == (
        200,
        PAGE,
        "Origin",
    )
    assert put.headers["access-control-expose-headers"] == "Content-Type"
    failed = http.put(url[:-1], content=b"png", headers=headers | {"origin": PAGE})
    assert (failed.status_code, failed.headers["access-control-allow-origin"]) == (403, PAGE)


@pytest.mark.parametrize(
    "asked",
    [
        {"origin": "https://evil.example", "access-control-request-method": "PUT"},
        {"origin": PAGE, "access-control-request-method": "DELETE"},
        {
            "origin": PAGE,
            "access-control-request-method": "PUT",
            "access-control-request-headers": "x-goog-meta-a",
        },
        {"origin": PAGE},
        {"access-control-request-method": "PUT"},
    ],
)
def test_other_pages_methods_and_headers_get_no_permission(
    emulator: Emulator, http: httpx.Client, asked: dict[str, str]
) -> None:
    answer = http.options(f"{emulator.url}/uploads/x", headers=asked)
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_any_page_may_read_where_the_rule_says_so(
    emulator: Emulator, client: storage.Client, http: httpx.Client
) -> None:
    client.bucket("media").blob("open").upload_from_string("1")
    answer = http.get(f"{emulator.url}/media/open", headers={"origin": "https://any.example"})
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")
    assert "access-control-allow-origin" not in http.get(f"{emulator.url}/media/open").headers
    put = http.put(f"{emulator.url}/media/open", content=b"2", headers={"origin": "https://any.example"})
    assert (put.status_code, "access-control-allow-origin" in put.headers) == (403, False)
