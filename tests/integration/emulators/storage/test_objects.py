"""Objects of the Cloud Storage emulator: listed, copied, composed, guarded, replaced."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from google.api_core import exceptions
from google.cloud import storage

from tests.integration.emulators.local_servers import Emulator


def test_a_listing_has_prefixes_delimiters_pages_and_offsets(bucket: storage.Bucket) -> None:
    names = ["a/1", "a/2", "a/b/3", "b", "c/4", "c/", "d", "é"]
    for name in names:
        bucket.blob(name).upload_from_string(name)
    assert [blob.name for blob in bucket.list_blobs()] == sorted(names)
    assert [blob.name for blob in bucket.list_blobs(prefix="a/")] == ["a/1", "a/2", "a/b/3"]
    listing = bucket.list_blobs(delimiter="/")
    assert [blob.name for blob in listing] == ["b", "d", "é"]
    assert listing.prefixes == {"a/", "c/"}
    listing = bucket.list_blobs(prefix="a/", delimiter="/")
    assert [blob.name for blob in listing] == ["a/1", "a/2"]
    assert listing.prefixes == {"a/b/"}
    listing = bucket.list_blobs(delimiter="/", include_trailing_delimiter=True)
    assert [blob.name for blob in listing] == ["b", "c/", "d", "é"]
    assert [blob.name for blob in bucket.list_blobs(start_offset="a/2", end_offset="c/4")] == [
        "a/2",
        "a/b/3",
        "b",
        "c/",
    ]
    for size in (1, 2, 3):
        pages = list(bucket.list_blobs(delimiter="/", page_size=size).pages)
        assert [page.num_items + len(page.prefixes) for page in pages][:-1] == [size] * (len(pages) - 1)
        assert [blob.name for page in pages for blob in page] == ["b", "d", "é"]
        assert [prefix for page in pages for prefix in page.prefixes] == ["a/", "c/"]
    assert [blob.name for blob in bucket.list_blobs(max_results=2)] == ["a/1", "a/2"]
    for token in ("nonsense", "\xff", "eHh4"):
        with pytest.raises(exceptions.BadRequest, match="page token"):
            list(bucket.list_blobs(page_token=token))
    with pytest.raises(exceptions.BadRequest, match="page token"):
        list(bucket.list_blobs(page_token="nonsense"))


def test_objects_are_copied_rewritten_renamed_and_moved(client: storage.Client, bucket: storage.Bucket) -> None:
    source = bucket.blob("source")
    source.metadata, source.cache_control = {"k": "v"}, "no-cache"
    source.upload_from_string(b"content", content_type="text/plain")
    copy = bucket.copy_blob(source, client.bucket("private"), "copies/of it")
    assert (copy.content_type, copy.metadata, copy.download_as_bytes()) == (
        "text/plain",
        {"k": "v"},
        b"content",
    )
    assert copy.generation > source.generation
    rewritten = bucket.blob("rewritten")
    assert rewritten.rewrite(source) == (None, 7, 7)
    assert (rewritten.cache_control, rewritten.crc32c) == ("no-cache", source.crc32c)
    retyped = bucket.blob("retyped")
    retyped.content_type = "text/html"
    retyped.rewrite(source)
    assert (retyped.content_type, retyped.metadata) == ("text/html", None)
    source.update_storage_class("NEARLINE")
    assert (source.storage_class, source.content_type, source.metadata) == (
        "NEARLINE",
        "text/plain",
        {"k": "v"},
    )
    bucket.rename_blob(source, "renamed")
    bucket.move_blob(bucket.blob("renamed"), "moved")
    assert [blob.name for blob in bucket.list_blobs()] == ["moved", "retyped", "rewritten"]
    assert bucket.blob("moved").download_as_bytes() == b"content"
    with pytest.raises(exceptions.PreconditionFailed):
        bucket.copy_blob(rewritten, bucket, "never", if_source_generation_match=1)
    with pytest.raises(exceptions.NotFound):
        bucket.copy_blob(bucket.blob("missing"), bucket, "never")


def test_objects_are_composed(bucket: storage.Bucket) -> None:
    parts = [bucket.blob(f"part-{number}") for number in range(3)]
    for number, part in enumerate(parts):
        part.upload_from_string(str(number) * 3)
    whole = bucket.blob("whole")
    whole.content_type = "text/plain"
    whole.compose(parts)
    assert whole.download_as_bytes() == b"000111222"
    assert (whole.component_count, whole.md5_hash, whole.content_type) == (3, None, "text/plain")
    whole.compose([whole, parts[0]], if_generation_match=whole.generation)
    assert whole.component_count == 4
    with pytest.raises(exceptions.PreconditionFailed):
        whole.compose(parts, if_generation_match=1)
    with pytest.raises(exceptions.PreconditionFailed):
        whole.compose(parts, if_source_generation_match=[1, None, None])
    with pytest.raises(exceptions.BadRequest, match="exceeds the maximum"):
        whole.compose(parts * 11)


def test_preconditions_hold_for_every_verb(bucket: storage.Bucket) -> None:
    blob = bucket.blob("guarded")
    blob.upload_from_string("1", if_generation_match=0)
    first = blob.generation
    with pytest.raises(exceptions.PreconditionFailed, match="pre-conditions"):
        blob.upload_from_string("2", if_generation_match=0)
    blob.upload_from_string("2", if_generation_match=first)
    for action in (blob.delete, blob.download_as_bytes, blob.reload):
        with pytest.raises(exceptions.PreconditionFailed):
            action(if_generation_match=first)
    with pytest.raises(exceptions.NotModified):
        blob.reload(if_generation_not_match=blob.generation)
    with pytest.raises(exceptions.NotModified):
        blob.download_as_bytes(if_etag_not_match=blob.etag)
    with pytest.raises(exceptions.PreconditionFailed):
        blob.upload_from_string("3", if_metageneration_match=9)
    assert bucket.get_blob("guarded", generation=first) is None
    blob.delete(if_generation_match=blob.generation)
    with pytest.raises(exceptions.PreconditionFailed):
        bucket.blob("guarded").upload_from_string("4", if_generation_not_match=0)


def test_of_many_who_create_one_object_one_succeeds(bucket: storage.Bucket) -> None:
    def create(number: int) -> bool:
        try:
            bucket.blob("contended").upload_from_string(str(number) * 1000, if_generation_match=0, retry=None)
        except exceptions.PreconditionFailed:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(create, range(64))) == 1
    assert len(set(bucket.blob("contended").download_as_bytes())) <= 2


def test_a_readers_content_outlives_its_replacement(emulator: Emulator, bucket: storage.Bucket) -> None:
    blob = bucket.blob("replaced")
    blob.upload_from_string(b"a" * 5_000_000)
    url = f"{emulator.url}/download/storage/v1/b/{bucket.name}/o/replaced?alt=media"
    with httpx.stream("GET", url) as answer:
        chunks = answer.iter_bytes()
        read = len(next(chunks))
        blob.upload_from_string(b"b" * 10)
        blob.delete()
        rest = b"".join(chunks)
    assert read + len(rest) == 5_000_000
    assert set(rest) == {ord("a")}
