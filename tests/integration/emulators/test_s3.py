"""The local S3 refuses what S3 refuses, which moto behind it would take."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from starlette.datastructures import Headers

from emulators.s3.errors import S3Error
from emulators.s3.signing import SentRequest, check_signature
from tests.integration.emulators.local_servers import Emulator, running
from tests.integration.shared.object_stores import KEY, key_file

EMPTY = hashlib.sha256(b"").hexdigest()
AMAZONS_KEY = {"AKIAIOSFODNN7EXAMPLE": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}
AMAZONS_TIME = datetime(2013, 5, 24, 0, 5, tzinfo=UTC)
PRESIGNED = (
    "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
    "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
    "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
)
AUTHORIZATION = (
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
    "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
    "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
)


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    folder = tmp_path_factory.mktemp("s3")
    options = ["--credentials", str(key_file(folder)), "--bucket", "ugc", "--origin", "https://play.example.com"]
    with running("s3", folder / "data", *options, http="--port") as started:
        yield started


def signed(
    s3: Emulator, method: str, path: str, body: bytes = b"", sent: bytes | None = None, **headers: str
) -> httpx.Response:
    """Send what botocore signs in its header, or another body than it signed."""
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    request = AWSRequest(method=method, url=f"{s3.url}{path}", data=body, headers=said)
    S3SigV4Auth(Credentials(*KEY.values()), "s3", "auto").add_auth(request)
    return httpx.request(method, request.url, headers=dict(request.headers), content=body if sent is None else sent)


def code_of(answer: httpx.Response) -> str:
    return answer.text.partition("<Code>")[2].partition("</Code>")[0]


def test_amazons_own_examples_are_taken():
    headers = Headers(
        {
            "host": "examplebucket.s3.amazonaws.com",
            "range": "bytes=0-9",
            "x-amz-content-sha256": EMPTY,
            "x-amz-date": "20130524T000000Z",
            "authorization": AUTHORIZATION,
        }
    )
    check_signature(SentRequest("GET", "/test.txt", "", headers), AMAZONS_KEY, AMAZONS_TIME)
    presigned = SentRequest("GET", "/test.txt", PRESIGNED, Headers({"host": "examplebucket.s3.amazonaws.com"}))
    check_signature(presigned, AMAZONS_KEY, AMAZONS_TIME)


@pytest.mark.parametrize(
    ("change", "now", "code"),
    [
        ({"method": "PUT"}, AMAZONS_TIME, "SignatureDoesNotMatch"),
        ({"path": "/test.tx"}, AMAZONS_TIME, "SignatureDoesNotMatch"),
        ({"query": PRESIGNED.replace("86400", "604800")}, AMAZONS_TIME, "SignatureDoesNotMatch"),
        ({"query": f"{PRESIGNED}&response-content-type=text%2Fhtml"}, AMAZONS_TIME, "SignatureDoesNotMatch"),
        ({"query": PRESIGNED.replace("86400", "604801")}, AMAZONS_TIME, "AuthorizationQueryParametersError"),
        ({"query": PRESIGNED.replace("Amz-Date", "Amz-Day")}, AMAZONS_TIME, "AuthorizationQueryParametersError"),
        ({"query": PRESIGNED.replace("7EXAMPLE", "8EXAMPLE")}, AMAZONS_TIME, "InvalidAccessKeyId"),
        ({"query": PRESIGNED.replace("%2Fs3%2F", "%2Fsqs%2F")}, AMAZONS_TIME, "AuthorizationHeaderMalformed"),
        ({"headers": Headers({"host": "another.example"})}, AMAZONS_TIME, "SignatureDoesNotMatch"),
        ({"headers": Headers({"host": "examplebucket", "x-amz-acl": "public-read"})}, AMAZONS_TIME, "AccessDenied"),
        ({"query": ""}, AMAZONS_TIME, "AccessDenied"),
        ({}, AMAZONS_TIME + timedelta(days=1), "AccessDenied"),
        ({}, AMAZONS_TIME - timedelta(days=1), "AccessDenied"),
    ],
)
def test_what_is_signed_cannot_be_changed(change, now, code):
    given = {
        "method": "GET",
        "path": "/test.txt",
        "query": PRESIGNED,
        "headers": Headers({"host": "examplebucket.s3.amazonaws.com"}),
    }
    with pytest.raises(S3Error) as refused:
        check_signature(SentRequest(**given | change), AMAZONS_KEY, now)
    assert refused.value.code == code


def test_a_body_is_what_its_headers_say(s3):
    assert signed(s3, "PUT", "/ugc/a", b"content").status_code == 200
    assert code_of(signed(s3, "PUT", "/ugc/b", b"content", content_md5="1B2M2Y8AsgTpgAmY7PhCfg==")) == "BadDigest"
    empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    assert code_of(signed(s3, "PUT", "/ugc/b", b"content", x_amz_checksum_sha256=empty)) == "BadDigest"
    assert code_of(signed(s3, "PUT", "/ugc/b", b"content", sent=b"another")) == "XAmzContentSHA256Mismatch"
    assert signed(s3, "HEAD", "/ugc/b").status_code == 404
    assert signed(s3, "GET", "/ugc/a").content == b"content"


def test_what_r2_does_not_take_is_not_taken_here(s3):
    form = httpx.post(f"{s3.url}/ugc", files={"file": b"content"}, data={"key": "a"})
    assert (form.status_code, code_of(form)) == (501, "NotImplemented")
    trailer = signed(s3, "PUT", "/ugc/b", b"content", x_amz_trailer="x-amz-checksum-crc32")
    assert (trailer.status_code, code_of(trailer)) == (501, "NotImplemented")


def test_only_pages_of_the_named_origins_may_send(s3):
    asked = {"access-control-request-method": "PUT", "access-control-request-headers": "content-type"}
    allowed = httpx.options(f"{s3.url}/ugc/a", headers={"origin": "https://play.example.com", **asked})
    assert allowed.headers["access-control-allow-origin"] == "https://play.example.com"
    assert httpx.options(f"{s3.url}/ugc/a", headers={"origin": "https://elsewhere.example", **asked}).status_code == 403
