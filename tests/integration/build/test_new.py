"""`python -m infra.new`: each recipe from start to green in a copy of the tree; what it refuses, it does not begin."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.build.source_tree import ROOT, build, copy_tree

GIVEN = Path(__file__).with_name("guilds.txt")
RECIPES = (
    ("service", "guilds", "--below", "auth"),
    ("event", "guilds", "GuildCreated"),
    ("endpoint", "guilds", "create_guild", "POST /api/v1/guilds", "--error", "GuildNameTaken:409"),
    ("handler", "guilds", "count_guilds", "--event", "GuildCreated"),
)


def run(tree: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the environment in a tree."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False, timeout=300)


def new(tree: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run(tree, "python", "-m", "infra.new", *words)


def files_of(tree: Path) -> dict[str, bytes]:
    folders = ("functions", "tests", "infra")
    files = [path for name in folders for path in (tree / name).rglob("*") if path.is_file()]
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in [*files, tree / ".importlinter"]}


def whole_copy(to: Path) -> Path:
    """A copy with the tests, and what they run on and read."""
    copy_tree(to)
    for name in ("tests", "emulators", "docs", "samples"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    for name in (".importlinter", "pyproject.toml", "openapi.yaml"):
        shutil.copy2(ROOT / name, to / name)
    return to


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree in which each recipe was begun."""
    tree = whole_copy(tmp_path_factory.mktemp("begun"))
    for words in RECIPES:
        done = new(tree, *words)
        assert done.returncode == 0, done.stderr
    return tree


def fill_in(tree: Path) -> list[str]:
    """Write the given text over what was made; the names of the files."""
    written = []
    for part in GIVEN.read_text().split("--- ")[1:]:
        name, _, text = part.partition("\n")
        assert (tree / name).exists(), f"infra.new did not write {name}"
        (tree / name).write_text(text)
        written.append(name)
    return written


def run_tests(tree: Path, *paths: str) -> subprocess.CompletedProcess[str]:
    arguments = ["-p", "tests.one_service", "--service", "guilds", "-p", "no:cacheprovider", *paths]
    return run(tree, "python", "-m", "pytest", *arguments)


def failures(output: str) -> list[str]:
    return sorted(re.findall(r"^FAILED \S+::(\w+)", output, re.MULTILINE))


def test_a_service_edits_no_file_of_others_but_the_order(tmp_path: Path) -> None:
    tree = whole_copy(tmp_path)
    before = files_of(tree)
    assert new(tree, "service", "guilds").returncode == 0
    after = files_of(tree)
    assert {name for name, content in before.items() if after.get(name) != content} == {".importlinter"}
    assert all(name.startswith("functions/guilds/") for name in after.keys() - before.keys())


def test_what_was_begun_is_served_and_fails_for_each_gap(begun: Path, tmp_path: Path) -> None:
    tree = shutil.copytree(begun, tmp_path / "tree")
    assert run(tree, "ruff", "check", ".").stdout.strip() == "All checks passed!"
    generated = build(tree, "generate")
    assert generated.returncode == 0, generated.stderr
    assert "guilds_create_guild" in (tree / "infra/terraform/gateway.yaml.tftpl").read_text()
    gaps = run_tests(tree, "tests/unit/guilds", "tests/test_architecture.py").stdout
    assert failures(gaps) == [
        "test_nothing_is_left_to_fill_in",
        "test_what_count_guilds_decides",
        "test_what_create_guild_decides",
    ]
    assert "functions/guilds/README.md:3: FILL IN: what the service is for" in gaps


def test_a_recipe_that_is_followed_is_green(begun: Path, tmp_path: Path) -> None:
    tree = shutil.copytree(begun, tmp_path / "tree")
    written = fill_in(tree)
    assert build(tree, "generate").returncode == 0
    checks = [
        ["python", "-m", "infra.build", "generate", "--check"],
        ["ruff", "check", "."],
        ["ruff", "format", "--check", *(name for name in written if name.endswith(".py"))],
        ["mypy", *(name for name in written if name.startswith("functions") and name.endswith(".py"))],
        ["lint-imports", "--no-logo"],
    ]
    for command in checks:
        done = run(tree, *command)
        assert done.returncode == 0, (command, done.stdout[-3000:], done.stderr[-1000:])
    gates = ["tests/test_architecture.py", "tests/contract/test_errors.py", "tests/integration/test_costs.py"]
    done = run_tests(tree, "tests/unit/guilds", "tests/integration/guilds", *gates)
    assert done.returncode == 0, done.stdout[-5000:]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("service", "guilds"), "There is a service guilds already"),
        (("service", "Guild-s"), "is no name of a service"),
        (("service", "import"), "is no name of a service"),
        (("service", "clans", "--below", "nobody"), "There is no service 'nobody'"),
        (("endpoint", "clans", "get_clan", "GET /api/v1/clans"), "`python -m infra.new service clans` makes it"),
        (("endpoint", "guilds", "clans", "GET /api/v1/clans"), "write a verb and a noun"),
        (("endpoint", "guilds", "create_guild", "POST /api/v1/other"), "create_guild.py already: open it"),
        (("endpoint", "guilds", "add_guild", "POST /api/v1/guilds"), "create_guild.py answers POST /api/v1/guilds"),
        (("endpoint", "guilds", "get_match", "GET api/v1"), "is no route"),
        (("endpoint", "guilds", "get_match", "GET /api/{body}"), "cannot be a parameter"),
        (("endpoint", "guilds", "get_them", "GET /them", "--role", "server"), "--scope matches"),
        (("endpoint", "guilds", "get_them", "GET /them", "--error", "Gone"), "is no error"),
        (("endpoint", "guilds", "get_them", "GET /them", "--error", "UnknownPlayer:404"), "has a class UnknownPlayer"),
        (("endpoint", "guilds", "get_" + "m" * 60, "GET /them"), "63 at most"),
        (("endpoint", "auth", "get_them", "GET /them"), "auth has topics: write `--topic` with one of accounts, "),
        (("endpoint", "auth", "get_them", "GET /them", "--topic", "My-Own"), "is no name of a topic"),
        (
            ("endpoint", "auth", "list_sessions", "GET /them", "--topic", "accounts"),
            "list_sessions.py already",
        ),
        (("endpoint", "guilds", "get_them", "GET /them", "--topic", "halls"), "guilds has no topics"),
        (("handler", "auth", "count_them", "--event", "GuildCreated"), "auth has topics"),
        (("event", "guilds", "created"), "is no name of an event"),
        (("event", "guilds", "MatchCompleted"), "has a class MatchCompleted already"),
        (("handler", "guilds", "count_them", "--event", "GuildGone"), "No service publishes GuildGone"),
        (("handler", "stats", "count_them", "--event", "DeadLetterSettled"), "No service publishes DeadLetterSettled"),
        (("handler", "matches", "count_them", "--event", "GuildCreated"), "move `functions.guilds` below"),
        (("handler", "guilds", "sweep_them", "--schedule", "hourly"), "is no timetable"),
    ],
)
def test_what_is_refused_says_why_and_writes_nothing(begun: Path, words: tuple[str, ...], message: str) -> None:
    before = files_of(begun)
    refused = new(begun, *words)
    assert refused.returncode == 1
    assert message in refused.stderr
    assert "Traceback" not in refused.stderr
    assert files_of(begun) == before


def test_a_service_with_topics_gets_it_in_one(begun: Path, tmp_path: Path) -> None:
    tree = shutil.copytree(begun, tmp_path / "tree")
    for words in (
        ("endpoint", "auth", "get_device", "GET /api/v1/auth/devices/{device_id}", "--topic", "sessions"),
        ("endpoint", "auth", "create_passkey", "POST /api/v1/auth/passkeys", "--topic", "passkeys"),
        ("handler", "auth", "count_devices", "--event", "GuildCreated", "--topic", "sessions"),
        ("handler", "auth", "sweep_devices", "--schedule", "*/5 * * * *", "--topic", "sessions"),
    ):
        done = new(tree, *words)
        assert done.returncode == 0, done.stderr
    for file in (
        "functions/auth/endpoints/sessions/get_device.py",
        "functions/auth/models/sessions/get_device.py",
        "functions/auth/rules/sessions/get_device.py",
        "tests/integration/auth/sessions/test_get_device.py",
        "tests/unit/auth/sessions/test_get_device.py",
        "functions/auth/endpoints/passkeys/__init__.py",
        "functions/auth/endpoints/passkeys/create_passkey.py",
        "functions/auth/models/passkeys/__init__.py",
        "functions/auth/handlers/count_devices.py",
        "functions/auth/models/sessions/count_devices.py",
        "functions/auth/store/count_devices.py",
        "functions/auth/handlers/sweep_devices.py",
    ):
        assert (tree / file).is_file(), file
    assert run(tree, "ruff", "check", ".").stdout.strip() == "All checks passed!"
    generated = build(tree, "generate")
    assert generated.returncode == 0, generated.stderr
    assert '"functions.auth.endpoints.passkeys.create_passkey"' in (
        (tree / "infra/terraform/functions.json").read_text()
    )


def test_a_file_that_is_there_is_never_overwritten(begun: Path, tmp_path: Path) -> None:
    tree = shutil.copytree(begun, tmp_path / "tree")
    there = tree / "tests/integration/guilds/costs/get_guild.py"
    there.write_text("ROWS = ()\n")
    before = files_of(tree)
    refused = new(tree, "endpoint", "guilds", "get_guild", "GET /api/v1/guilds/{guild_id}")
    assert refused.returncode == 1
    assert "There is already:\n  tests/integration/guilds/costs/get_guild.py\nNothing was written." in refused.stderr
    assert files_of(tree) == before
