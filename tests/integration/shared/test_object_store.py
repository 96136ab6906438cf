"""One suite for every object store: Cloud Storage and one that speaks S3 keep the same promises to players."""

import asyncio
import gzip
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
import time_machine

from emulators.cloud import LocalCloud
from shared.media.object_store.contract import ObjectStore, StoredObject
from shared.media.object_store.gcs import CloudStorage
from shared.media.object_store.s3 import S3Store
from shared.settings import settings
from tests.integration.emulators.local_servers import running
from tests.integration.shared.object_stores import LARGE, declared, key_file, send

HOUR = timedelta(hours=1)
TEXT = b"what a player made"


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Store]:
    folder = tmp_path_factory.mktemp("s3")
    key = key_file(folder)
    with running("s3", folder / "data", "--credentials", str(key), "--bucket", "ugc", http="--port") as started:
        yield S3Store(started.url, "auto", "ugc", key)


@pytest.fixture(params=["gcs", "s3"])
def store(request: pytest.FixtureRequest, cloud: LocalCloud) -> ObjectStore:
    if request.param == "s3":
        chosen: S3Store = request.getfixturevalue("s3")
        return chosen
    return CloudStorage(settings().uploads_bucket)


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=60) as client:
        yield client


@pytest.fixture
def name() -> str:
    """The name of a file that is not there yet."""
    return f"incoming/{uuid4().hex}/1"


async def upload(store: ObjectStore, http: httpx.AsyncClient, name: str, content: bytes = TEXT) -> StoredObject:
    """Send a small file as a client does."""
    ticket = await store.start_upload(name, declared(content), HOUR)
    assert await send(http, ticket.requests[0], content) == 200
    stored = await store.stat(name)
    assert stored is not None
    return stored


async def test_only_the_declared_file_is_taken_and_only_once(store, http, name):
    ticket = await store.start_upload(name, declared(TEXT), HOUR)
    assert (ticket.protocol, ticket.expires_in_seconds, len(ticket.requests)) == ("single", 3600, 1)
    (request,) = ticket.requests
    assert await send(http, request, TEXT[::-1]) == 400
    assert await send(http, request, TEXT + b"!") in {400, 403}
    assert await send(http, request, TEXT[:-1]) in {400, 403}
    assert await send(http, request, TEXT, content_type="text/html") == 403
    for header in request.headers:
        assert await send(http, request, TEXT, **{header: None}) in {400, 403}, header
    assert await store.finish_upload(name, declared(TEXT)) is None
    assert await send(http, request, TEXT) == 200
    stored = await store.finish_upload(name, declared(TEXT))
    assert stored is not None
    assert stored.is_as_declared(declared(TEXT))
    assert not stored.is_as_declared(declared(TEXT + b"!"))
    assert await send(http, request, TEXT) == 412


async def test_a_ticket_is_for_its_own_name_and_its_own_time(store, http, name):
    (request,) = (await store.start_upload(name, declared(TEXT), HOUR)).requests
    elsewhere = request.model_copy(update={"url": request.url.replace("incoming", "ugc")})
    assert await send(http, elsewhere, TEXT) == 403
    assert await send(http, request.model_copy(update={"url": request.url.partition("?")[0]}), TEXT) == 403
    with time_machine.travel(datetime.now(UTC) - 2 * HOUR, tick=False):
        (late,) = (await store.start_upload(name, declared(TEXT), HOUR)).requests
    assert await send(http, late, TEXT) in {400, 403}
    assert await store.stat(name) is None


async def test_a_large_file_comes_in_pieces_and_is_there_only_when_it_is_whole(store, http, name):
    said = declared(LARGE)
    ticket = await store.start_upload(name, said, HOUR)
    assert sum(request.size for request in ticket.requests) == len(LARGE)
    first, *others = pieces_of(ticket)
    assert await send(http, *first) in {200, 308}
    assert await store.finish_upload(name, said) is None
    assert [await send(http, *piece) for piece in others][-1] == 200
    finished = await asyncio.gather(*(store.finish_upload(name, said) for _ in range(3)))
    assert {stored and stored.revision for stored in finished} == {finished[0].revision}
    assert finished[0].is_as_declared(said)
    with tempfile.TemporaryFile() as file:
        assert await store.fetch(finished[0], file)
        file.seek(0)
        assert file.read() == LARGE


def pieces_of(ticket):
    """The requests of a large file, each with its bytes: a resumable upload is sent in three, by the same URL."""
    if ticket.protocol == "multipart":
        return [(request, LARGE[request.first_byte :][: request.size]) for request in ticket.requests]
    pieces, step = [], 16 * 1024 * 1024
    for first in range(0, len(LARGE), step):
        content = LARGE[first : first + step]
        said = {"content-range": f"bytes {first}-{first + len(content) - 1}/{len(LARGE)}"}
        pieces.append((ticket.requests[0].model_copy(update={"headers": said}), content))
    return pieces


async def test_no_piece_is_larger_than_declared(store, http, name):
    ticket = await store.start_upload(name, declared(LARGE), HOUR)
    assert await send(http, ticket.requests[-1], LARGE + b"!") in {400, 403}
    assert await store.finish_upload(name, declared(LARGE)) is None


async def test_what_was_judged_is_what_is_copied(store, http, name):
    stored = await upload(store, http, name)
    target = f"ugc/{uuid4().hex}"
    assert await store.copy(stored, target, "image/webp")
    assert await store.copy(stored, target, "image/webp")
    copied = await store.stat(target)
    assert (copied.size, copied.content_type) == (len(TEXT), "image/webp")
    assert await store.read(copied) == TEXT
    await store.delete([name])
    replaced = await upload(store, http, name, b"something else")
    assert replaced.revision != stored.revision
    assert await store.read(stored) is None
    assert not await store.copy(stored, f"{target}-2", "image/webp")
    with tempfile.TemporaryFile() as file:
        assert not await store.fetch(stored, file)
    assert await store.stat(f"{target}-2") is None


async def test_what_is_read_is_what_is_stored_and_never_what_it_decodes_to(store, http, name):
    content = gzip.compress(TEXT * 100)
    (request,) = (await store.start_upload(name, declared(content), HOUR)).requests
    assert await send(http, request, content, content_encoding="gzip") == 200
    stored = await store.finish_upload(name, declared(content))
    assert stored.content_encoding == "gzip"
    assert not stored.is_as_declared(declared(content))
    assert await store.read(stored) == content
    with tempfile.TemporaryFile() as file:
        assert await store.fetch(stored, file)
        file.seek(0)
        assert file.read() == content
    assert await store.copy(stored, f"{name}-served", "image/png")
    copied = await store.stat(f"{name}-served")
    assert (copied.size, copied.content_encoding) == (len(content), "")


async def test_what_is_written_stays(store, name):
    await store.write(name, b"the first", "image/webp")
    await store.write(name, b"another", "image/png")
    stored = await store.stat(name)
    assert (await store.read(stored), stored.content_type) == (b"the first", "image/webp")


async def test_deleting_twice_is_no_error(store, http, name):
    await upload(store, http, name)
    await store.delete([name, f"{name}-never-there"])
    await store.delete([name])
    assert await store.stat(name) is None


async def test_a_download_is_an_attachment_under_its_own_name(store, http, name):
    await upload(store, http, name)
    url = await store.sign_download(name, 'Burg "Süd"/1.png', "image/png", HOUR)
    answer = await http.get(url)
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, TEXT, "image/png")
    said = answer.headers["content-disposition"]
    assert said == "attachment; filename=\"Burg S_d1.png\"; filename*=UTF-8''Burg%20S%C3%BCd1.png"
    assert (await http.get(url.replace("attachment", "inline"))).status_code == 403
    assert (await http.get(url.partition("?")[0])).status_code == 403
    with time_machine.travel(datetime.now(UTC) - 2 * HOUR, tick=False):
        expired = await store.sign_download(name, "1.png", "image/png", HOUR)
    assert (await http.get(expired)).status_code in {400, 403}


async def test_a_prefix_is_listed_page_by_page(store):
    folder = f"incoming/{uuid4().hex}"
    names = [f"{folder}/{number}" for number in range(5)]
    await asyncio.gather(*(store.write(each, b"x", "text/plain") for each in (*names, f"{folder}-not/1")))
    listed, after = [], ""
    for size in (2, 2, 1):
        page = await store.page(f"{folder}/", after, size=2)
        assert len(page.objects) == size
        listed += [stored.name for stored in page.objects]
        after = page.next_page
    assert (listed, after) == (names, "")
    assert (await store.page(f"{folder}/nothing")).objects == ()


async def test_a_bucket_answers_whether_it_is_there(store):
    await store.exists()


async def test_cloud_storage_takes_no_other_content_of_a_large_file(cloud, http, name):
    """A store that speaks S3 puts it together: its SHA-256 is for who reads it."""
    store = CloudStorage(settings().uploads_bucket)
    ticket = await store.start_upload(name, declared(LARGE), HOUR)
    assert await send(http, ticket.requests[0], LARGE[::-1]) == 400
    assert await store.finish_upload(name, declared(LARGE)) is None


async def test_a_new_key_needs_no_new_instance(s3, http, name, tmp_path):
    key = tmp_path / "key.json"
    key.write_text('{"access_key_id": "AKIAOLD", "secret_access_key": "of yesterday"}')
    store = S3Store(s3._endpoint, "auto", "ugc", key)
    (refused,) = (await store.start_upload(name, declared(TEXT), HOUR)).requests
    assert await send(http, refused, TEXT) == 403
    Path(key).write_bytes(s3._credentials.read_bytes())
    (taken,) = (await store.start_upload(name, declared(TEXT), HOUR)).requests
    assert await send(http, taken, TEXT) == 200
