"""Every SDK whose toolchain is here: the cases that all languages share, and its quick start, on one local cloud.

`make sdk-cases` writes the results into the table of sdks/README.md; a run of the tests compares them with it.
"""

import json
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from emulators.cloud import LocalCloud
from tests.faulty_network import FaultyNetwork
from tests.sdk_table import PASSED, read_table, with_results
from tests.whole_cloud import operate

ROOT = Path(__file__).resolve().parents[2]
SDKS = ROOT / "sdks"
CASES = SDKS / "cases/cases.json"
NAMES = [case["name"] for case in json.loads(CASES.read_text(encoding="utf-8"))]
PATIENCE = 900
MATCH = "match-of-the-quick-start"


@dataclass(frozen=True)
class Language:
    """How an SDK is built and run, in its folder; `missing` says what it cannot be run without."""

    name: str
    folder: str
    missing: Callable[[], str]
    build: tuple[tuple[str, ...], ...]
    cases: tuple[str, ...]
    quick_start: tuple[str, ...]
    says: tuple[str, ...] = ("Hello, Ada", "Maps for two", "Too few coins")


def without(*programs: str) -> Callable[[], str]:
    def missing() -> str:
        return ", ".join(
            name for name in programs if not shutil.which(name, path=search_path()) and not Path(name).exists()
        )

    return missing


def search_path() -> str:
    return f"{SDKS / 'typescript/node_modules/.bin'}{os.pathsep}{os.environ['PATH']}"


NEWTONSOFT = Path("/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll")
"""As Debian has it. Unity has it as com.unity.nuget.newtonsoft-json."""

MCS = ("mcs", "-langversion:7", "-warnaserror", f"-r:{NEWTONSOFT}", "-recurse:Runtime/*.cs")

LANGUAGES = {
    "python": Language(
        "Python", "python", without(), (), (sys.executable, "tests/cases.py"), (sys.executable, "tests/quick_start.py")
    ),
    "python-async": Language(
        "Python, async",
        "python",
        without(),
        (),
        (sys.executable, "tests/cases.py", "async"),
        (sys.executable, "tests/quick_start_async.py"),
    ),
    "csharp": Language(
        "C#",
        "csharp",
        without("mono", "mcs", str(NEWTONSOFT)),
        (
            ("mkdir", "-p", "dist"),
            ("cp", str(NEWTONSOFT), "dist"),
            (*MCS, "-target:library", "-define:UNITY_2019_4_OR_NEWER", "Tests/UnityStubs.cs", "-out:dist/Unity.dll"),
            (*MCS, "Tests/Cases.cs", "Tests/QuickStart.cs", "-out:dist/Cases.exe"),
        ),
        ("mono", "dist/Cases.exe"),
        ("mono", "dist/Cases.exe", "quick-start"),
    ),
    "go": Language(
        "Go",
        "go",
        without("go"),
        (("go", "build", "-o", "dist/", "./..."),),
        ("dist/cases",),
        ("dist/quickstart", MATCH, "{player}", "{player}"),
        (f"Reported {MATCH}",),
    ),
    "typescript": Language(
        "TypeScript",
        "typescript",
        without("node", "tsc"),
        (("tsc", "--project", "."),),
        ("node", "dist/test/cases.js"),
        ("node", "dist/test/quick_start.js"),
    ),
}


@pytest.fixture(scope="module")
def network(gateway: str) -> Iterator[FaultyNetwork]:
    with FaultyNetwork(gateway) as network:
        yield network


@pytest.fixture(scope="module")
def server_key(whole_cloud: LocalCloud) -> str:
    return operate(whole_cloud, "-", "server")


@pytest.fixture(scope="module")
def identity(whole_cloud: LocalCloud) -> str:
    """What Google says of a game server's account, as the stand-in for its metadata server has it."""
    asked = {"audience": whole_cloud.environment["PUBLIC_ORIGIN"]}
    answer = httpx.post(f"{whole_cloud.address('partners')}/google/dev/tokens", json=asked).raise_for_status()
    return str(answer.json()["id_token"])


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    chosen = LANGUAGES[request.param]
    if missing := chosen.missing():
        pytest.skip(f"{missing} is not here: see `make sdk-tools`")
    for command in chosen.build:
        ran(request.param, command)
    return str(request.param)


def ran(language: str, command: tuple[str, ...], **variables: str) -> str:
    done = subprocess.run(
        command,
        cwd=SDKS / LANGUAGES[language].folder,
        env=os.environ | {"PATH": search_path(), "PYTHONPATH": "src", "LUDUS_CASES": str(CASES)} | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return done.stdout


def test_it_does_what_every_sdk_does(language, network, identity):
    variables = {"LUDUS_ADDRESS": network.address, "LUDUS_IDENTITY": identity}
    lines = ran(language, LANGUAGES[language].cases, **variables).splitlines()
    results = {result["name"]: result["failure"] for result in map(json.loads, lines)}
    readme, columns = SDKS / "README.md", {name: each.name for name, each in LANGUAGES.items()}
    if os.environ.get("LUDUS_SDK_TABLE"):
        text = with_results(readme.read_text(encoding="utf-8"), NAMES, columns, language, results)
        readme.write_text(text, encoding="utf-8")
    assert results == dict.fromkeys(NAMES, "")
    marks = {case: row[columns[language]] for case, row in read_table(readme.read_text(encoding="utf-8")).items()}
    assert marks == dict.fromkeys(NAMES, PASSED), "run `make sdk-cases`, and commit the table"


def test_its_quick_start_works(language, network, server_key):
    network.faults = []
    chosen = LANGUAGES[language]
    command = tuple(register(network.address) if word == "{player}" else word for word in chosen.quick_start)
    said = ran(language, command, LUDUS_ADDRESS=network.address, LUDUS_SERVER_KEY=server_key)
    assert said.splitlines() == list(chosen.says)


def register(address: str) -> str:
    body = {"email": f"{uuid.uuid4()}@example.com", "password": "Case-Pass-1", "display_name": "Ada"}
    answer = httpx.post(f"{address}/api/v1/auth/register", json=body).raise_for_status()
    return str(answer.json()["data"]["user_id"])
