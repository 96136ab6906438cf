"""The envelope, and cached pages that are compressed once and closed many times."""

import gzip
import json
import random
import subprocess
import zlib
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from shared.errors import RateLimited, Unauthenticated
from shared.http import responses

LARGE = json.dumps({"entries": [{"rank": rank, "name": f"Ada {rank}"} for rank in range(500)]}).encode()
AT_THE_LIMIT = responses.COMPRESSED_FROM - len(b'{"success":true,"data":')


def opened(body: bytes) -> dict[str, object]:
    whole: dict[str, object] = json.loads(body)
    return whole


def test_success():
    whole = opened(responses.success(b'{"a":[1,2]}', "r-1"))
    assert whole["success"] is True
    assert whole["data"] == {"a": [1, 2]}
    assert whole["meta"]["requestId"] == "r-1"
    assert datetime.fromisoformat(whole["meta"]["timestamp"]).tzinfo is not None


def test_failure():
    error = RateLimited(retry_after=7, limit=5, window_seconds=60)
    answer = responses.failure(error, "r-1")
    assert (answer.status, answer.headers["retry-after"]) == (429, "7")
    whole = opened(answer.body)
    assert whole["success"] is False
    assert whole["error"] == {
        "code": "RATE_LIMITED",
        "message": "Too many requests; wait and try again.",
        "details": {"limit": 5, "window_seconds": 60},
    }
    assert whole["meta"]["requestId"] == "r-1"


def test_a_failure_without_a_wait_has_no_retry_after():
    assert "retry-after" not in responses.failure(Unauthenticated("No."), "r").headers


@pytest.mark.parametrize("size", [2, AT_THE_LIMIT - 1])
def test_a_small_page_is_kept_and_sent_plain(size):
    data = b'"' + b"x" * (size - 2) + b'"'
    packed = responses.pack_page(data)
    assert packed == b"p" + data
    for takes_gzip in (True, False):
        body, gzipped = responses.open_page(packed, "r-1", gzip=takes_gzip)
        assert not gzipped
        assert opened(body)["data"] == "x" * (size - 2)


@pytest.mark.parametrize("data", [LARGE, b'"' + b"x" * (AT_THE_LIMIT - 2) + b'"', b'"' + b"x" * 5_000_000 + b'"'])
def test_a_large_page_is_a_valid_gzip_file_and_valid_without_gzip(data):
    packed = responses.pack_page(data)
    assert packed[:1] == b"z"
    body, gzipped = responses.open_page(packed, "r-1", gzip=True)
    assert gzipped
    plain = gzip.decompress(body)
    by_zlib = zlib.decompressobj(31)
    assert by_zlib.decompress(body) == plain
    assert by_zlib.eof
    assert by_zlib.unused_data == b""
    assert opened(plain)["data"] == json.loads(data)
    assert opened(plain)["meta"]["requestId"] == "r-1"
    unpacked, gzipped = responses.open_page(packed, "r-1", gzip=False)
    assert not gzipped
    assert opened(unpacked)["data"] == json.loads(data)


def test_the_gzip_program_reads_a_page():
    body, _ = responses.open_page(responses.pack_page(LARGE), "r-1", gzip=True)
    read = subprocess.run(["gzip", "--decompress", "--stdout"], input=body, capture_output=True, check=True)
    assert opened(read.stdout)["data"] == json.loads(LARGE)
    assert read.stderr == b""


def test_a_page_is_closed_anew_for_each_request():
    packed = responses.pack_page(LARGE)
    first, second = (responses.open_page(packed, request_id, gzip=True)[0] for request_id in ("a", "b" * 128))
    assert opened(gzip.decompress(first))["meta"]["requestId"] == "a"
    assert opened(gzip.decompress(second))["meta"]["requestId"] == "b" * 128


@given(some.text(max_size=5000), some.text("0123456789abcdef-_.", min_size=1, max_size=128))
def test_any_page_comes_back_either_way(text, request_id):
    packed = responses.pack_page(json.dumps(text).encode())
    for takes_gzip in (True, False):
        body, gzipped = responses.open_page(packed, request_id, gzip=takes_gzip)
        whole = opened(gzip.decompress(body) if gzipped else body)
        assert (whole["data"], whole["meta"]["requestId"]) == (text, request_id)


@given(some.binary(max_size=5000))
def test_compress_makes_a_gzip_member(body):
    assert gzip.decompress(responses.compress(body)) == body


async def test_an_answer_sends_its_headers_cookies_and_length():
    sent = []

    async def send(message):
        sent.append(message)

    answer = responses.Response(201, b"{}", {"x-request-id": "r"}, ("a=1; Path=/", "b=2; Path=/"))
    await answer({}, None, send)
    start, body = sent
    assert start["status"] == 201
    assert start["headers"] == [
        (b"x-request-id", b"r"),
        (b"set-cookie", b"a=1; Path=/"),
        (b"set-cookie", b"b=2; Path=/"),
        (b"content-length", b"2"),
    ]
    assert body["body"] == b"{}"


@pytest.mark.parametrize("size", [0, 1, responses.COMPRESSED_FROM, responses.SMALL, responses.SMALL + 1, 200_000])
def test_a_body_of_any_size_is_compressed_to_itself(size):
    body = random.Random(size).randbytes(size // 2).hex().encode() + b"x" * (size % 2)
    assert gzip.decompress(responses.compress(body)) == body
