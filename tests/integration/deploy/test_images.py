"""Which image a service runs: gcloud is played by a script that keeps buckets in folders and counts builds."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from infra.deploy import cleanup, images

GCLOUD = """#!/bin/sh
set -eu
echo "$*" >>"$CLOUD/calls"
place() { echo "$CLOUD/$(echo "$1" | tr -c 'a-z0-9.\\n' _)"; }
case "$1 $2" in
"storage cat") if [ -e "$(place "$3")" ]; then cat "$(place "$3")"; else echo "$PROBLEM" >&2; exit 1; fi ;;
"storage cp") if [ -e "$CLOUD/killed" ]; then exit 137; fi; cat >"$(place "$4")" ;;
"builds submit")
  echo built >>"$CLOUD/builds"
  for last in "$@"; do :; done
  echo "sha256:$(wc -l <"$CLOUD/builds" | tr -d ' ')" >"$CLOUD/image-${last##*_TAG=}" ;;
"artifacts docker") cat "$CLOUD/image-${5##*:}" ;;
*) exit 2 ;;
esac
"""


@pytest.fixture
def deploy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, str]]:
    """Deploys services with these closures; returns the image of each."""
    command = tmp_path / "bin/gcloud"
    command.parent.mkdir()
    command.write_text(GCLOUD)
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}:/usr/bin:/bin")
    monkeypatch.setenv("CLOUD", str(tmp_path))
    monkeypatch.setenv("PROBLEM", "ERROR: The following URLs matched no objects or files")
    monkeypatch.chdir(tmp_path)

    def run(**closures: str) -> dict[str, str]:
        images.CLOSURES.parent.mkdir(parents=True, exist_ok=True)
        images.CLOSURES.write_text(json.dumps(closures))
        assert images.run("ludus-test", "europe-west1") == 0
        chosen_images: dict[str, str] = json.loads(images.CHOSEN.read_text())
        return chosen_images

    return run


def test_a_service_keeps_the_image_in_which_its_closure_last_changed(
    deploy: Callable[..., dict[str, str]], tmp_path: Path
) -> None:
    assert deploy(a="a1", b="b1") == {"a": "sha256:1", "b": "sha256:1"}
    assert deploy(a="a1", b="b2") == {"a": "sha256:1", "b": "sha256:2"}
    assert deploy(a="a1", b="b2") == {"a": "sha256:1", "b": "sha256:2"}
    assert deploy(a="a1", b="b1") == {"a": "sha256:1", "b": "sha256:1"}, "an earlier commit has its own images"
    assert (tmp_path / "builds").read_text().count("built") == 2


def test_an_image_whose_run_was_ended_is_found_again(deploy: Callable[..., dict[str, str]], tmp_path: Path) -> None:
    (tmp_path / "killed").touch()
    with pytest.raises(images.CommandFailed):
        deploy(a="a1")
    (tmp_path / "killed").unlink()
    assert deploy(a="a1") == {"a": "sha256:1"}
    assert (tmp_path / "builds").read_text().count("built") == 1


def test_what_two_runs_at_once_have_built_is_kept_of_both(
    deploy: Callable[..., dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = images._image

    def slow(project: str, region: str, closures: dict[str, str]) -> str:
        with monkeypatch.context() as other:
            other.setattr(images, "_image", build)
            assert deploy(a="a2") == {"a": "sha256:1"}
        return build(project, region, closures)

    with monkeypatch.context() as patched:
        patched.setattr(images, "_image", slow)
        images.CLOSURES.parent.mkdir(parents=True, exist_ok=True)
        images.CLOSURES.write_text(json.dumps({"a": "a1"}))
        assert images.run("ludus-test", "europe-west1") == 0
    assert deploy(a="a2") == {"a": "sha256:1"}
    assert deploy(a="a1") == {"a": "sha256:2"}
    assert (tmp_path / "builds").read_text().count("built") == 2


def test_an_index_that_cannot_be_read_is_not_taken_for_none(
    deploy: Callable[..., dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROBLEM", "ERROR: 403 you may not read it")
    with pytest.raises(images.CommandFailed, match="you may not read it"):
        deploy(a="a1")
    assert not (tmp_path / "builds").exists()


def test_what_runs_is_deleted_by_no_policy() -> None:
    policies = cleanup.policies(["sha256:2", "sha256:1", "sha256:2"])
    assert [policy["name"] for policy in policies if policy["action"]["type"] == "Delete"] == ["delete-old"]
    running = next(policy for policy in policies if policy["name"] == "keep-running")
    assert running["action"] == {"type": "Keep"}
    assert running["condition"] == {"versionNamePrefixes": ["sha256:1", "sha256:2"], "tagState": "any"}
    with pytest.raises(ValueError, match="would be deleted"):
        cleanup.policies([])
