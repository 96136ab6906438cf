"""The archives: the same bytes for the same sources, and each one enough for itself."""

import base64
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from infra.build.archives import INDEX
from shared.catalog import declarations, services
from shared.declare import Http
from shared.events.dead_letters import DeadLettered
from tests.integration.build.archive_host import Environments, served
from tests.integration.build.source_tree import ROOT, build, copy_tree, run_python
from tests.waiting import PATIENCE

RULES = "functions/profiles/rules/profiles.py"
SCRIPT = "shared/http/admit.lua"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return copy_tree(tmp_path / "tree")


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The repository's own archives, by function. Those of changed copies are compared with them."""
    return archives_of(ROOT, tmp_path_factory.mktemp("archives"))


def archives_of(tree: Path, out: Path, hash_seed: int = 0) -> dict[str, Path]:
    made = build(tree, "archives", "--out", str(out), hash_seed=hash_seed)
    assert made.returncode == 0, made.stdout + made.stderr
    index: dict[str, str] = json.loads((out / INDEX).read_text())
    return {function: out / file for function, file in index.items()}


def test_two_builds_make_the_same_bytes(archives: dict[str, Path], tree: Path, tmp_path: Path) -> None:
    for file in tree.rglob("*.py"):
        os.utime(file, (0, 0))
        file.chmod(0o600)
    second = archives_of(tree, tmp_path / "second", hash_seed=2)
    assert {name: file.name for name, file in archives.items()} == {name: file.name for name, file in second.items()}
    assert all(file.read_bytes() == second[name].read_bytes() for name, file in archives.items())


def test_every_function_has_one_archive(archives: dict[str, Path]) -> None:
    assert list(archives) == [declaration.name for declaration in declarations()]


def test_a_change_of_rules_changes_only_the_archives_with_them(
    archives: dict[str, Path], tree: Path, tmp_path: Path
) -> None:
    out = shutil.copytree(archives["profiles-get-me"].parent, tmp_path / "out")
    having = {name for name, file in archives.items() if RULES in ZipFile(file).namelist()}
    (tree / RULES).write_text((tree / RULES).read_text() + "\nADDED = True\n")
    after = archives_of(tree, out)
    assert {name for name in after if after[name].name != archives[name].name} == having
    assert any(name.startswith("profiles-") for name in having)
    assert len(having) < len(after)
    assert {file.name for file in out.glob("*.zip")} == {file.name for file in after.values()}


def test_a_reworded_docstring_changes_no_archive(archives: dict[str, Path], tree: Path, tmp_path: Path) -> None:
    (tree / RULES).write_text((tree / RULES).read_text().replace('"""', '"""In other words: ', 1))
    (tree / SCRIPT).write_text((tree / SCRIPT).read_text().replace("-- ", "-- In other words: ", 1))
    after = archives_of(tree, tmp_path / "out")
    assert {name: file.name for name, file in after.items()} == {name: file.name for name, file in archives.items()}


IMPORT_EACH = """
import inspect, os, pathlib, sys, zipfile
import functions_framework.aio, pydantic

class Only:
    def find_spec(self, name, path=None, target=None):
        file = name.replace(".", "/")
        if not name.startswith(("functions.", "shared.")):
            return
        if not any(one.startswith((f"{file}.py", f"{file}/")) for one in files):
            raise ModuleNotFoundError(f"{archive} has no {name}")

def only_packed_scripts(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".lua"):
        if os.path.relpath(arguments[0]) not in files:
            raise FileNotFoundError(f"{archive} has no {arguments[0]}")

sys.addaudithook(only_packed_scripts)
sys.meta_path.insert(0, Only())
sys.path.insert(0, os.getcwd())
failed = []
for archive in sys.argv[1:]:
    child = os.fork()
    if not child:
        with zipfile.ZipFile(archive) as packed:
            files, main = set(packed.namelist()), packed.read("main.py")
        files |= {str(folder) for file in files for folder in pathlib.PurePath(file).parents}
        served = {}
        exec(main, served)
        os._exit(0 if inspect.iscoroutinefunction(served["main"]) else 1)
    if os.waitpid(child, 0)[1]:
        failed.append(archive)
sys.exit(", ".join(failed) or 0)
"""
"""Imports archives, each in a process of its own, all from one folder, in which it sees its own files alone."""


@pytest.mark.parametrize("service", services())
def test_archives_hold_what_they_import_at_once(service: str, archives: dict[str, Path], tmp_path: Path) -> None:
    largest: dict[bool, Path] = {}
    for declaration in declarations():
        if declaration.service == service:
            kind, file = isinstance(declaration.trigger, Http), archives[declaration.name]
            largest[kind] = max(largest.get(kind, file), file, key=lambda archive: archive.stat().st_size)
    for file in largest.values():
        with ZipFile(file) as archive:
            archive.extractall(tmp_path)
    tried = run_python(IMPORT_EACH, *(str(file) for file in largest.values()), cwd=tmp_path, isolated=True)
    assert tried.returncode == 0, tried.stderr


LOADED_BY_IMPORT = """
import importlib, sys
sys.path.insert(0, "")
heavy, before = {"google", "grpc", "redis", "opentelemetry"}, set(sys.modules)
for function in sys.argv[1:]:
    module, _, name = function.rpartition(".")
    from shared.serve import serve
    serve(getattr(importlib.import_module(module), name))
    if found := sorted(heavy & {loaded.partition(".")[0] for loaded in sys.modules.keys() - before}):
        sys.exit(f"{module} loads {', '.join(found)}")
"""


@pytest.mark.parametrize("service", services())
def test_importing_a_function_loads_no_client(service: str) -> None:
    names = [
        f"{declaration.module}.{declaration.attribute}"
        for declaration in declarations()
        if declaration.service == service
    ]
    tried = run_python(LOADED_BY_IMPORT, *names, cwd=ROOT)
    assert tried.returncode == 0, tried.stderr


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> Environments:
    return Environments(tmp_path_factory.mktemp("environments"))


@dataclass(frozen=True)
class Case:
    """What is sent to a function, and what has to come back or stand in its log."""

    method: str
    path: str
    body: object
    status: int
    told: str


LETTER = DeadLettered(
    delivery_id="1",
    function="stats-record-match",
    source_topic="match.completed",
    fact="m1",
    payload="{}",
    attributes={},
    error="RuntimeError: boom",
)
PUSH = {
    "message": {"data": base64.b64encode(LETTER.model_dump_json().encode()).decode(), "messageId": "1"},
    "subscription": "projects/p/subscriptions/s",
}
UPLOAD = {
    "bucket": "uploads",
    "name": "elsewhere/x.png",
    "generation": "1",
    "size": "1",
    "contentType": "image/png",
}
CASES = {
    "auth-get-jwks": Case("GET", "/.well-known/jwks.json", None, 200, '"keys"'),
    "profiles-get-me": Case("GET", "/api/v1/profiles/me", None, 401, "UNAUTHENTICATED"),
    "platform-store-dead-letter": Case("POST", "/", PUSH, 500, "Unavailable"),
    "profiles-make-image-variants": Case("POST", "/", UPLOAD, 204, "POST / 204"),
    "leaderboards-reconcile-boards": Case("POST", "/", {}, 500, "Unavailable"),
}
"""A public endpoint, one for players, handlers of an event, of an upload and of the clock; nothing is up."""


@pytest.mark.parametrize("name", CASES)
def test_an_archive_alone_answers(
    name: str, archives: dict[str, Path], environments: Environments, tmp_path: Path
) -> None:
    case = CASES[name]
    with ZipFile(archives[name]) as archive:
        archive.extractall(tmp_path / "unpacked")
    programs = environments.of(tmp_path / "unpacked" / "requirements.txt")
    with served(programs, tmp_path) as function:
        answer = httpx.request(case.method, function.url + case.path, json=case.body, timeout=PATIENCE)
    log = function.log.read_text()
    assert answer.status_code == case.status, log
    assert case.told in answer.text + log
    assert "ImportError" not in log
    assert "ModuleNotFoundError" not in log
