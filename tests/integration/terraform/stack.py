"""A copy of the stack in a folder of its own, and Terraform run in it. Nothing here can reach a real project."""

import json
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from infra.build import archives, release
from infra.build.gateway import gateway_document
from infra.build.image import RECIPE, contents, digest_of
from infra.build.yaml_text import to_yaml
from shared.catalog import declarations
from tests.integration.terraform.states import address

ROOT = Path(__file__).resolve().parents[3]
STACK = ROOT / "infra/terraform"
PATIENCE = 3600.0
"""Seconds after which one run of Terraform hangs; a quiet machine needs less than one of them in thirty."""

SOURCES = ("functions", "shared")
RECIPES = ("requirements.txt", "requirements.in", RECIPE)
"""What archives and images are made of, from the root."""

_built: dict[str, Path] = {}
_closures: dict[str, dict[str, str]] = {}

CHANGED_BY_TESTS = frozenset({"battlepass-get-current", "battlepass-award-match-xp"})
"""Functions of the sources that tests change."""

SECRET = "a-key-that-must-not-be-kept"
KEYS = json.dumps({"jwks": "{}", "jwt-signing-key": SECRET, "totp-encryption-key": SECRET})
FURTHER = {
    "dev": (),
    "prod": (
        "-var=domain=api.example.com",
        "-var=dns_zone=example-com",
        '-var=repository={owner="example",name="ludus"}',
    ),
}
STATE_ELSEWHERE = 'terraform {\n  backend "http" {}\n}\n'
NOBODY = {
    "GOOGLE_OAUTH_ACCESS_TOKEN": "nobody",
    "CHECKPOINT_DISABLE": "1",
    "TF_IN_AUTOMATION": "1",
    "TF_INPUT": "0",
    "GOGC": "400",
}
"""A token of no account: real providers are refused by Google, stand-ins do not ask.

Terraform collects its garbage more seldom: a third of its time goes there, and there is memory enough.
"""

_CREDENTIALS = re.compile(r"^(GOOGLE_|GCLOUD_|CLOUDSDK_|TF_VAR_|TF_CLI_ARGS|TF_WORKSPACE)")
_REFUSED = re.compile(r"401|UNAUTHENTICATED|invalid authentication|default credentials", re.IGNORECASE)


class RealProviders(Exception):
    """Google itself was asked, and refused: the providers here are the real ones."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A copy of the stack below `root`, with archives that are built from the sources there."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where Terraform runs."""
        return self.root / "infra/terraform"

    @property
    def state(self) -> Path:
        """The file of its state."""
        return self.folder / "terraform.tfstate"

    def terraform(self, *arguments: str, expect: tuple[int, ...] = (0,), given: str = "") -> str:
        """Run Terraform on what it is given to read; returns what it prints.

        Raises RealProviders, and AssertionError for another end.
        """
        kept = {name: value for name, value in os.environ.items() if not _CREDENTIALS.match(name)}
        done = subprocess.run(
            ["terraform", *arguments, "-no-color"],
            cwd=self.folder,
            env={**kept, **NOBODY},
            input=given,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        printed = done.stdout + done.stderr
        if done.returncode not in expect:
            if _REFUSED.search(printed):
                raise RealProviders(printed[-500:])
            raise AssertionError(f"terraform {' '.join(arguments)} ended with {done.returncode}:\n{printed[-4000:]}")
        return printed

    def start(self, initialized: Path) -> None:
        """Take the providers that were installed, and keep the state in a file beside the stack."""
        shutil.copy(initialized / ".terraform.lock.hcl", self.folder)
        self.terraform("init", f"-backend-config=address={address(self.state)}")

    def build(self) -> dict[str, str]:
        """Build the archives from the sources below the root, and sites; returns the archives by function."""
        for site in release.SITES:
            self.write_site(site, "1")
        out = self.root / "dist/functions"
        for archive in out.glob("*.zip"):
            archive.unlink()
        shutil.copytree(archives_of(self.root), out, dirs_exist_ok=True)
        index: dict[str, str] = json.loads((out / archives.INDEX).read_text())
        return index

    def write_site(self, site: str, version: str) -> None:
        """Files as a build of a site has them: pages that name one whose name is its version's, a look, a picture."""
        page = f'<!doctype html><script type="module" src="/assets/index-{version}.js"></script>'
        files = {
            "index.html": page,
            "verify-email/index.html": page,
            "theme.json": "{}",
            f"assets/index-{version}.js": "export {};",
            f"assets/index-{version}.css": "body {}",
            "ludus.svg": "<svg/>",
        }
        shutil.rmtree(self.root / site, ignore_errors=True)
        for name, text in files.items():
            file = self.root / site / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)

    def keep_one_of_each_shape(self, *, every_setting: bool = False) -> None:
        """Drop functions that Terraform treats as it treats others, unless tests name them. Each service keeps one.

        With `every_setting`, each setting keeps a reader.
        """
        file = self.folder / "functions.json"
        manifest = json.loads(file.read_text())
        named = set(re.findall(r'"([a-z]+-[a-z-]+)"', "".join(test.read_text() for test in own_tests(self.folder))))
        named |= {job["function"] for job in manifest["schedules"]} | CHANGED_BY_TESTS
        shapes = {shape_of(function): function["name"] for function in manifest["functions"]}
        services = {function["service"]: function["name"] for function in manifest["functions"]}
        kept = named | set(shapes.values()) | set(services.values())
        read = {name for function in manifest["functions"] if function["name"] in kept for name in function["settings"]}
        for function in manifest["functions"] if every_setting else ():
            if not read.issuperset(function["settings"]):
                kept.add(function["name"])
                read.update(function["settings"])
        manifest["functions"] = [function for function in manifest["functions"] if function["name"] in kept]
        file.write_text(json.dumps(manifest))
        served = gateway_document(declaration for declaration in declarations() if declaration.name in kept)
        (self.folder / "gateway.yaml.tftpl").write_text(to_yaml(served))

    def changes(self, *arguments: str) -> dict[str, list[str]]:
        """What a plan would do, by address: create, update, delete."""
        return {address: change["actions"] for address, change in self.planned(*arguments).items()}

    def functions(self) -> list[dict[str, Any]]:
        """The functions of its manifest."""
        functions: list[dict[str, Any]] = json.loads((self.folder / "functions.json").read_text())["functions"]
        return functions

    def plan(self, *arguments: str) -> dict[str, Any]:
        """A plan, as Terraform describes it."""
        self.terraform("plan", "-out=plan", *arguments)
        plan: dict[str, Any] = json.loads(self.terraform("show", "-json", "plan"))
        return plan

    def planned(self, *arguments: str) -> dict[str, Any]:
        """The changes that a plan would make, by address."""
        changes = {
            resource["address"]: resource["change"] for resource in self.plan(*arguments).get("resource_changes", [])
        }
        return {
            address: change for address, change in changes.items() if change["actions"] not in (["no-op"], ["read"])
        }


def archives_of(root: Path) -> Path:
    """The archives of the sources below a root, built once: most copies have the same sources, and 450 take a while."""
    digest = digest_of_sources(root)
    if digest not in _built:
        folder = Path(_archives().name) / digest
        archives.write(folder, root)
        _built[digest] = folder
    return _built[digest]


@cache
def _archives() -> tempfile.TemporaryDirectory[str]:
    """Where archives are kept as long as tests run."""
    return tempfile.TemporaryDirectory(prefix="ludus-archives-")


def closures_of(root: Path) -> dict[str, str]:
    """The closure of each service in an image of the sources below a root, read once of the same sources."""
    digest = digest_of_sources(root)
    if digest not in _closures:
        _closures[digest] = contents(root).closures
    return _closures[digest]


def digest_of_sources(root: Path) -> str:
    """A hash of all that archives and images are made of."""
    files = [path for name in SOURCES for path in (root / name).rglob("*") if path.is_file()]
    files += [root / name for name in RECIPES]
    return digest_of(
        {path.relative_to(root).as_posix(): path.read_bytes() for path in files if "__pycache__" not in path.parts}
    )


def own_tests(folder: Path) -> list[Path]:
    """The files of the stack's own tests."""
    return sorted((folder / "tests").glob("*.tftest.hcl"))


def shape_of(function: dict[str, Any]) -> tuple[Any, ...]:
    """What the stack decides by, of a function in its manifest."""
    trigger = function["trigger"]
    return (
        function["in_network"],
        trigger["type"],
        trigger.get("ordered"),
        bool(function["secrets"]),
        function["memory"] <= 512 and function["concurrency"] >= 80,
    )


def copy(root: Path, *, backend: bool) -> Stack:
    """A copy of the sources and the stack; without its backend, `start` keeps its state in a file."""
    for name in SOURCES:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    (root / RECIPE.parent).mkdir(parents=True)
    for name in RECIPES:
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(STACK, root / "infra/terraform", ignore=shutil.ignore_patterns(".terraform*", "*.tfstate*"))
    if not backend:
        (root / "infra/terraform/state_override.tf").write_text(STATE_ELSEWHERE)
    return Stack(root)


def of(environment: str) -> list[str]:
    """The arguments that choose an environment; prod has a domain."""
    chosen = [f"-var-file=env/{environment}.tfvars", f"-var=project_id=ludus-test-{environment}"]
    return [*chosen, *FURTHER[environment]]
