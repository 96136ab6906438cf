"""The pipeline's own scripts, one folder a build as in the cloud: what was planned is applied, and nothing else is."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from infra.build import image, release
from tests.integration.terraform.stack import NOBODY, PATIENCE, ROOT, Stack, copy
from tests.integration.terraform.states import address

SCRIPTS = ROOT / "infra/terraform/pipeline"
PROJECT = "ludus-test-dev"
COMMIT = "c0ffee"


@dataclass(frozen=True, slots=True)
class Cloud:
    """A project's buckets and topics, as folders below `root`, and builds in it."""

    root: Path

    def run(self, folder: Path, script: Path, expect: int = 0, **given: str) -> str:
        """Run a script in a folder as a build does; returns what it prints."""
        folder.mkdir(parents=True, exist_ok=True)
        commands = self.root / "bin"
        commands.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(__file__).parent / "gcloud", commands)
        environment = {
            **os.environ,
            **NOBODY,
            **given,
            "PATH": f"{commands}:{os.environ['PATH']}",
            "CLOUD": str(self.root),
            "PROJECT": PROJECT,
            "REGION": "europe-west1",
            "ENVIRONMENT": "dev",
            "STATE": f"address={address(self.root / 'terraform.tfstate')}",
        }
        done = subprocess.run(
            [script], cwd=folder, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert done.returncode == expect, f"{script.name}: {(done.stdout + done.stderr)[-3000:]}"
        return done.stdout + done.stderr

    def build(self, folder: Path, *scripts: str, **given: str) -> str:
        """Run a build's scripts one after another in a folder of its own; returns what they print."""
        return "".join(self.run(folder, SCRIPTS / f"{script}.sh", **given) for script in scripts)

    def plans(self) -> list[str]:
        """The hashes of the plans that were asked to be applied."""
        topic = self.root / "topics/ludus-plans"
        return [json.loads(line)["plan"] for line in topic.read_text().splitlines()] if topic.exists() else []

    def functions(self) -> set[str]:
        """The functions that are applied."""
        return set(self._applied("google_cloudfunctions2_function"))

    def images(self) -> dict[str, str]:
        """The digest of the image that each applied service runs."""
        services = self._applied("google_cloud_run_v2_service")
        return {
            name: service["template"][0]["containers"][0]["image"].rpartition("@")[2]
            for name, service in services.items()
        }

    def kept_images(self) -> set[str]:
        """The digests of images that are not deleted, however old they are."""
        policies = json.loads((self.root / "ludus-images-policies.json").read_text())
        return {digest for policy in policies for digest in policy.get("condition", {}).get("versionNamePrefixes", ())}

    def _applied(self, kind: str) -> dict[str, Any]:
        state = json.loads((self.root / "terraform.tfstate").read_text())
        return {
            instance["index_key"]: instance["attributes"]
            for resource in state["resources"]
            if resource["type"] == kind
            for instance in resource["instances"]
        }


@pytest.fixture(scope="module")
def sources(initialized: Path, tmp_path_factory: pytest.TempPathFactory) -> Stack:
    """The sources of a release, whose state is kept in a file."""
    stack = copy(tmp_path_factory.mktemp("sources"), backend=False)
    shutil.copytree(ROOT / "infra/deploy", stack.root / "infra/deploy", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "infra/__init__.py", stack.root / "infra")
    stack.keep_one_of_each_shape()
    stack.build()
    write_release(stack)
    return stack


@pytest.fixture
def project(sources: Stack, tmp_path: Path) -> Cloud:
    """A project whose checks have kept a release."""
    made = Cloud(tmp_path / "cloud")
    made.run(sources.root, ROOT / "infra/keep-release", COMMIT=COMMIT)
    return made


@pytest.fixture(scope="module")
def planned(sources: Stack, tmp_path_factory: pytest.TempPathFactory) -> Cloud:
    """A project for which one plan waits."""
    folder = tmp_path_factory.mktemp("planned")
    made = Cloud(folder / "cloud")
    made.run(sources.root, ROOT / "infra/keep-release", COMMIT=COMMIT)
    made.build(folder / "planning", "fetch-release", "plan", "keep-plan", COMMIT=COMMIT)
    return made


def write_release(stack: Stack) -> Path:
    return release.write(stack.root / "dist/release.tar.gz", stack.root, stack.root / "dist/functions")


def test_a_person_sees_the_plan_of_a_hash_and_whether_it_is_of_these_sources(
    planned: Cloud, sources: Stack, tmp_path: Path
) -> None:
    (plan,) = planned.plans()

    said = planned.run(sources.root, ROOT / "infra/review", PLAN=plan)
    assert "google_storage_bucket.main" in said
    assert plan in said

    said = planned.run(tmp_path / "elsewhere", ROOT / "infra/review", expect=1, PLAN=plan)
    assert "NOT of the sources here" in said


def test_a_saved_plan_is_applied_in_a_fresh_folder_and_then_nothing_is_left_to_do(
    planned: Cloud, sources: Stack, tmp_path: Path
) -> None:
    (plan,) = planned.plans()

    planned.build(tmp_path / "applying", "fetch-plan", "apply", "keep-applied", PLAN=plan)

    declared = json.loads((sources.folder / "functions.json").read_text())["functions"]
    assert planned.functions() == {function["name"] for function in declared}
    planned.build(tmp_path / "after", "fetch-applied")
    applied = tmp_path / "after/release/infra/deploy/smoke.py"
    assert applied.read_bytes() == (ROOT / "infra/deploy/smoke.py").read_bytes()

    said = planned.build(tmp_path / "again", "fetch-release", "plan", "keep-plan", COMMIT=COMMIT)
    assert "Nothing would change" in said
    assert planned.plans() == [plan]


def test_sites_are_of_the_approved_plan(planned: Cloud, sources: Stack, tmp_path: Path) -> None:
    (plan,) = planned.plans()

    planned.build(tmp_path / "applying", "fetch-plan", PLAN=plan)

    for page in ("dist/console/index.html", "dist/account/verify-email/index.html"):
        assert (tmp_path / "applying/release" / page).read_bytes() == (sources.root / page).read_bytes()


def test_code_that_rotates_keys_is_approved_though_nothing_of_the_stack_would_change(
    project: Cloud, sources: Stack, tmp_path: Path
) -> None:
    project.build(tmp_path / "applied", "fetch-release", COMMIT=COMMIT)
    assert "but what smoke tests and rotations" in _kept_without_changes(project, tmp_path / "applied", COMMIT)
    project.build(tmp_path / "applied", "keep-applied")
    said = _kept_without_changes(project, tmp_path / "applied", COMMIT)
    assert "Nothing would change" in said
    assert len(project.plans()) == 1

    rotation = sources.root / "infra/deploy/rotation.py"
    unchanged = rotation.read_text()
    try:
        rotation.write_text(f"{unchanged}\nCHANGED = True\n")
        write_release(sources)
        project.run(sources.root, ROOT / "infra/keep-release", COMMIT="other")
    finally:
        rotation.write_text(unchanged)
        write_release(sources)
    project.build(tmp_path / "other", "fetch-release", COMMIT="other")
    assert "but what smoke tests and rotations" in _kept_without_changes(project, tmp_path / "other", "other")
    assert len(project.plans()) == 2


def _kept_without_changes(project: Cloud, folder: Path, commit: str) -> str:
    """Keep a plan that has no changes; returns what is said."""
    for name in ("plan.tfplan", "plan.txt", "terraform.lock.hcl"):
        (folder / name).write_text(f"of {commit}")
    return project.build(folder, "keep-plan", COMMIT=commit)


def test_another_plan_than_the_approved_one_is_refused(project: Cloud, tmp_path: Path) -> None:
    kept = project.root / f"{PROJECT}-plans/plans/{'0' * 64}.tar.gz"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"another plan")
    project.run(tmp_path / "applying", SCRIPTS / "fetch-plan.sh", expect=1, PLAN="0" * 64)
    assert not (tmp_path / "applying/release").exists()


def test_an_archive_that_is_not_what_its_name_says_is_not_planned(project: Cloud, tmp_path: Path) -> None:
    archive = next((project.root / f"{PROJECT}-archives").glob("auth-login-*.zip"))
    archive.write_bytes(archive.read_bytes() + b"more")
    said = project.run(tmp_path / "planning", SCRIPTS / "fetch-release.sh", expect=1, COMMIT=COMMIT)
    assert archive.name in said


def test_services_run_the_image_of_the_approved_plan_and_keep_theirs_where_nothing_changed(
    sources: Stack, tmp_path: Path
) -> None:
    cloud = Cloud(tmp_path / "cloud")
    applied_images = cloud.root / f"{PROJECT}-plans/applied-images.json"
    said = cloud.run(tmp_path / "nowhere", SCRIPTS / "choose-images.sh", expect=1, DIGEST=f"sha256:{'0' * 64}")
    assert applied_images.name in said, "what cannot be read is no first apply"
    applied_images.parent.mkdir(parents=True)
    applied_images.write_text("{}")
    choice = sources.folder / "env/dev.tfvars"
    before, rules = choice.read_text(), sources.root / "functions/battlepass/rules/seasons.py"
    unchanged = rules.read_text()
    first, second = f"sha256:{'1' * 64}", f"sha256:{'2' * 64}"
    try:
        choice.write_text(f'{before}\nruntime = "image"\ngrouping = "service"\n')
        _deploy(cloud, sources, tmp_path / "one", "one", first)
        assert set(cloud.images().values()) == {first}
        assert not cloud.functions()

        rules.write_text(f"{unchanged}\n\nCHANGED = True\n")
        _deploy(cloud, sources, tmp_path / "two", "two", second)
        images = cloud.images()
        assert images["battlepass-api"] == second
        assert images["auth-get-jwks"] == first
        assert cloud.kept_images() == {first, second}

        said = _plan(cloud, sources, tmp_path / "three", "three", f"sha256:{'3' * 64}")
        assert "Nothing would change" in said
    finally:
        choice.write_text(before)
        rules.write_text(unchanged)
        sources.build()
        write_release(sources)


def _plan(cloud: Cloud, sources: Stack, folder: Path, commit: str, digest: str) -> str:
    """Keep a release and plan it with the image of this digest; returns what was said."""
    sources.build()
    write_release(sources)
    cloud.run(sources.root, ROOT / "infra/keep-release", COMMIT=commit)
    return cloud.build(
        folder / "planning", "fetch-release", "choose-images", "plan", "keep-plan", COMMIT=commit, DIGEST=digest
    )


def _deploy(cloud: Cloud, sources: Stack, folder: Path, commit: str, digest: str) -> None:
    """Plan a release with the image of this digest, and apply that plan from what was kept of it alone."""
    _plan(cloud, sources, folder, commit, digest)
    cloud.build(folder / "applying", "fetch-plan", "apply", "keep-applied", PLAN=cloud.plans()[-1])


def test_an_image_is_built_from_what_the_checks_kept(project: Cloud, sources: Stack, tmp_path: Path) -> None:
    project.build(tmp_path / "building", "fetch-context", COMMIT=COMMIT)
    context = tmp_path / "building/release/dist/image/context"
    assert {
        file.relative_to(context).as_posix(): file.read_bytes() for file in context.rglob("*") if file.is_file()
    } == image.contents(sources.root).files


def test_what_a_commit_is_made_of_is_kept_once(project: Cloud, sources: Stack) -> None:
    kept = project.root / f"{PROJECT}-archives/releases/{COMMIT}.tar.gz"
    before = kept.read_bytes()
    assert before == write_release(sources).read_bytes()
    (sources.folder / "another.tf").write_text("locals {}\n")
    assert write_release(sources).read_bytes() != before
    project.run(sources.root, ROOT / "infra/keep-release", COMMIT=COMMIT)
    assert kept.read_bytes() == before
    (sources.folder / "another.tf").unlink()
    write_release(sources)
