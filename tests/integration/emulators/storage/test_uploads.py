"""Uploads to the Cloud Storage emulator: media, multipart and resumable, broken off and taken up again."""

import io
import os
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from google.cloud import storage

from emulators.storage.errors import StorageError
from emulators.storage.multipart import RelatedParts
from tests.integration.emulators.cloud_storage import cloud_storage, memory_peak, new_name
from tests.integration.emulators.local_servers import Emulator
from tests.waiting import wait_until

BLOCK = 256 * 1024
UPLOAD = "/upload/storage/v1/b/uploads/o"


@pytest.fixture
def http(emulator: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=emulator.url) as opened:
        yield opened


@pytest.fixture
def bucket(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> storage.Bucket:
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", emulator.url)
    return storage.Client(project="ludus-local").bucket("uploads")


def start(http: httpx.Client, name: str, **resource: str) -> str:
    """Begin a resumable upload; its address."""
    answer = http.post(UPLOAD, params={"uploadType": "resumable"}, json={"name": name, **resource})
    assert answer.status_code == 200
    location: str = answer.headers["location"]
    return location


def put(
    http: httpx.Client,
    session: str,
    content_range: str,
    content: bytes = b"",
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    """Send a piece."""
    return http.put(session, content=content, headers={"content-range": content_range, **(headers or {})})


def test_media_and_its_checksums(http: httpx.Client) -> None:
    name = new_name()
    query = {"uploadType": "media", "name": name, "contentEncoding": "br"}
    answer = http.post(UPLOAD, params=query, content=b"hello", headers={"content-type": "text/x"})
    resource = answer.json()
    assert (resource["md5Hash"], resource["crc32c"]) == ("XUFAKrxLKna5cZ2REBfFkg==", "mnG7TA==")
    assert (resource["contentType"], resource["contentEncoding"], resource["size"]) == ("text/x", "br", "5")
    for header in ({"x-goog-hash": "crc32c=AAAAAA=="}, {"content-md5": "XUFAKrxLKna5cZ2REBfFkA=="}):
        wrong = http.post(UPLOAD, params={"uploadType": "media", "name": "never"}, content=b"hello", headers=header)
        assert wrong.status_code == 400
        assert "doesn't match calculated" in wrong.json()["error"]["message"]
    assert http.get("/storage/v1/b/uploads/o/never").status_code == 404


@pytest.mark.parametrize("size", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 17])
@pytest.mark.parametrize("chunk", [None, BLOCK])
def test_any_size_comes_back_as_it_went(bucket: storage.Bucket, size: int, chunk: int | None) -> None:
    content = os.urandom(size)
    blob = bucket.blob(new_name(), chunk_size=chunk)
    blob.upload_from_file(io.BytesIO(content), content_type="image/png", size=None if chunk else size)
    assert (blob.size, blob.content_type) == (size, "image/png")
    assert blob.download_as_bytes() == content


def test_content_of_unknown_size_is_written_as_a_stream(bucket: storage.Bucket) -> None:
    blob = bucket.blob(new_name())
    with blob.open("wb", chunk_size=BLOCK, content_type="text/plain") as writer:
        for number in range(100):
            writer.write(str(number % 10).encode() * 10_007)
    assert blob.download_as_bytes() == b"".join(str(number % 10).encode() * 10_007 for number in range(100))


def test_a_resumable_upload_tells_how_far_it_is(http: httpx.Client) -> None:
    content = os.urandom(2 * BLOCK + 100)
    session = start(http, new_name(), contentType="text/plain", cacheControl="no-store")
    answer = put(http, session, "bytes */*")
    assert (answer.status_code, answer.headers.get("range")) == (308, None)
    answer = put(http, session, f"bytes 0-{BLOCK + 9}/*", content[: BLOCK + 10])
    assert (answer.status_code, answer.headers["range"]) == (308, f"bytes=0-{BLOCK - 1}")
    answer = put(http, session, f"bytes */{len(content)}")
    assert (answer.status_code, answer.headers["range"]) == (308, f"bytes=0-{BLOCK - 1}")
    answer = put(http, session, "bytes */*", headers={"x-guploader-no-308": "yes"})
    assert (answer.status_code, answer.headers["x-http-status-code-override"]) == (200, "308")
    first = BLOCK // 2
    answer = put(http, session, f"bytes {first}-{len(content) - 1}/{len(content)}", content[first:])
    assert answer.status_code == 200
    resource = answer.json()
    assert (resource["size"], resource["cacheControl"]) == (str(len(content)), "no-store")
    assert http.get(resource["mediaLink"]).content == content
    again = put(http, session, "bytes */*")
    assert (again.status_code, again.json()["generation"]) == (200, resource["generation"])


def test_a_resumable_upload_in_one_piece(http: httpx.Client) -> None:
    session = start(http, new_name())
    assert http.put(session, content=b"whole").json()["size"] == "5"
    session = start(http, new_name())
    assert http.put(session, content=iter([b"in ", b"chunks"])).json()["size"] == "9"


def test_pieces_that_do_not_fit_are_refused(http: httpx.Client) -> None:
    session = start(http, "never")
    gap = put(http, session, "bytes 4-7/8", b"late")
    assert (gap.status_code, gap.headers["content-type"]) == (503, "text/html; charset=UTF-8")
    assert "upload offset is 4 byte(s), which exceeds already uploaded size of 0 byte(s)" in gap.text
    small = put(http, session, "bytes 0-3/*", b"tiny")
    assert (small.status_code, "equal or greater than 262144" in small.text) == (400, True)
    assert put(http, session, "bytes 0-3/8", b"too long").status_code == 400
    assert put(http, session, "bytes nonsense", b"x").status_code == 400
    assert put(http, session, "bytes 0-4/4", b"12345").status_code == 400
    assert put(http, f"{UPLOAD}?upload_id=unknown", "bytes */*").status_code == 404
    wrong = put(http, session, "bytes 0-3/4", b"1234", {"x-goog-hash": "crc32c=AAAAAA=="})
    assert (wrong.status_code, "CRC32C" in wrong.text) == (400, True)
    assert http.get("/storage/v1/b/uploads/o/never").status_code == 404


def test_a_cancelled_upload_stays_cancelled(http: httpx.Client) -> None:
    session = start(http, "never")
    put(http, session, f"bytes 0-{BLOCK - 1}/*", bytes(BLOCK))
    assert http.delete(session).status_code == 499
    assert put(http, session, "bytes */*").status_code == 499
    assert http.delete(session).status_code == 499


def test_a_precondition_is_checked_when_it_begins_and_when_it_ends(http: httpx.Client) -> None:
    name = new_name()
    query = {"uploadType": "resumable", "name": name, "ifGenerationMatch": "0"}
    session = http.post(UPLOAD, params=query).headers["location"]
    assert http.post(UPLOAD, params={"uploadType": "media", "name": name}, content=b"first").status_code == 200
    assert http.put(session, content=b"second").status_code == 412
    assert http.post(UPLOAD, params=query).status_code == 412
    assert http.get(f"/storage/v1/b/uploads/o/{name}?alt=media").content == b"first"


def test_uploads_survive_a_broken_connection_and_a_killed_server(tmp_path: Path) -> None:
    content = os.urandom(5 * BLOCK + 5)

    def broken() -> Iterator[bytes]:
        yield content[BLOCK : 3 * BLOCK + 1000]
        raise ConnectionResetError

    def so_far(http: httpx.Client, session: str) -> int:
        asked = put(http, session, "bytes */*").headers["range"]
        match = re.fullmatch(r"bytes=0-(\d+)", asked)
        assert match is not None
        return int(match.group(1)) + 1

    with cloud_storage(tmp_path / "data") as emulator, httpx.Client(base_url=emulator.url) as http:
        session = httpx.URL(start(http, "resumed", contentType="text/plain"))
        assert put(http, str(session), f"bytes 0-{BLOCK - 1}/*", content[:BLOCK]).status_code == 308
        with pytest.raises(ConnectionResetError):
            http.put(session, content=broken(), headers={"content-range": f"bytes {BLOCK}-{5 * BLOCK - 1}/*"})
        assert so_far(http, str(session)) == 3 * BLOCK
        emulator.kill()
    with cloud_storage(tmp_path / "data") as emulator, httpx.Client(base_url=emulator.url) as http:
        moved = str(session.copy_with(port=httpx.URL(emulator.url).port))
        offset = so_far(http, moved)
        assert offset == 3 * BLOCK
        answer = put(http, moved, f"bytes {offset}-{len(content) - 1}/{len(content)}", content[offset:])
        resource = answer.json()
        assert (resource["contentType"], resource["size"]) == ("text/plain", str(len(content)))
        assert http.get("/storage/v1/b/uploads/o/resumed?alt=media").content == content


def test_memory_stays_flat_whatever_the_size(emulator: Emulator, http: httpx.Client) -> None:
    blocks, block = 200, os.urandom(1024 * 1024)
    before = memory_peak(emulator)
    name = new_name()
    answer = http.post(UPLOAD, params={"uploadType": "media", "name": name}, content=(block for _ in range(blocks)))
    assert answer.json()["size"] == str(blocks * len(block))
    received = 0
    with http.stream("GET", f"/storage/v1/b/uploads/o/{name}?alt=media") as download:
        for data in download.iter_bytes():
            received += len(data)
    assert received == blocks * len(block)
    assert memory_peak(emulator) - before < 32 * 1024 * 1024
    http.delete(f"/storage/v1/b/uploads/o/{name}")


def test_nothing_is_left_of_an_upload_that_breaks_off(emulator: Emulator, http: httpx.Client) -> None:
    def broken() -> Iterator[bytes]:
        yield bytes(3 * BLOCK)
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        http.post(UPLOAD, params={"uploadType": "media", "name": "never"}, content=broken())
    assert http.get("/storage/v1/b/uploads/o/never").status_code == 404
    wait_until(lambda: not list((emulator.data / "_incoming").iterdir()))


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
async def test_multipart_bodies_may_trickle_in(size: int) -> None:
    content = b"\r\n--Edge\r\n--edg" + bytes(range(256)) * 20 + b"\r\n"
    body = b"preamble\r\n--edge\r\ncontent-type: application/json\r\n\r\n"
    body += b'{"name": "n", "metadata": {"a": "b"}}'
    body += b"\r\n--edge\r\nContent-Type: image/png\r\n\r\n" + content + b"\r\n--edge--\r\nepilogue"

    async def trickle() -> AsyncIterator[bytes]:
        for at in range(0, len(body), size):
            yield body[at : at + size]

    parts = RelatedParts('multipart/related; boundary="edge"', trickle())
    assert await parts.resource() == {"name": "n", "metadata": {"a": "b"}}
    assert await parts.content_type() == "image/png"
    assert b"".join([data async for data in parts.content()]) == content


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--edge\r\n\r\n{}",
        b"--edge\r\n\r\nnot json\r\n--edge\r\n\r\nx\r\n--edge--",
        b"--edge\r\n\r\n[]\r\n--edge\r\n\r\nx\r\n--edge--",
        b"--edge\r\n\r\n" + b" " * 2_000_000,
    ],
)
async def test_bad_multipart_bodies_are_refused(body: bytes) -> None:
    async def whole() -> AsyncIterator[bytes]:
        yield body

    with pytest.raises(StorageError) as refused:
        await RelatedParts("multipart/related; boundary=edge", whole()).resource()
    assert refused.value.status == 400


def test_bad_uploads_are_refused(http: httpx.Client) -> None:
    assert http.post(UPLOAD, content=b"x").status_code == 400
    assert http.post(UPLOAD, params={"uploadType": "media"}, content=b"x").status_code == 400
    assert http.post(UPLOAD, params={"uploadType": "multipart", "name": "n"}, content=b"x").status_code == 400
    body = b'--b\r\n\r\n{"name": "never"}\r\n--b\r\n\r\ncut off'
    header = {"content-type": "multipart/related; boundary=b"}
    cut = http.post(UPLOAD, params={"uploadType": "multipart"}, content=body, headers=header)
    assert (cut.status_code, "closing boundary" in cut.text) == (400, True)
    for resource in ({"name": 7}, {"name": "n", "contentType": 1}, {"name": "n", "metadata": {"a": 1}}):
        assert http.post(UPLOAD, params={"uploadType": "resumable"}, json=resource).status_code == 400
    big = {"name": "n", "metadata": {"a": "x" * 9000}}
    assert "exceeds the maximum" in http.post(UPLOAD, params={"uploadType": "resumable"}, json=big).text
    missing = UPLOAD.replace("uploads", "missing-bucket")
    assert http.post(missing, params={"uploadType": "media", "name": "n"}, content=b"x").status_code == 404
