"""What the documents name exists: files, folders, modules, make's targets, endpoints; and the site can be built."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import openapi

ROOT = Path(__file__).resolve().parent.parent
MADE_LATER = {"infra/terraform/.terraform.lock.hcl": "terraform init writes it"}
"""Files that documents name and the repository does not have, and why."""

CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)\s]*)?\)")
PATH = re.compile(r"[A-Za-z][\w.-]*(/[\w.-]+)+/?")
ROOMS = "api|endpoints|events|handlers|models|operations|partners|rules|settings|store"
IN_A_SERVICE = re.compile(rf"({ROOMS})/[\w/]+\.py")
MODULE = re.compile(r"(?:shared|functions|emulators|infra)(?:\.(?!json|tf|toml|yaml|txt)\w+)+")
PACKAGES = ("functions/", "shared/", "emulators/", "infra/", "tests/", "docs/")
MAKE = re.compile(r"(?:^ {4}|`|^)make ((?:[a-z]+(?:-[a-z]+)*)(?: [a-z]+(?:-[a-z]+)*)*)", re.MULTILINE)
RUN = re.compile(r"python3? -m ((?:emulators|infra|shared|tests)[\w.]*)")


def documents() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    history = {"CHANGELOG.md", "tests/bench/results.md"}
    return [ROOT / name for name in listed.split() if name not in history]


def is_there(name: str, document: Path) -> bool:
    """Whether a path exists, from the root or from the document's folder; a room's file in any service."""
    name = name.rstrip("/")
    if name in MADE_LATER or (ROOT / name).exists() or (document.parent / name).exists():
        return True
    return bool(IN_A_SERVICE.fullmatch(name)) and any(ROOT.glob(f"functions/*/{name}"))


def paths_in(text: str) -> Iterator[str]:
    yield from LINK.findall(text)
    for code in CODE.findall(text):
        if PATH.fullmatch(code) and (code.startswith(PACKAGES) or IN_A_SERVICE.fullmatch(code)):
            yield code


def is_module(name: str) -> bool:
    """Whether a dotted name is a module, or begins with one and goes on with what is in it."""
    parts = name.split(".")
    for end in range(len(parts), 1, -1):
        path = ROOT.joinpath(*parts[:end])
        if path.with_suffix(".py").exists():
            text = path.with_suffix(".py").read_text()
            return end == len(parts) or re.search(rf"\b{parts[end]}\b", text) is not None
        if path.is_dir():
            return end == len(parts)
    return False


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_and_modules_that_a_document_names_exist(document):
    text = document.read_text()
    missing = {name for name in paths_in(text) if not is_there(name, document)}
    missing |= {code for code in CODE.findall(text) if MODULE.fullmatch(code) and not is_module(code)}
    missing |= {name for name in RUN.findall(text) if not is_module(f"{name}.__main__") and not is_module(name)}
    assert missing == set()


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_targets_of_make_that_a_document_names_exist(document):
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {target for group in MAKE.findall(document.read_text()) for target in group.split()}
    assert named <= targets, named - targets


def test_what_is_missing_is_noticed():
    document = ROOT / "README.md"
    assert list(paths_in("`shared/nothing.py`, [a page](docs/nothing.md), `rules/nothing.py`, `a/b`")) == [
        "docs/nothing.md",
        "shared/nothing.py",
        "rules/nothing.py",
    ]
    assert not is_there("shared/nothing.py", document)
    assert not is_there("rules/nothing.py", document)
    assert not is_module("shared.nothing")
    assert not is_module("shared.http.cursors.no_such_name")
    assert is_module("shared.http.cursors.cut")


ENDPOINT = re.compile(r"`(GET|POST|PUT|PATCH|DELETE)\s+(/[\w/.{}-]+)`")


@pytest.mark.parametrize(
    "document",
    [document for document in documents() if document.is_relative_to(ROOT / "docs")],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_endpoints_that_a_page_names_exist(document):
    api = openapi.published()["paths"]
    named = ENDPOINT.findall(document.read_text())
    assert [f"{method} {path}" for method, path in named if method.lower() not in api.get(path, {})] == []


def test_the_site_is_whole(tmp_path):
    """Each link and anchor leads somewhere; each service has its page, and the reference has the API in it."""
    made = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    services = {path.parent.name for path in ROOT.glob("functions/*/README.md")}
    assert {page.stem for page in (tmp_path / "services").iterdir()} == services
    assert '"/api/v1/matches":{"post"' in (tmp_path / "api" / "index.html").read_text()
