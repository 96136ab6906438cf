"""`python -m infra.build generate [--check]`, `archives [--out DIR]`, `image [--out DIR]` and `release`."""

import argparse
import sys
from pathlib import Path

from infra.build import archives, generate, image, release
from shared.catalog import MisplacedFile


def main() -> int:
    """Run one command; 1 means that something has to be done about what was printed."""
    parser = argparse.ArgumentParser(prog="python -m infra.build", description="Build what the declarations say.")
    commands = parser.add_subparsers(dest="command", required=True)
    generating = commands.add_parser("generate", help="write the API's documents and the manifest")
    generating.add_argument("--check", action="store_true", help="write nothing; fail if one is stale")
    archiving = commands.add_parser("archives", help="write one archive a function")
    archiving.add_argument("--out", type=Path, default=archives.OUT, help="where to (%(default)s)")
    commands.add_parser("release", help="write the archives, and what a deployment is made of besides, in one file")
    imaging = commands.add_parser("image", help="write the folder that the one image is built from")
    imaging.add_argument("--out", type=Path, default=image.OUT, help="where to (%(default)s)")
    given = parser.parse_args()
    try:
        return _run(given)
    except MisplacedFile as refused:
        print(refused, file=sys.stderr)
        return 1


def _run(given: argparse.Namespace) -> int:
    if given.command == "image":
        return _image(given.out)
    if given.command == "archives":
        return _archives(given.out)
    if given.command == "release":
        archives.write()
        print(f"wrote {release.write()}")
        return 0
    return _check() if given.check else _generate()


def _generate() -> int:
    changed = generate.write()
    print("\n".join(f"wrote {name}" for name in changed) if changed else "all is up to date")
    return 0


def _check() -> int:
    stale = generate.stale()
    for name, difference in stale.items():
        print(f"stale: {name}: run `make generate` and commit it\n{difference}\n")
    return 1 if stale else 0


def _archives(out: Path) -> int:
    written = archives.write(out)
    largest = sorted(written, key=lambda archive: (-archive.size, archive.function))
    for archive in largest[:10]:
        print(f"{archive.size / 1024:7.1f} KB  {archive.file}")
    print(f"{len(written)} archives in {out}")
    return 0


def _image(out: Path) -> int:
    written = image.write(out)
    size = sum(map(len, written.files.values())) / 1024
    print(f"{size:.0f} KB of sources, {len(written.closures)} ways to start, in {out}")
    return 0


sys.exit(main())
