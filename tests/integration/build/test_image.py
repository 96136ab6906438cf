"""The one image: its folder starts as every service, and a service's closure changes with its own sources alone."""

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from emulators.ports import free_ports
from infra.build.groups import entry_points
from infra.build.image import CLOSURES, CONTEXT, RECIPE
from shared.catalog import declarations
from tests.integration.build.archive_host import Environments, Served, wait_until_open
from tests.integration.build.source_tree import ROOT, build, copy_tree
from tests.integration.build.test_archives import PUSH, RULES
from tests.unit.shared.test_shared_services import token

PUBSUB, TASKS, SCHEDULER = (
    token(email=f"ludus-{account}@ludus-local.iam.gserviceaccount.com", email_verified=True).decode()
    for account in ("pubsub", "tasks", "scheduler")
)


def image_of(tree: Path, out: Path) -> dict[str, str]:
    made = build(tree, "image", "--out", str(out))
    assert made.returncode == 0, made.stdout + made.stderr
    closures: dict[str, str] = json.loads((out / CLOSURES).read_text())
    return closures


class Image:
    """What the recipe makes of the folder: what it copies, where, with which settings, and how it is started."""

    def __init__(self, context: Path, to: Path, environments: Environments) -> None:
        recipe = (context / RECIPE.name).read_text()
        last = recipe.rpartition("\nFROM ")[2]
        (copied,) = re.findall(r"^COPY (\S+) /app$", recipe, re.MULTILINE)
        assert re.findall(r"^COPY --from=(\S+)", last, re.MULTILINE) == ["packages", "sources"]
        self.app = shutil.copytree(context / copied, to / "app")
        self.programs = environments.of(context / "requirements.txt")
        (settings,) = re.findall(r"^ENV (.+)$", last, re.MULTILINE)
        self.settings = dict(setting.split("=", 1) for setting in shlex.split(settings))
        self.settings |= {"PATH": str(self.programs), "PYTHONPATH": str(self.app)}
        (command,) = re.findall(r"^CMD (.+)$", last, re.MULTILINE)
        self.command = json.loads(command)

    @contextmanager
    def started(self, service: str, folder: Path) -> Iterator[Served]:
        """The image as a service of Cloud Run's is, with no Google and no Redis around."""
        closed, port = free_ports("127.0.0.1", 2)
        nothing, log = f"127.0.0.1:{closed}", folder / "log.txt"
        (folder / "jwks.json").write_text('{"keys": []}')
        given = {
            "FUNCTION_SOURCE": f"entries/{service}.py",
            "PORT": str(port),
            "ENVIRONMENT": "local",
            "FIRESTORE_EMULATOR_HOST": nothing,
            "PUBSUB_EMULATOR_HOST": nothing,
            "STORAGE_EMULATOR_HOST": f"http://{nothing}",
            "CLOUD_TASKS_EMULATOR_HOST": nothing,
            "REDIS_URL": f"redis://{nothing}/0",
            "JWKS_FILE": str(folder / "jwks.json"),
        }
        with log.open("wb") as written:
            process = subprocess.Popen(
                [str(self.programs / self.command[0]), *self.command[1:]],
                cwd=self.app,
                env=self.settings | given,
                stdout=written,
                stderr=subprocess.STDOUT,
            )
        try:
            wait_until_open(port, process, log)
            yield Served(f"http://127.0.0.1:{port}", log)
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    folder = tmp_path_factory.mktemp("image")
    image_of(ROOT, folder)
    return Image(folder / CONTEXT, folder, Environments(tmp_path_factory.mktemp("environments")))


CALLS = {
    "auth-get-jwks": [("GET", "/.well-known/jwks.json", None, "", 200, '"keys"')],
    "profiles-get-me": [("GET", "/api/v1/profiles/me", None, "", 401, "UNAUTHENTICATED")],
    "leaderboards-reconcile-boards": [("POST", "/", {}, "", 500, "Unavailable")],
    "platform-api": [
        ("GET", "/health", None, "", 503, '"down"'),
        ("GET", "/api/v1/admin/dead-letters", None, "", 401, "UNAUTHENTICATED"),
        ("GET", "/nowhere", None, "", 404, "NOT_FOUND"),
    ],
    "platform-work": [
        ("POST", "/platform-store-dead-letter", PUSH, PUBSUB, 500, "Unavailable"),
        ("POST", "/platform-store-dead-letter", PUSH, TASKS, 403, "delivery.refused"),
        ("POST", "/platform-store-dead-letter", PUSH, "", 403, "delivery.refused"),
    ],
    "auth-work": [
        ("POST", "/auth-send-password-reset", {"mail": "no task"}, TASKS, 500, "auth-send-password-reset"),
        ("POST", "/auth-send-password-reset", {"mail": "no task"}, PUBSUB, 403, "delivery.refused"),
    ],
    "leaderboards-work": [("POST", "/leaderboards-reconcile-boards", {}, SCHEDULER, 500, "Unavailable")],
}
"""Functions alone and services of several: health, endpoints, events, tasks and jobs; nothing else is up."""


@pytest.mark.parametrize("service", CALLS)
def test_the_image_starts_as_each_service(service: str, image: Image, tmp_path: Path) -> None:
    with image.started(service, tmp_path) as started:
        for method, path, body, caller, status, told in CALLS[service]:
            headers = {"authorization": caller} if caller else {}
            answer = httpx.request(method, started.url + path, json=body, headers=headers, timeout=60)
            log = started.log.read_text()
            assert answer.status_code == status, answer.text + log
            assert told in answer.text + log
    assert "ImportError" not in log
    assert "ModuleNotFoundError" not in log


def test_it_has_an_entry_for_each_function_and_group(image: Image) -> None:
    assert {file.stem for file in (image.app / "entries").glob("*.py")} == entry_points(declarations()).keys()


def test_the_recipe_pins_its_base_runs_as_nobody_and_builds_nothing_in_the_end() -> None:
    recipe = (ROOT / RECIPE).read_text()
    bases = [line.split()[1] for line in recipe.splitlines() if line.startswith("FROM ")]
    assert bases[0] == bases[-1]
    assert re.fullmatch(r"python:3\.11-slim-\w+@sha256:[0-9a-f]{64}", bases[0])
    last = recipe.rpartition("\nFROM ")[2]
    assert "\nUSER 65534:65534\n" in last
    assert "\nRUN " not in last


def test_a_change_of_rules_changes_only_the_closures_with_them(tmp_path: Path) -> None:
    tree = copy_tree(tmp_path / "tree")
    before = image_of(tree, tmp_path / "out")
    (tree / RULES).write_text((tree / RULES).read_text() + "\nADDED = True\n")
    after = image_of(tree, tmp_path / "out")
    changed = {name for name in after if after[name] != before[name]}
    assert {"profiles-api", "profiles-get-me"} <= changed
    assert "auth-get-jwks" not in changed
    assert changed < after.keys()

    recipe = tree / RECIPE
    recipe.write_text(recipe.read_text().replace("@sha256:b", "@sha256:c"))
    assert not set(image_of(tree, tmp_path / "out").values()) & set(after.values()), "another base is another image"
