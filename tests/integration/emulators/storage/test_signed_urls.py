"""Signed URLs of the Cloud Storage emulator: what they allow and how they are refused."""

import os
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import httpx
import pytest
from google.cloud import storage

from tests.integration.emulators.cloud_storage import (
    error_code,
    memory_peak,
    new_name,
    sign,
)
from tests.integration.emulators.local_servers import Emulator

RANGE = "x-goog-content-length-range"


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with httpx.Client() as opened:
        yield opened


def refused(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/xml; charset=UTF-8"
    return answer.status_code, error_code(answer.text)


@pytest.mark.parametrize("name", ["plain.png", "päth/to ünï 🎮.png", "a+b&c=d%41;?#", "trailing/", "a//b", "~*'()!"])
def test_an_object_is_put_read_asked_for_and_deleted(client: storage.Client, http: httpx.Client, name: str) -> None:
    name = f"{new_name()}{name}"
    headers = {"Content-Type": "image/png", "x-goog-meta-owner": "p1", "Cache-Control": "no-store"}
    put = http.put(sign(client, "PUT", name, headers=headers), content=b"12345", headers=headers)
    assert (put.status_code, put.content) == (200, b"")
    assert put.headers["etag"] == '"827ccb0eea8a706c4c34a16891f84e7b"'
    stored = client.bucket("uploads").get_blob(name)
    assert put.headers["x-goog-generation"] == str(stored.generation)
    assert (stored.content_type, stored.cache_control, stored.metadata) == (
        "image/png",
        "no-store",
        {"owner": "p1"},
    )
    get = http.get(sign(client, "GET", name))
    assert (get.status_code, get.content) == (200, b"12345")
    assert get.headers["x-goog-hash"] == f"crc32c={stored.crc32c},md5={stored.md5_hash}"
    assert (get.headers["x-goog-meta-owner"], get.headers["cache-control"]) == ("p1", "no-store")
    head = http.head(sign(client, "HEAD", name))
    assert (head.status_code, head.headers["content-length"], head.content) == (200, "5", b"")
    part = http.get(sign(client, "GET", name), headers={"range": "bytes=1-2"})
    assert (part.status_code, part.content, part.headers["content-range"]) == (206, b"23", "bytes 1-2/5")
    delete = sign(client, "DELETE", name)
    assert http.delete(delete).status_code == 204
    assert refused(http.delete(delete)) == (404, "NoSuchKey")
    assert refused(http.get(sign(client, "GET", name))) == (404, "NoSuchKey")
    assert http.head(sign(client, "HEAD", name)).status_code == 404


def test_a_name_with_dots_stays_in_its_bucket(emulator: Emulator, client: storage.Client) -> None:
    path = sign(client, "PUT", "../../escaped").removeprefix(emulator.url)
    port = httpx.URL(emulator.url).port
    with socket.create_connection(("127.0.0.1", port)) as connection:
        headers = f"Host: 127.0.0.1:{port}\r\nContent-Length: 1\r\nConnection: close\r\n"
        connection.sendall(f"PUT {path} HTTP/1.1\r\n{headers}\r\nx".encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 200")
    assert client.bucket("uploads").get_blob("../../escaped").size == 1


def test_any_change_breaks_the_signature(emulator: Emulator, client: storage.Client, http: httpx.Client) -> None:
    name = new_name()
    url = sign(client, "PUT", name)
    other = sign(client, "PUT", name, seconds=61)
    for changed in (
        url.replace(name, new_name()),
        url.replace("/uploads/", "/media/"),
        url.replace("X-Goog-Expires=60", "X-Goog-Expires=61"),
        f"{url}&generation=1",
        url[:-2] + ("00" if url[-2:] != "00" else "11"),
        url[: url.index("X-Goog-Signature=")] + other[other.index("X-Goog-Signature=") :],
        url.rpartition("=")[0] + "=nothex",
    ):
        assert refused(http.put(changed, content=b"x")) == (403, "SignatureDoesNotMatch")
    assert refused(http.get(url)) == (403, "SignatureDoesNotMatch")
    renamed = url.replace("127.0.0.1", "localhost")
    assert refused(http.put(renamed, content=b"x")) == (403, "SignatureDoesNotMatch")
    answer = http.get(url)
    assert f"<CanonicalRequest>GET\n/uploads/{name}\n" in answer.text
    assert "<StringToSign>GOOG4-RSA-SHA256\n" in answer.text
    assert "Check your Google secret key and signing method." in answer.text
    assert client.bucket("uploads").get_blob(name) is None
    assert refused(http.put(f"{emulator.url}/uploads/{name}", content=b"x")) == (403, "AccessDenied")


def test_only_known_accounts_may_sign(client: storage.Client, http: httpx.Client) -> None:
    answer = http.put(sign(client, "PUT", new_name(), email="stranger@example.com"), content=b"x")
    assert refused(answer) == (403, "SignatureDoesNotMatch")
    assert "knows no key of 'stranger@example.com': start it with --signer" in answer.text
    mixed = sign(client, "PUT", new_name(), email="stranger@example.com")
    mixed = mixed.replace(quote("stranger@example.com"), quote("media@ludus-local.iam.gserviceaccount.com"))
    assert refused(http.put(mixed, content=b"x")) == (403, "SignatureDoesNotMatch")


def test_a_signature_expires(client: storage.Client, http: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    away = timedelta(minutes=-10)

    def now(_timezone: object = None) -> datetime:
        return datetime.now(UTC) + away

    monkeypatch.setattr("google.cloud.storage._signing._NOW", now)
    expired = http.put(sign(client, "PUT", new_name(), seconds=300), content=b"x")
    assert refused(expired) == (400, "ExpiredToken")
    assert "Request signature expired at: 20" in expired.text
    assert http.put(sign(client, "PUT", new_name(), seconds=3600), content=b"x").status_code == 200
    away = timedelta(minutes=30)
    assert refused(http.put(sign(client, "PUT", new_name()), content=b"x")) == (403, "RequestTimeTooSkewed")


def test_bad_parameters_are_told(client: storage.Client, http: httpx.Client) -> None:
    url = sign(client, "GET", "x")
    for changed in (
        url.replace("X-Goog-Expires=60", "X-Goog-Expires=604801"),
        url.replace("X-Goog-Expires=60", "X-Goog-Expires=soon"),
        url.replace("X-Goog-Expires=60&", ""),
        url.replace("GOOG4-RSA-SHA256", "GOOG4-HMAC-SHA256"),
        url.replace("X-Goog-SignedHeaders=host", "X-Goog-SignedHeaders=date"),
        url.replace("goog4_request", "aws4_request"),
        url.replace("X-Goog-SignedHeaders=host", "X-Goog-SignedHeaders=host%3B%E2%82%AC"),
        url.replace("X-Goog-Date=20", "X-Goog-Date=19"),
    ):
        assert refused(http.get(changed)) == (400, "AuthorizationQueryParametersError")
    older = f"{url.partition('?')[0]}?GoogleAccessId=a%40b&Expires=9999999999&Signature=c2ln"
    assert refused(http.get(older)) == (501, "NotImplemented")


def test_signed_headers_must_come_and_x_goog_headers_must_be_signed(client: storage.Client, http: httpx.Client) -> None:
    typed = sign(client, "PUT", new_name(), headers={"Content-Type": "image/png"})
    wrong = http.put(typed, content=b"x", headers={"content-type": "text/html"})
    assert refused(wrong) == (403, "SignatureDoesNotMatch")
    missing = http.put(typed, content=b"x")
    assert refused(missing) == (400, "MalformedSecurityHeader")
    assert "<ParameterName>content-type</ParameterName>" in missing.text
    assert "Header was included in signedheaders, but not in the request." in missing.text
    assert http.put(typed, content=b"x", headers={"content-type": "image/png"}).status_code == 200
    unsigned = http.put(sign(client, "PUT", new_name()), content=b"x", headers={"x-goog-meta-role": "admin"})
    assert refused(unsigned) == (400, "MalformedSecurityHeader")
    ranged = sign(client, "PUT", new_name(), headers={RANGE: "1,10"})
    assert refused(http.put(ranged, content=b"x")) == (400, "MalformedSecurityHeader")
    assert refused(http.put(ranged, content=b"x", headers={RANGE: "1,99"})) == (403, "SignatureDoesNotMatch")


@pytest.mark.parametrize(("size", "code"), [(1, "EntityTooSmall"), (2, None), (10, None), (11, "EntityTooLarge")])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_length_range_is_kept(
    client: storage.Client, http: httpx.Client, size: int, code: str | None, *, chunked: bool
) -> None:
    name, headers = new_name(), {RANGE: "2,10"}
    body = iter([b"x"] * size) if chunked else b"x" * size
    answer = http.put(sign(client, "PUT", name, headers=headers), content=body, headers=headers)
    if code is None:
        assert answer.status_code == 200
        assert client.bucket("uploads").get_blob(name).size == size
    else:
        assert refused(answer) == (400, code)
        assert "object size specified in your Policy Document.</Message><Details>Content-length" in answer.text
        assert client.bucket("uploads").get_blob(name) is None


@pytest.mark.parametrize("chunked", [False, True])
def test_too_large_a_body_is_neither_stored_nor_kept_in_memory(
    emulator: Emulator, client: storage.Client, http: httpx.Client, *, chunked: bool
) -> None:
    megabyte, count, headers = os.urandom(1_000_000), 200, {RANGE: "0,5000000"}
    before = memory_peak(emulator)
    length = {} if chunked else {"content-length": str(count * len(megabyte))}
    url = sign(client, "PUT", "never", headers=headers)
    answer = http.put(url, content=(megabyte for _ in range(count)), headers=headers | length)
    assert refused(answer) == (400, "EntityTooLarge")
    assert memory_peak(emulator) - before < 16 * 1024 * 1024
    assert client.bucket("uploads").get_blob("never") is None
    assert not list((emulator.data / "_incoming").iterdir())


def test_a_malformed_length_range_is_refused(client: storage.Client, http: httpx.Client) -> None:
    for text in ("10", "10,2", "a,b", "1,2,3", "-1,5"):
        headers = {RANGE: text}
        answer = http.put(sign(client, "PUT", "never", headers=headers), content=b"x", headers=headers)
        assert refused(answer) == (400, "InvalidArgument")


def test_preconditions_and_checksums_are_kept(client: storage.Client, http: httpx.Client) -> None:
    name, once = new_name(), {"x-goog-if-generation-match": "0"}
    url = sign(client, "PUT", name, headers=once)
    assert http.put(url, content=b"1", headers=once).status_code == 200
    assert refused(http.put(url, content=b"2", headers=once)) == (412, "PreconditionFailed")
    hashed = {"x-goog-hash": "crc32c=AAAAAA=="}
    answer = http.put(sign(client, "PUT", name, headers=hashed), content=b"3", headers=hashed)
    assert refused(answer) == (400, "BadDigest")
    assert refused(http.put(sign(client, "PUT", name), content=b"3", headers={"content-md5": "AAAA"})) == (
        400,
        "BadDigest",
    )
    assert http.get(sign(client, "GET", name)).content == b"1"
    generation = client.bucket("uploads").get_blob(name).generation
    assert http.get(sign(client, "GET", name, generation=generation)).content == b"1"
    assert refused(http.get(sign(client, "GET", name, generation=generation + 1))) == (404, "NoSuchKey")


def test_a_signed_url_may_name_the_answers_headers(client: storage.Client, http: httpx.Client) -> None:
    name = new_name()
    http.put(sign(client, "PUT", name), content=b"1")
    url = sign(client, "GET", name, response_disposition='attachment; filename="ü.bin"', response_type="text/plain")
    answer = http.get(url)
    assert answer.headers["content-type"] == "text/plain"
    assert answer.headers["content-disposition"] == 'attachment; filename="ü.bin"'


def test_what_the_xml_api_lacks_is_told(emulator: Emulator, client: storage.Client, http: httpx.Client) -> None:
    copy = {"x-goog-copy-source": "/private/secret"}
    answer = http.put(sign(client, "PUT", "copy", headers=copy), headers=copy)
    assert refused(answer) == (501, "NotImplemented")
    assert refused(http.get(sign(client, "GET", "x", query_parameters={"acl": ""}))) == (
        501,
        "NotImplemented",
    )
    assert refused(http.post(f"{emulator.url}/uploads/x", content=b"x")) == (403, "AccessDenied")
    assert refused(http.get(f"{emulator.url}/missing-bucket/x")) == (404, "NoSuchBucket")
