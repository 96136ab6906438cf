"""What comes before Terraform: it tries again while Google does not know of it, and says what a policy forbids."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
GCLOUD = """#!/bin/sh
# Google's command as far as the bootstrap looks at it: nothing is there, or all; each change fails the first time.
case "$*" in
*org-policies*allowedPolicyMemberDomains*) printf '%s' "$DOMAINS" ;;
*org-policies*) ;;
"projects describe"*) [ -z "$UNSEEN" ] ;;
*describe*) [ -n "$THERE" ] ;;
*)
    echo "$*" >>"$RECORD"
    [ -n "$BROKEN" ] && exit 1
    [ "$(grep -cF -- "$*" "$RECORD")" -gt 1 ]
    ;;
esac
"""


def bootstrap(
    folder: Path, *further: str, domains: str = "", broken: str = "", there: str = "", unseen: str = ""
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run it with a gcloud that records; returns how it ended, and the changes that were asked for."""
    (folder / "gcloud").write_text(GCLOUD)
    (folder / "gcloud").chmod(0o755)
    (folder / "record").touch()
    given = {"RECORD": str(folder / "record"), "PAUSE": "0"}
    given |= {"DOMAINS": domains, "BROKEN": broken, "THERE": there, "UNSEEN": unseen}
    environment = os.environ | given | {"PATH": f"{folder}:{os.environ['PATH']}"}
    command = [ROOT / "infra/bootstrap", "ludus-test", *further]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done, (folder / "record").read_text().splitlines()


def test_what_is_not_known_yet_is_tried_again(tmp_path: Path) -> None:
    done, asked = bootstrap(tmp_path)
    assert done.returncode == 0, done.stderr
    assert {asked.count(change) for change in asked} == {2}
    assert any("buckets create gs://ludus-test-terraform" in change for change in asked)


def test_it_gives_up_at_last_and_says_why(tmp_path: Path) -> None:
    done, asked = bootstrap(tmp_path, broken="yes")
    assert done.returncode != 0
    assert len(asked) == 19
    assert "Trying again" in done.stderr


def test_the_deployer_is_no_owner(tmp_path: Path) -> None:
    _, asked = bootstrap(tmp_path)
    roles = {word.removeprefix("--role=") for change in asked for word in change.split() if word.startswith("--role=")}
    assert roles
    assert not roles & {"roles/owner", "roles/editor", "roles/viewer"}


def test_a_role_of_the_deployers_own_is_made_once_and_follows_from_then_on(tmp_path: Path) -> None:
    for there, change in (("", "create"), ("yes", "update")):
        (tmp_path / change).mkdir()
        done, asked = bootstrap(tmp_path / change, there=there)
        assert done.returncode == 0, done.stderr
        (role,) = {line for line in asked if line.startswith("iam roles")}
        assert role.startswith(f"iam roles {change} ludusDeployer --project=ludus-test")
        assert "firebaseauth.configs.create,firebaseauth.configs.get,firebaseauth.configs.update" in role
        assert any("--role=projects/ludus-test/roles/ludusDeployer" in line for line in asked)


def test_an_organization_that_forbids_grants_to_everybody_is_named_before_the_apply(tmp_path: Path) -> None:
    done, _ = bootstrap(tmp_path, domains="C0123abcd")
    assert done.returncode == 0
    assert "C0123abcd" in done.stderr
    assert "allUsers" in done.stderr


def test_a_project_that_cannot_be_seen_and_a_region_without_a_gateway_are_said_at_once(tmp_path: Path) -> None:
    for further, unseen, said in (
        ((), "yes", "cannot see the project ludus-test"),
        (("europe-west3",), "", "is not in europe-west3"),
    ):
        done, asked = bootstrap(tmp_path, *further, unseen=unseen)
        assert done.returncode == 1
        assert said in done.stderr
        assert asked == []
