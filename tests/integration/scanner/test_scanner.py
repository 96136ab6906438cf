"""The scanner says what clamd found, how old its signatures are, and nothing where it does not know."""

import asyncio
import gzip
import hashlib
import shutil
import tempfile
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from aiohttp import web

from emulators.partners.clamd import EICAR, Clamd
from infra.image.scanner import clamd
from tests.hostile_archives import Entry, archive, nested, zipped
from tests.scanner import FFMPEG, scanner
from tests.waiting import PATIENCE

CONFIGURATION = Path("infra/image/scanner/clamd.conf")


@asynccontextmanager
async def files(**content: bytes):
    """A store of files, by name; of those that are `packed…` it says so."""

    async def get(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in content:
            return web.Response(status=404)
        headers = {"content-encoding": "gzip"} if name.startswith("packed") else {}
        return web.Response(body=content[name], headers=headers)

    served = web.Application()
    served.router.add_get("/{name}", get)
    runner = web.AppRunner(served)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@asynccontextmanager
async def asking(address: str, seconds: float = 20.0, ffmpeg: str = FFMPEG, **content: bytes):
    """What the scanner answers of a file, by its name."""
    async with (
        files(**content) as store,
        scanner(address, store, seconds=seconds, ffmpeg=ffmpeg) as origin,
        httpx.AsyncClient(base_url=origin, timeout=PATIENCE) as http,
    ):

        async def ask(name: str) -> httpx.Response:
            url = name if "://" in name else f"{store}/{name}"
            return await http.post("/scan", json={"url": url})

        async def take_frames(name: str, **body: object) -> httpx.Response:
            asked = {"url": f"{store}/{name}", "content_type": "video/mp4"} | body
            return await http.post("/frames", json=asked)

        ask.frames = take_frames  # type: ignore[attr-defined]
        ask.http = http  # type: ignore[attr-defined]
        yield ask


async def test_what_clamd_finds_and_by_which_signatures():
    made_at = datetime.now(UTC) - timedelta(days=2)
    content = {
        "raw": EICAR,
        "zipped": zipped(a=EICAR),
        "nested": nested(3, EICAR),
        "clean": b"x" * 300_000,
        "empty": b"",
    }
    async with Clamd(made_at=made_at) as daemon, asking(daemon.address, **content) as ask:
        answers = {name: (await ask(name)).json() for name in content}
        health = (await ask.http.get("/health")).json()
    assert {name: answer["found"] for name, answer in answers.items()} == {
        "raw": "Eicar-Test-Signature", "zipped": "Eicar-Test-Signature", "nested": "Eicar-Test-Signature", "clean": "",
        "empty": "",
    }  # fmt: skip
    assert answers["clean"] | {"found": 0, "made_at": 0} == {
        "found": 0, "made_at": 0, "signatures": "ClamAV 1.5.1/27700", "age_hours": 48
    }  # fmt: skip
    assert (health["status"], health["age_hours"]) == ("up", 48)
    assert daemon.commands[:2] == ["VERSION", "INSTREAM"]


async def test_a_limit_is_a_finding_and_no_clean_file():
    content = {"large": b"x" * 3_000_000, "deep": nested(4), "sealed": archive(Entry(flags=0x801))}
    async with Clamd(stream_max=1_000_000, recursion_max=2) as daemon, asking(daemon.address, **content) as ask:
        answers = {name: (await ask(name)).json()["found"] for name in content}
    assert answers == {
        "large": "Heuristics.Limits.Exceeded.StreamMaxLength",
        "deep": "Heuristics.Limits.Exceeded.MaxRecursion",
        "sealed": "Heuristics.Encrypted.Zip",
    }


@pytest.mark.parametrize("fault", ["slow", "cut", "error"])
async def test_what_cannot_be_scanned_is_not_clean(fault):
    async with Clamd() as daemon, asking(daemon.address, seconds=0.5, clean=b"x" * 3_000_000) as ask:
        daemon.fault, daemon.seconds = fault, 1.0
        answer = await ask("clean")
        assert (answer.status_code, "found" in answer.json()) == (503, False)


async def test_what_others_would_decode_is_not_clean(capfd):
    content = {"packed": gzip.compress(b"harmless"), "packed_badly": b"no gzip at all"}
    async with Clamd() as daemon, asking(daemon.address, **content) as ask:
        for name in content:
            answer = await ask(name)
            assert (answer.status_code, "found" in answer.json()) == (503, False)
    assert capfd.readouterr().out.count("ObjectUnreadable: it is encoded: gzip") == 2


async def test_a_clamd_that_is_not_there_is_down():
    async with Clamd() as daemon:
        address = daemon.address
    async with asking(address, clean=b"x") as ask:
        assert ((await ask("clean")).status_code, (await ask.http.get("/health")).status_code) == (503, 503)


async def test_it_reads_nothing_but_what_it_is_there_for(capfd):
    async with Clamd(made_at=datetime.now(UTC) - timedelta(days=5)) as daemon, asking(daemon.address, a=b"a") as ask:
        assert (await ask("missing")).status_code == 503
        for elsewhere in ("http://169.254.169.254/computeMetadata/v1/", "file:///etc/passwd", "http://127.0.0.1:1/a"):
            assert (await ask(elsewhere)).status_code == 400
        assert (await ask.http.post("/scan", content=b"{")).status_code == 400
        assert (await ask("a")).json()["age_hours"] == 120
    assert "scanner.signatures_old" in capfd.readouterr().out


@pytest.fixture
async def real(tmp_path):
    """A real clamd with the configuration of the image and one signature, the test's own."""
    if not (program := shutil.which("clamd")):
        pytest.skip("there is no clamd: `make scanner-tools` installs it")
    folder, socket_name = tmp_path / "signatures", tempfile.mktemp(suffix=".sock")  # noqa: S306  short
    folder.mkdir()
    (folder / "test.hdb").write_text(f"{hashlib.md5(EICAR).hexdigest()}:{len(EICAR)}:Test.Eicar\n")  # noqa: S324
    configured = CONFIGURATION.read_text().replace("/var/lib/clamav", str(folder))
    configured = configured.replace("LocalSocket /tmp/clamd.sock", f"LocalSocket {socket_name}")
    file = tmp_path / "clamd.conf"
    file.write_text(configured.replace("StreamMaxLength 520M", "StreamMaxLength 2M"))
    process = await asyncio.create_subprocess_exec(program, "--foreground", f"--config-file={file}")
    async with asyncio.timeout(PATIENCE):
        while not Path(socket_name).exists():
            assert process.returncode is None
            await asyncio.sleep(0.05)
    yield socket_name
    process.terminate()
    await process.wait()


async def test_a_real_clamd_answers_as_the_stand_in_does(real):
    content = {
        "raw": EICAR, "zipped": zipped(a=EICAR), "nested": nested(3, EICAR), "clean": b"x" * 100_000,
        "large": b"x" * 4_000_000, "sealed": archive(Entry(flags=0x801, content=b"x" * 100)), "deep": nested(30),
    }  # fmt: skip
    async with asking(real, **content) as ask:
        answers = {name: (await ask(name)).json().get("found") for name in content}
    assert answers == {
        "raw": "Test.Eicar.UNOFFICIAL",
        "zipped": "Test.Eicar.UNOFFICIAL",
        "nested": "Test.Eicar.UNOFFICIAL",
        "clean": "",
        "large": "Heuristics.Limits.Exceeded.StreamMaxLength",
        "sealed": "Heuristics.Encrypted.Zip",
        "deep": "Heuristics.Limits.Exceeded.MaxRecursion",
    }
    assert (await clamd.command(real, "PING"), (await clamd.signatures(real)).number) == ("PONG", 0)
