"""What the Cloud Storage emulator tells others of new objects, as Eventarc would."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import httpx
import jwt
import pytest

from emulators import identity
from tests.integration.emulators.cloud_storage import cloud_storage
from tests.integration.emulators.local_servers import ROOT, Emulator, Target, listening
from tests.waiting import eventually

FUNCTION = "/profiles-make-image-variants"


@pytest.fixture
async def target() -> AsyncIterator[Target]:
    async with listening() as started:
        yield started


async def upload(emulator: Emulator, name: str, bucket: str = "uploads") -> dict[str, str]:
    """Upload an object; its resource."""
    async with httpx.AsyncClient() as http:
        return await upload_with(http, emulator, name, bucket)


async def upload_with(http: httpx.AsyncClient, emulator: Emulator, name: str, bucket: str) -> dict[str, str]:
    """Upload an object on a client's connections; its resource."""
    url = f"{emulator.url}/upload/storage/v1/b/{bucket}/o"
    answer = await http.post(url, params={"uploadType": "media", "name": name}, content=b"content")
    resource: dict[str, str] = answer.raise_for_status().json()
    return resource


def journal(emulator: Emulator) -> list[Path]:
    return list((emulator.data / "_notifications").iterdir())


async def test_a_finalized_object_is_told_as_a_cloud_event(tmp_path: Path, target: Target) -> None:
    url = f"{target.url}{FUNCTION}"
    with cloud_storage(tmp_path / "data", "--notify", f"uploads={url}") as emulator:
        stored = await upload(emulator, "avatars/ü 1.png")
        await target.received(1)
        await eventually(lambda: not journal(emulator))
    request = target.requests[0]
    assert (request.method, request.path) == ("POST", FUNCTION)
    told = {name: value for name, value in request.headers.items() if name.startswith("ce-")}
    assert told.pop("ce-id").isdigit()
    assert told == {
        "ce-type": "google.cloud.storage.object.v1.finalized",
        "ce-source": "//storage.googleapis.com/projects/_/buckets/uploads",
        "ce-subject": "objects/avatars/%C3%BC%201.png",
        "ce-specversion": "1.0",
        "ce-time": stored["timeCreated"],
        "ce-bucket": "uploads",
    }
    assert request.headers["content-type"] == "application/json"
    assert json.loads(request.body) == stored
    token = request.headers["authorization"].removeprefix("Bearer ")
    claims = identity.verify(tmp_path / "data", token, url)
    assert claims["email"] == "eventarc@ludus-local.iam.gserviceaccount.com"
    assert claims["email_verified"] is True
    with pytest.raises(jwt.InvalidAudienceError):
        identity.verify(tmp_path / "data", token, target.url)


async def test_every_new_generation_is_told_and_nothing_else(tmp_path: Path, target: Target) -> None:
    arguments = [word for path in ("/a", "/b") for word in ("--notify", f"uploads={target.url}{path}")]
    with cloud_storage(tmp_path / "data", *arguments) as emulator:
        objects = "/storage/v1/b/uploads/o"
        await upload(emulator, "one")
        await upload(emulator, "untold", bucket="private")
        async with httpx.AsyncClient(base_url=emulator.url) as http:
            assert (await http.patch(f"{objects}/one", json={"metadata": {"a": "b"}})).status_code == 200
            assert (await http.post(f"{objects}/one/copyTo/b/uploads/o/two")).status_code == 200
            sources = {"sourceObjects": [{"name": "one"}, {"name": "two"}]}
            assert (await http.post(f"{objects}/three/compose", json=sources)).status_code == 200
            await target.received(6)
            assert (await http.delete(f"{objects}/one")).status_code == 204
            refused = await http.post(f"/upload{objects}?uploadType=media&name=two&ifGenerationMatch=0", content=b"x")
            assert refused.status_code == 412
        await eventually(lambda: not journal(emulator))
    told = sorted((request.path, json.loads(request.body)["name"]) for request in target.requests)
    assert told == [(path, name) for path in ("/a", "/b") for name in ("one", "three", "two")]
    assert len({request.headers["ce-id"] for request in target.requests}) == 6


async def test_a_refused_notification_is_sent_again_with_patience(tmp_path: Path, target: Target) -> None:
    target.answer = lambda number: (204 if number == 4 else (500, 429, 302)[number - 1], {})
    with cloud_storage(tmp_path / "data", "--notify", f"uploads={target.url}/f") as emulator:
        await upload(emulator, "one")
        await target.received(4)
        await eventually(lambda: not journal(emulator))
    assert len(target.requests) == 4
    assert len({request.headers["ce-id"] for request in target.requests}) == 1
    times = [request.at for request in target.requests]
    waits = [after - before for before, after in pairwise(times)]
    for wait, shortest in zip(waits, (0.2, 0.4, 0.8), strict=True):
        assert wait > shortest * 0.9


async def test_what_is_undelivered_survives_a_restart_and_a_new_port(tmp_path: Path, target: Target) -> None:
    data = tmp_path / "data"
    with cloud_storage(
        data, "--notify", "uploads=http://127.0.0.1:9/f", "--notify", "private=http://127.0.0.1:9/g"
    ) as emulator:
        stored = await upload(emulator, "one")
        await upload(emulator, "two", bucket="private")
        assert len(journal(emulator)) == 2
        emulator.kill()
    with cloud_storage(data, "--notify", f"uploads={target.url}/f") as emulator:
        await target.received(1)
        await eventually(lambda: not journal(emulator))
        assert "http://127.0.0.1:9/g hears no more of private" in emulator.log
    assert json.loads(target.requests[0].body)["generation"] == stored["generation"]
    claims = target.requests[0].headers["authorization"].removeprefix("Bearer ")
    assert identity.verify(data, claims, f"{target.url}/f")["aud"] == f"{target.url}/f"


async def test_it_stops_without_waiting_for_a_slow_receiver(tmp_path: Path, target: Target) -> None:
    target.answering.clear()
    with cloud_storage(tmp_path / "data", "--notify", f"uploads={target.url}/f") as emulator:
        await upload(emulator, "one")
        await target.received(1)
        assert await asyncio.to_thread(emulator.stop) == 0
        assert (target.running, len(journal(emulator))) == (1, 1)


async def test_many_uploads_at_once_are_each_told(tmp_path: Path, target: Target) -> None:
    with cloud_storage(tmp_path / "data", "--notify", f"uploads={target.url}/f") as emulator:
        async with httpx.AsyncClient() as http:
            await asyncio.gather(*(upload_with(http, emulator, f"n/{number}", "uploads") for number in range(100)))
        await target.received(100)
        await eventually(lambda: not journal(emulator))
    assert len({json.loads(request.body)["name"] for request in target.requests}) == 100


def test_a_folder_has_one_key_however_many_begin_at_once(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from emulators.identity import id_token\n"
    script += "print(id_token(Path(sys.argv[1]), 'a@b.c', 'http://f'))"

    def token(_number: int) -> str:
        command = [sys.executable, "-c", script, str(tmp_path / "shared")]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()

    with ThreadPoolExecutor(8) as pool:
        tokens = list(pool.map(token, range(8)))
    for signed in tokens:
        assert identity.verify(tmp_path / "shared", signed, "http://f")["email"] == "a@b.c"
    assert [path.name for path in (tmp_path / "shared").iterdir()] == ["identity.pem"]
    assert (tmp_path / "shared" / "identity.pem").stat().st_mode & 0o777 == 0o600


def test_tokens_are_refused_when_forged_old_or_incomplete(tmp_path: Path) -> None:
    token = identity.id_token(tmp_path, "a@b.c", "http://f")
    claims = identity.verify(tmp_path, token, "http://f")
    assert claims["exp"] - claims["iat"] == 3600
    assert claims["iss"] == "https://accounts.google.com"
    with pytest.raises(jwt.InvalidSignatureError):
        identity.verify(tmp_path / "other", token, "http://f")
    with pytest.raises(jwt.DecodeError):
        identity.verify(tmp_path, "nonsense", "http://f")
    key = (tmp_path / "identity.pem").read_text()
    past = datetime.now(UTC) - timedelta(seconds=1)
    for change, problem in (
        ({"exp": past}, jwt.ExpiredSignatureError),
        ({"iss": "https://evil.example"}, jwt.InvalidIssuerError),
        ({"email": None}, jwt.MissingRequiredClaimError),
    ):
        forged = jwt.encode(
            {name: value for name, value in (claims | change).items() if value is not None}, key, "RS256"
        )
        with pytest.raises(problem):
            identity.verify(tmp_path, forged, "http://f")
    unsigned = jwt.encode(claims, "", "none")
    with pytest.raises(jwt.PyJWTError):
        identity.verify(tmp_path, unsigned, "http://f")


def test_a_key_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "identity.pem").write_text("not a key")
    with pytest.raises(ValueError, match="PEM"):
        identity.id_token(tmp_path, "a@b.c", "http://f")
