"""What a deployment is made of, in one file: the stack, the archives' index, the image's folder, and sites.

The same sources give the same bytes, so whoever approves a plan can see whether it is of the sources in front of them.
"""

import gzip
import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

from infra.build import archives, image

OUT = Path("dist/release.tar.gz")
PARTS = ("infra/terraform", "infra/deploy", "shared")
SITES = ("dist/console", "dist/account")
FILES = ("infra/__init__.py", "requirements.txt")
_LEFT_OUT = {".terraform", "__pycache__", "tests"}


def write(out: Path = OUT, root: Path = archives.ROOT, built: Path = archives.OUT) -> Path:
    """Write the release of the archives in `built`. Raises FileNotFoundError before there are any."""
    content = {name: (root / name).read_bytes() for name in sorted([*FILES, *_in_parts(root)])}
    content[f"dist/functions/{archives.INDEX}"] = (built / archives.INDEX).read_bytes()
    content |= _image(root) | _sites(root)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(_pack(content))
    return out


def _image(root: Path) -> dict[str, bytes]:
    """The folder that the image is built from, and each service's closure: which of them need another image."""
    built = image.contents(root)
    files = {f"{image.OUT}/{image.CONTEXT}/{name}": built.files[name] for name in sorted(built.files)}
    return {**files, f"{image.OUT}/{image.CLOSURES}": json.dumps(built.closures, indent=2).encode()}


def _sites(root: Path) -> dict[str, bytes]:
    """The built sites; nothing of one that could not be built, which the plan of a stack with a domain refuses."""
    files = sorted(file for site in SITES for file in (root / site).rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def _in_parts(root: Path) -> Iterator[str]:
    for part in PARTS:
        for file in (root / part).rglob("*"):
            name = file.relative_to(root)
            if file.is_file() and not _LEFT_OUT & set(name.parts) and "tfstate" not in file.name:
                yield name.as_posix()


def _pack(content: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, packed, mtime=0) as zipped, tarfile.open(fileobj=zipped, mode="w") as archive:
        for name, text in content.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(text), 0o644
            archive.addfile(entry, io.BytesIO(text))
    return packed.getvalue()
