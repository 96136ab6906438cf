"""Which image each service runs: the one in which its own closure last changed.

A project keeps an index beside Terraform's state: closure => digest of an image that has it. What the index has is not
built again, so an earlier commit finds the very images that it had, and a plan names exactly the services that change.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

CONTEXT, CLOSURES = Path("dist/image/context"), Path("dist/image/closures.json")
CHOSEN = Path("dist/functions/images.json")
RECIPE = Path("infra/image/cloudbuild.yaml")
ABSENT = "matched no objects"


class CommandFailed(RuntimeError):
    """gcloud ended with an error; the message is what it said."""


def missing(closures: Mapping[str, str], index: Mapping[str, str]) -> list[str]:
    """The services that no image of the index can run."""
    return [name for name, closure in closures.items() if closure not in index]


def with_image(closures: Mapping[str, str], index: Mapping[str, str], digest: str) -> dict[str, str]:
    """The index with an image of these closures; a closure that it has keeps its image."""
    return dict.fromkeys(closures.values(), digest) | dict(index)


def chosen(closures: Mapping[str, str], index: Mapping[str, str]) -> dict[str, str]:
    """Each service's image. Raises KeyError for a closure that is in none."""
    return {name: index[closure] for name, closure in closures.items()}


def run(project: str, region: str) -> int:
    """Build what is missing, and write for Terraform which image each service runs."""
    closures: dict[str, str] = json.loads(CLOSURES.read_text(encoding="utf-8"))
    kept = f"gs://{project}-terraform/images.json"
    index = _read(kept)
    if new := missing(closures, index):
        digest = _image(project, region, closures)
        index = with_image(closures, _read(kept), digest)  # as it is now: somebody else may have built meanwhile
        _gcloud("storage", "cp", "-", kept, given=json.dumps(index, indent=2))
    CHOSEN.parent.mkdir(parents=True, exist_ok=True)
    CHOSEN.write_text(json.dumps(chosen(closures, index), indent=2) + "\n", encoding="utf-8")
    print(f"{len(new)} of {len(closures)} services have a new image: {CHOSEN}")  # noqa: T201  a command
    return 0


def choose(folder: Path, digest: str) -> None:
    """In the pipeline: write to `folder` which image each service runs, with this digest where what runs has none.

    There, `applied.json` is the index of what runs, `index.json` of what was chosen; Terraform reads `images.json`.
    """
    closures: dict[str, str] = json.loads(CLOSURES.read_text(encoding="utf-8"))
    applied: dict[str, str] = json.loads((folder / "applied.json").read_text(encoding="utf-8"))
    images = chosen(closures, with_image(closures, applied, digest))
    index = {closures[name]: image for name, image in images.items()}
    for name, content in {"images.json": images, "index.json": index}.items():
        (folder / name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    print(f"{len(missing(closures, applied))} of {len(closures)} services have a new image")  # noqa: T201  a command


def _read(kept: str) -> dict[str, str]:
    try:
        index: dict[str, str] = json.loads(_gcloud("storage", "cat", kept))
    except CommandFailed as failed:
        if ABSENT in str(failed):
            return {}
        raise
    return index


def _image(project: str, region: str, closures: Mapping[str, str]) -> str:
    """The digest of the image of these closures, which is built unless a run that was ended has built it."""
    from infra.build.image import digest_of

    image = f"{region}-docker.pkg.dev/{project}/ludus-images/ludus"
    tag = digest_of({name: closure.encode() for name, closure in closures.items()})[:16]
    try:
        return _digest(f"{image}:{tag}")
    except CommandFailed:  # it is not there, or the build says why not
        given = f"--substitutions=_IMAGE={image},_TAG={tag}"
        submit = ("builds", "submit", str(CONTEXT), f"--project={project}", f"--region={region}")
        _gcloud(*submit, f"--config={RECIPE}", given)
        return _digest(f"{image}:{tag}")


def _digest(image: str) -> str:
    describe = ("artifacts", "docker", "images", "describe", image)
    return _gcloud(*describe, "--format=value(image_summary.digest)").strip()


def _gcloud(*arguments: str, given: str | None = None) -> str:
    done = subprocess.run(["gcloud", *arguments], input=given, capture_output=True, text=True, check=False)  # noqa: S603, S607
    if done.returncode:
        raise CommandFailed(f"gcloud {' '.join(arguments)}: {done.stderr.strip()[-2000:]}")
    return done.stdout


if __name__ == "__main__":  # the planner has no packages, and runs this module alone
    choose(Path(sys.argv[1]), sys.argv[2])
