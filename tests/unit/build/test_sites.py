"""A site that cannot be built is passed over on a desk, and stops the pipeline."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("given", "status"), [({}, 0), ({"missing": "1"}, 1)])
def test_a_site_that_cannot_be_built_is_an_error_where_it_must_be_there(given: dict[str, str], status: int) -> None:
    script = 'site=console; . infra/site.sh; skip "npm is not here" "$missing"'
    environment = {name: value for name, value in os.environ.items() if name != "missing"} | given
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == status


def test_the_pipeline_releases_nothing_without_its_sites() -> None:
    steps = {step["id"]: step["script"] for step in yaml.safe_load((ROOT / "cloudbuild.yaml").read_text())["steps"]}
    assert steps["release"] == "missing=1 make release"
