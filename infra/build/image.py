"""One image of everything: its folder, and the closure of each service that it can be started as.

An image of a new commit is another image, although most of it is as before. A service goes on with the image in which
its own closure last changed; `infra.deploy.images` keeps which that was.
"""

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from infra.build.archives import ROOT
from infra.build.closure import Sources
from infra.build.groups import entry_points
from infra.build.requirements import Requirements
from shared.catalog import declarations

OUT = Path("dist/image")
CONTEXT = "context"
CLOSURES = "closures.json"
RECIPE = Path("infra/image/Dockerfile")
PINS = "requirements.txt"
SOURCES = "sources"
ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class Image:
    """The files of the folder that an image is built from, by path, and each service's closure as a hash."""

    files: dict[str, bytes]
    closures: dict[str, str]


def write(out: Path = OUT, root: Path = ROOT) -> Image:
    """Write the folder that the image is built from, and an index of closures beside it."""
    image = contents(root)
    context = out / CONTEXT
    shutil.rmtree(context, ignore_errors=True)
    for name, content in image.files.items():
        (context / name).parent.mkdir(parents=True, exist_ok=True)
        (context / name).write_bytes(content)
    (out / CLOSURES).write_text(json.dumps(image.closures, indent=2) + "\n", encoding="utf-8")
    return image


def contents(root: Path = ROOT) -> Image:
    """What an image of the sources below a root is made of."""
    sources, requirements = Sources(root), Requirements(root)
    recipe, pins = (root / RECIPE).read_bytes(), (root / PINS).read_bytes()
    files = {RECIPE.name: recipe, PINS: pins}
    closures = {}
    for name, entry in sorted(entry_points(declarations()).items()):
        closure = sources.closure(entry)
        packed = {f"{SOURCES}/{file}": sources.packed(file) for file in closure.files}
        own = {**packed, f"{SOURCES}/{ENTRIES}/{name}.py": entry.encode()}
        needed = {RECIPE.name: recipe, PINS: requirements.text(closure.foreign).encode()}
        closures[name] = digest_of({**own, **needed})
        files |= own
    return Image(files, closures)


def digest_of(files: dict[str, bytes]) -> str:
    """A hash of names and contents, whatever their order."""
    whole = hashlib.sha256()
    for name in sorted(files):
        for part in (name.encode(), files[name]):
            whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()
