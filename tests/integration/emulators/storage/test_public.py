"""What anybody may read from the Cloud Storage emulator, and how it is served to caches."""

from collections.abc import Iterator
from email.utils import format_datetime

import httpx
import pytest
from google.cloud import storage

from tests.integration.emulators.cloud_storage import error_code, new_name
from tests.integration.emulators.local_servers import Emulator


@pytest.fixture
def http(emulator: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=emulator.url) as opened:
        yield opened


def grant(bucket: storage.Bucket, role: str | None) -> None:
    """Let everybody have a role, or none."""
    policy = bucket.get_iam_policy(requested_policy_version=3)
    policy.bindings = [binding for binding in policy.bindings if "allUsers" not in binding["members"]]
    if role is not None:
        policy.bindings.append({"role": role, "members": {"allUsers"}})
    bucket.set_iam_policy(policy)


def test_the_iam_policy_decides_who_reads(client: storage.Client, http: httpx.Client) -> None:
    bucket = client.create_bucket(new_name())
    bucket.blob("there").upload_from_string("1")
    there, missing = f"/{bucket.name}/there", f"/{bucket.name}/missing"
    for path in (there, missing):
        answer = http.get(path)
        assert (answer.status_code, error_code(answer.text)) == (403, "AccessDenied")
        assert "Anonymous caller does not have storage.objects.get access" in answer.text
    grant(bucket, "roles/storage.objectViewer")
    assert http.get(there).text == "1"
    answer = http.get(missing)
    assert (answer.status_code, error_code(answer.text)) == (404, "NoSuchKey")
    grant(bucket, "roles/storage.legacyObjectReader")
    assert http.get(there).text == "1"
    answer = http.get(missing)
    assert (answer.status_code, error_code(answer.text)) == (403, "AccessDenied")
    assert "storage.objects.list" in answer.text
    grant(bucket, None)
    assert http.get(there).status_code == 403
    assert http.get("/missing-bucket/there").status_code == 404


def test_nobody_may_write_or_list_without_a_signature(http: httpx.Client, client: storage.Client) -> None:
    client.bucket("media").blob("kept").upload_from_string("1")
    for method in ("PUT", "DELETE", "POST"):
        answer = http.request(method, "/media/kept", content=b"2")
        assert (answer.status_code, error_code(answer.text)) == (403, "AccessDenied")
    assert http.get("/private").status_code == 403
    assert http.get("/media/kept").text == "1"


def test_headers_are_sent_as_stored(client: storage.Client, http: httpx.Client) -> None:
    blob = client.bucket("media").blob(new_name())
    blob.cache_control, blob.content_disposition, blob.content_language = (
        "public, max-age=31536000, immutable",
        "inline",
        "de",
    )
    blob.metadata = {"Kind": "avatar", "not a token": "hidden", "broken": "a\r\nset-cookie: b", "name": "Zoë"}
    blob.upload_from_string(b"\x00png", content_type="image/png")
    answer = http.get(f"/media/{blob.name}")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "image/png"
    assert (answer.headers["content-disposition"], answer.headers["content-language"]) == ("inline", "de")
    assert (answer.headers["x-goog-meta-kind"], answer.headers["x-goog-meta-name"]) == ("avatar", "Zoë")
    assert answer.headers["x-goog-meta-broken"] == "a  set-cookie: b"
    assert "set-cookie" not in answer.headers
    assert answer.headers["x-goog-generation"] == str(blob.generation)
    assert answer.headers["accept-ranges"] == "bytes"
    plain = client.bucket("media").blob(new_name())
    plain.upload_from_string("1")
    assert http.get(f"/media/{plain.name}").headers["cache-control"] == "public, max-age=3600"


def test_what_a_cache_knows_is_not_sent_again(client: storage.Client, http: httpx.Client) -> None:
    blob = client.bucket("media").blob(new_name())
    blob.cache_control = "public, max-age=5"
    blob.upload_from_string("first")
    path = f"/media/{blob.name}"
    etag, modified = (http.get(path).headers[name] for name in ("etag", "last-modified"))
    for headers in (
        {"if-none-match": etag},
        {"if-none-match": f'"other", W/{etag}'},
        {"if-modified-since": modified},
    ):
        answer = http.get(path, headers=headers)
        assert (answer.status_code, answer.content) == (304, b"")
        assert (answer.headers["etag"], answer.headers["cache-control"]) == (etag, "public, max-age=5")
    assert http.head(path, headers={"if-none-match": etag}).status_code == 304
    long_ago = format_datetime(blob.time_created.replace(year=2020), usegmt=True)
    assert http.get(path, headers={"if-modified-since": long_ago}).text == "first"
    assert http.get(path, headers={"if-none-match": '"other"', "if-modified-since": modified}).text == "first"
    assert http.get(path, headers={"if-match": etag}).text == "first"
    assert http.get(path, headers={"if-match": '"other"'}).status_code == 412
    assert http.get(path, headers={"if-unmodified-since": long_ago}).status_code == 412
    blob.upload_from_string("second")
    answer = http.get(path, headers={"if-none-match": etag})
    assert (answer.status_code, answer.text) == (200, "second")


def test_ranges_and_heads(client: storage.Client, http: httpx.Client) -> None:
    blob = client.bucket("media").blob(new_name())
    blob.upload_from_string(b"0123456789")
    path = f"/media/{blob.name}"
    etag = http.get(path).headers["etag"]
    for asked, content, told in (
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=8-", b"89", "bytes 8-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-99", b"0123456789", "bytes 0-9/10"),
        ("bytes=9-99", b"9", "bytes 9-9/10"),
    ):
        answer = http.get(path, headers={"range": asked})
        assert (answer.status_code, answer.content, answer.headers["content-range"]) == (206, content, told)
        assert answer.headers["content-length"] == str(len(content))
    for ignored in ("bytes=0-1,3-4", "bytes=5-2", "items=0-1", "bytes=-"):
        assert http.get(path, headers={"range": ignored}).status_code == 200
    for impossible in ("bytes=10-", "bytes=-0"):
        answer = http.get(path, headers={"range": impossible})
        assert (answer.status_code, error_code(answer.text)) == (416, "InvalidRange")
        assert answer.headers["content-range"] == "bytes */10"
    assert http.get(path, headers={"range": "bytes=0-1", "if-range": etag}).status_code == 206
    assert http.get(path, headers={"range": "bytes=0-1", "if-range": '"other"'}).status_code == 200
    head = http.head(path)
    assert (head.status_code, head.headers["content-length"], head.headers["etag"]) == (200, "10", etag)


def test_a_composite_objects_tag_is_not_an_md5(client: storage.Client, http: httpx.Client) -> None:
    bucket = client.bucket("media")
    part, whole = bucket.blob(new_name()), bucket.blob(new_name())
    part.upload_from_string("1")
    whole.compose([part, part])
    answer = http.get(f"/media/{whole.name}")
    assert (answer.headers["etag"], answer.headers["x-goog-component-count"]) == (f'"{whole.etag}"', "2")
    assert answer.headers["x-goog-hash"] == f"crc32c={whole.crc32c}"
