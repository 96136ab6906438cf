"""Who deploys from a desk applies what was planned for that project, with keys that are stored once."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from infra.deploy import keys
from tests.integration.terraform.stack import NOBODY, PATIENCE, ROOT, Stack, copy

PROJECT = "ludus-test-dev"


@pytest.fixture
def desk(initialized: Path, tmp_path: Path) -> Stack:
    """A checkout with archives, of a project in which nothing is applied."""
    stack = copy(tmp_path, backend=False)
    stack.start(initialized)
    stack.build()
    stack.keep_one_of_each_shape()
    shutil.copy(ROOT / "infra/stack", stack.root / "infra")
    return stack


HERE = {"PROJECT": PROJECT, "ENVIRONMENT": "dev", "REGION": "europe-west1", "PARALLELISM": "8"}


def run(desk: Stack, step: str, **others: str) -> str:
    """Plan or apply this deployment, but for what is given otherwise; returns what is said."""
    done = subprocess.run(
        [desk.root / "infra/stack", step],
        env={**os.environ, **NOBODY, **HERE, **others},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.stdout + done.stderr + f"\nended with {done.returncode}"


def test_a_first_deployment_takes_its_keys_from_the_file_and_deletes_it(desk: Stack) -> None:
    plan, given = desk.root / f"dist/{PROJECT}.tfplan", desk.root / f".ludus/deploy/{PROJECT}.tfvars.json"
    assert f"There is no plan of {PROJECT}" in run(desk, "apply")
    assert "jwks of ludus-test-dev has no key yet: make first-keys" in run(desk, "plan")
    keys.write_first(given)
    secret = json.loads(given.read_text())["first_secrets"]["jwt-signing-key"].splitlines()[1]

    assert "ended with 0" in run(desk, "plan")
    assert f"There is no plan of {PROJECT}-2" in run(desk, "apply", PROJECT=f"{PROJECT}-2")
    assert "ended with 0" in run(desk, "apply")

    assert not given.exists()
    assert f"There is no plan of {PROJECT}" in run(desk, "apply"), "a plan is applied once"
    assert secret not in desk.state.read_text()
    assert "No changes" in run(desk, "plan"), "keys that are stored are asked for no more"
    assert "There is no infra/terraform/env/staging.tfvars" in run(desk, "plan", ENVIRONMENT="staging")
    assert not plan.exists()
    assert "ended with 0" in run(desk, "plan")
    assert "one of the ten where API Gateway is" in run(desk, "plan", REGION="europe-north1")
    assert not plan.exists(), "a plan that failed leaves no earlier one"
