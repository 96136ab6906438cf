"""What `make` says to who forgot something, and what it takes from where."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.integration.terraform.stack import ROOT


def make(folder: Path, *arguments: str) -> str:
    """Run the Makefile in a folder, where nothing is to be made anew; returns what it says."""
    command = ["make", "--no-print-directory", "-f", ROOT / "Makefile", "--old-file=.venv/.ready", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """As far as `make` looks at it."""
    shutil.copytree(ROOT / "infra/terraform/env", tmp_path / "infra/terraform/env")
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).touch()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/.ready").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plan"], "make plan PROJECT=my-project ENV=dev"),
        (["apply"], "make apply PROJECT=my-project ENV=dev"),
        (["first-keys"], "make first-keys PROJECT=my-project"),
        (["upload", "PROJECT=ludus-test"], "There are no archives: make archives"),
        (["smoke"], "make smoke ORIGIN=https://api.example.com"),
        (["review", "PROJECT=ludus-test"], "make review PROJECT=my-project PLAN=hash"),
    ],
    ids=lambda given: given[0] if isinstance(given, list) else "",
)
def test_what_is_missing_is_named(checkout: Path, arguments: list[str], said: str) -> None:
    assert said in make(checkout, *arguments)


def test_the_region_of_an_environment_is_that_of_its_variables(checkout: Path) -> None:
    assert "REGION=europe-west1 " in make(checkout, "-n", "plan", "PROJECT=ludus-test")
    chosen = checkout / "infra/terraform/env/prod.tfvars"
    chosen.write_text(f'{chosen.read_text()}\nregion = "us-central1"\n')
    assert "REGION=us-central1 " in make(checkout, "-n", "plan", "PROJECT=ludus-test", "ENV=prod")
    assert "--region us-central1" in make(checkout, "-n", "scanner-image", "PROJECT=ludus-test", "ENV=prod")
