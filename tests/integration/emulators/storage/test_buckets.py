"""Buckets and objects of the Cloud Storage emulator: made, read, changed, named, refused."""

import gzip
import time

import httpx
import pytest
from google.api_core import exceptions
from google.cloud import storage

from tests.integration.emulators.cloud_storage import new_name
from tests.integration.emulators.local_servers import Emulator

HOSTILE = [
    "../../etc/passwd",
    "/absolute",
    "a//b",
    "trailing/",
    "spaces and %41 +&=?#;",
    "ünï/日本語/🎮",
    "o/copyTo/b/x/o/y",
    "x" * 1024,
    "quote'\"<>\\|*",
    "a/./b/../c",
]


def test_a_bucket_is_made_changed_listed_and_deleted(client: storage.Client) -> None:
    name = new_name()
    made = client.create_bucket(name, location="EUROPE-WEST1")
    assert (made.location, made.metageneration) == ("EUROPE-WEST1", 1)
    made.labels = {"team": "media"}
    made.cors = [{"origin": ["*"], "method": ["GET"], "maxAgeSeconds": 60}]
    made.add_lifecycle_delete_rule(age=7, matches_prefix=["tmp/"])
    made.patch()
    read = client.get_bucket(name)
    assert read.labels == {"team": "media"}
    assert read.cors == [{"origin": ["*"], "method": ["GET"], "maxAgeSeconds": 60}]
    assert [dict(rule) for rule in read.lifecycle_rules] == [
        {"action": {"type": "Delete"}, "condition": {"age": 7, "matchesPrefix": ["tmp/"]}}
    ]
    assert read.metageneration == 2
    assert name in {bucket.name for bucket in client.list_buckets()}
    assert [bucket.name for bucket in client.list_buckets(prefix=name)] == [name]
    read.delete()
    assert client.lookup_bucket(name) is None


def test_buckets_are_refused_as_google_refuses_them(client: storage.Client, bucket: storage.Bucket) -> None:
    with pytest.raises(exceptions.Conflict, match="you already own it"):
        client.create_bucket(bucket.name)
    for name in ("Upper", "ab", "a..b", "storage", "dollar$sign"):
        with pytest.raises(exceptions.BadRequest, match="Invalid bucket name"):
            client.create_bucket(name)
    with pytest.raises(exceptions.NotFound, match="The specified bucket does not exist"):
        client.get_bucket("missing-bucket")
    bucket.blob("one").upload_from_string("1")
    with pytest.raises(exceptions.Conflict, match="not empty"):
        bucket.delete()
    bucket.cors = [{"origin": "https://not-a-list"}]
    with pytest.raises(exceptions.BadRequest, match="cors"):
        bucket.patch()
    bucket.reload()
    with pytest.raises(exceptions.PreconditionFailed):
        bucket.patch(if_metageneration_match=99)


def test_an_object_keeps_its_content_and_its_attributes(bucket: storage.Bucket) -> None:
    blob = bucket.blob("avatars/1.png")
    blob.cache_control, blob.metadata = "public, max-age=60", {"owner": "p1", "titel": "Müller"}
    blob.upload_from_string(b"\x89PNG", content_type="image/png")
    read = bucket.get_blob("avatars/1.png")
    assert (read.content_type, read.cache_control, read.size) == ("image/png", "public, max-age=60", 4)
    assert read.metadata == {"owner": "p1", "titel": "Müller"}
    assert (read.md5_hash, read.crc32c) == ("O9r1lpKFGIrHVsM59p9ceQ==", "GHybLA==")
    assert read.generation == blob.generation > time.time() * 10**6 - 60 * 10**6
    assert (read.metageneration, read.storage_class) == (1, "STANDARD")
    assert read.etag
    assert read.time_created == read.updated
    assert read.download_as_bytes() == b"\x89PNG"


def test_metadata_is_patched_replaced_and_removed(bucket: storage.Bucket) -> None:
    blob = bucket.blob("patched")
    blob.metadata = {"keep": "1", "drop": "2"}
    blob.upload_from_string("text", content_type="text/plain")
    blob.metadata = {"drop": None, "new": "3"}
    blob.content_disposition = "attachment"
    blob.patch(if_metageneration_match=1)
    read = bucket.get_blob("patched")
    assert read.metadata == {"keep": "1", "new": "3"}
    assert (read.content_type, read.content_disposition, read.metageneration) == (
        "text/plain",
        "attachment",
        2,
    )
    assert read.generation == blob.generation
    read.content_disposition = None
    read.update()
    assert bucket.get_blob("patched").content_disposition is None
    with pytest.raises(exceptions.PreconditionFailed):
        blob.patch(if_metageneration_match=1)


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_names_may_hold_anything(emulator: Emulator, bucket: storage.Bucket, name: str) -> None:
    before = {path for path in emulator.data.parent.rglob("*") if emulator.data not in path.parents}
    bucket.blob(name).upload_from_string(name.encode())
    assert [blob.name for blob in bucket.list_blobs()] == [name]
    assert bucket.get_blob(name).download_as_bytes() == name.encode()
    bucket.blob(name).patch()
    after = {path for path in emulator.data.parent.rglob("*") if emulator.data not in path.parents}
    assert after == before


@pytest.mark.parametrize("name", ["x" * 1025, "ü" * 513, "line\nbreak", "..", ".well-known/acme-challenge/x"])
def test_names_that_google_does_not_take_are_refused(emulator: Emulator, name: str) -> None:
    url = f"{emulator.url}/upload/storage/v1/b/private/o"
    answer = httpx.post(url, params={"uploadType": "media", "name": name}, content=b"x")
    assert answer.status_code == 400
    assert answer.json()["error"]["errors"][0]["reason"] == "invalid"


def test_a_missing_object_is_not_found(bucket: storage.Bucket) -> None:
    assert bucket.get_blob("missing") is None
    blob = bucket.blob("missing")
    for action in (blob.delete, blob.reload, blob.download_as_bytes, blob.patch):
        with pytest.raises(exceptions.NotFound, match="No such object"):
            action()
    assert not blob.exists()


def test_errors_have_googles_form(emulator: Emulator) -> None:
    answer = httpx.get(f"{emulator.url}/storage/v1/b/private/o/missing")
    message = "No such object: private/missing"
    assert answer.status_code == 404
    assert answer.json() == {
        "error": {
            "code": 404,
            "message": message,
            "errors": [{"message": message, "domain": "global", "reason": "notFound"}],
        }
    }
    assert httpx.get(f"{emulator.url}/download/storage/v1/b/private/o/missing?alt=media").text == message
    assert httpx.get(f"{emulator.url}/storage/v1/b/private/acl").status_code == 501


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/storage/v1/b/private/o/x%ff", b""),
        ("GET", f"/storage/v1/b/private?ifMetagenerationMatch={'9' * 5000}", b""),
        ("POST", "/upload/storage/v1/b/private/o?uploadType=resumable", b'{"name": "\\ud800"}'),
        ("POST", "/upload/storage/v1/b/private/o?uploadType=resumable", b"[" * 100_000),
        ("POST", "/storage/v1/b/private/o/x/compose", b'{"sourceObjects": [7]}'),
        ("PATCH", "/storage/v1/b/private", b'{"lifecycle": {"rule": [{"action": {"type": "Delete"}}]}}'),
        (
            "PATCH",
            "/storage/v1/b/private",
            b'{"lifecycle": {"rule": [{"action": {"type": "Delete"}, "condition": {}}]}}',
        ),
        ("PUT", "/storage/v1/b/private/iam", b'{"bindings": null}'),
    ],
)
def test_nonsense_is_refused(emulator: Emulator, method: str, path: str, body: bytes) -> None:
    assert httpx.request(method, f"{emulator.url}{path}", content=body).status_code == 400


def test_ranges_are_served_and_impossible_ones_refused(bucket: storage.Bucket) -> None:
    blob = bucket.blob("alphabet")
    blob.upload_from_string(b"abcdefghij")
    assert blob.download_as_bytes(start=2, end=4) == b"cde"
    assert blob.download_as_bytes(start=7) == b"hij"
    assert blob.download_as_bytes(start=-2) == b"ij"
    assert blob.download_as_bytes(start=8, end=99) == b"ij"
    with pytest.raises(exceptions.RequestRangeNotSatisfiable):
        blob.download_as_bytes(start=10)
    with blob.open("rb", chunk_size=3) as reader:
        reader.seek(4)
        assert reader.read(5) == b"efghi"


def test_compressed_content_is_left_as_stored(emulator: Emulator, bucket: storage.Bucket) -> None:
    packed = gzip.compress(b"text" * 100)
    blob = bucket.blob("packed")
    blob.content_encoding = "gzip"
    blob.upload_from_string(packed, content_type="text/plain")
    assert blob.download_as_bytes(raw_download=True) == packed
    assert blob.download_as_bytes() == b"text" * 100
    url = f"{emulator.url}/download/storage/v1/b/{bucket.name}/o/packed?alt=media"
    with httpx.stream("GET", url) as answer:
        assert answer.headers["content-encoding"] == answer.headers["x-goog-stored-content-encoding"] == "gzip"
        assert b"".join(answer.iter_raw()) == packed


def test_iam_policies_are_read_changed_and_guarded(client: storage.Client, bucket: storage.Bucket) -> None:
    policy = bucket.get_iam_policy(requested_policy_version=3)
    stale = bucket.get_iam_policy(requested_policy_version=3)
    policy.bindings.append({"role": "roles/storage.objectViewer", "members": {"allUsers"}})
    bucket.set_iam_policy(policy)
    read = client.bucket(bucket.name).get_iam_policy(requested_policy_version=3)
    assert {"role": "roles/storage.objectViewer", "members": {"allUsers"}} in read.bindings
    with pytest.raises(exceptions.PreconditionFailed):
        bucket.set_iam_policy(stale)
    assert bucket.test_iam_permissions(["storage.objects.get"]) == ["storage.objects.get"]
    bucket.iam_configuration.public_access_prevention = "enforced"
    bucket.patch()
    read = bucket.get_iam_policy(requested_policy_version=3)
    with pytest.raises(exceptions.PreconditionFailed, match="public access prevention"):
        bucket.set_iam_policy(read)


def test_pages_of_other_sites_cannot_use_the_json_api(emulator: Emulator) -> None:
    url = f"{emulator.url}/upload/storage/v1/b/private/o?uploadType=media&name=stolen"
    assert httpx.post(url, content=b"x", headers={"origin": "https://evil.example"}).status_code == 403
    listing = f"{emulator.url}/storage/v1/b/private/o"
    assert "access-control-allow-origin" not in httpx.get(listing, headers={"origin": "https://evil.example"}).headers
    assert httpx.get(listing, headers={"host": "evil.example"}).status_code == 403
