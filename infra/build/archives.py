"""One archive a function: its import closure, a `main.py` that serves it, and its own requirements.

The same sources give the same bytes: entries are sorted, times and permissions fixed. An archive is named by
the hash of its bytes, so that a plan names exactly the functions that a change touches.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from infra.build.closure import Sources
from infra.build.requirements import Requirements
from shared import catalog
from shared.catalog import declarations
from shared.declare import Declaration, Http
from shared.extension_point import ExtensionPoint

ROOT = Path(__file__).resolve().parents[2]
OUT = Path("dist/functions")
INDEX = "archives.json"
_NAMED = re.compile(r"[a-z0-9-]+-[0-9a-f]{64}\.zip")
_EARLIEST = (1980, 1, 1, 0, 0, 0)

MAIN = """\
{registrations}from {module} import {attribute}
from shared.telemetry import log
from shared.declare import declaration_of
from {adapter} import {serve}

log.name_process("{service}", "{name}")
main = {serve}(declaration_of({attribute}))
"""
"""An archive's entry point: what `shared.serve` does, with the one adapter that the function needs."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive that was written: of which function, under which file name, how many bytes."""

    function: str
    file: str
    size: int


def write(out: Path = OUT, root: Path = ROOT) -> list[Archive]:
    """Write every function's archive and an index of them; those of earlier builds go."""
    sources, requirements = Sources(root), Requirements(root)
    out.mkdir(parents=True, exist_ok=True)
    written = [_write(declaration, out, sources, requirements) for declaration in declarations()]
    current = {archive.file for archive in written}
    for file in out.iterdir():
        if _NAMED.fullmatch(file.name) and file.name not in current:
            file.unlink()
    index = {archive.function: archive.file for archive in written}
    (out / INDEX).write_text(json.dumps(index, indent=2) + "\n", encoding="utf-8")
    return written


def _write(declaration: Declaration, out: Path, sources: Sources, requirements: Requirements) -> Archive:
    content = _pack(contents(declaration, sources, requirements))
    file = f"{declaration.name}-{hashlib.sha256(content).hexdigest()}.zip"
    (out / file).write_bytes(content)
    return Archive(declaration.name, file, len(content))


def entry_point(declaration: Declaration) -> str:
    """The source of a function's `main.py`."""
    is_endpoint = isinstance(declaration.trigger, Http)
    adapter, serve = ("http.adapter", "endpoint") if is_endpoint else ("events.delivery", "handler")
    return MAIN.format(
        registrations=registrations(declaration.extension_points),
        adapter=f"shared.{adapter}",
        serve=f"serve_{serve}",
        name=declaration.name,
        service=declaration.service,
        module=declaration.module,
        attribute=declaration.attribute,
    )


def registrations(points: Iterable[ExtensionPoint[Any]]) -> str:
    """The lines that register what services implement of these extension points."""
    return "".join(_registration(point) for point in points)


def _registration(point: ExtensionPoint[Any]) -> str:
    name, services = point.name, catalog.implementing(point)
    imports = "".join(f"from functions.{service}.api import {name} as {service}_{name}\n" for service in services)
    modules = ", ".join(f'"{service}": {service}_{name}' for service in services)
    constant = name.upper()
    return f"{imports}from shared.extension_points import {constant}\n{constant}.register({{{modules}}})\n"


def contents(declaration: Declaration, sources: Sources, requirements: Requirements) -> dict[str, bytes]:
    """The files of a function's archive, by path."""
    main = entry_point(declaration)
    closure = sources.closure(main)
    packed = {file: sources.packed(file) for file in closure.files}
    return {
        **{file: text for file, text in packed.items() if text or not _says_nothing(file)},
        "main.py": main.encode(),
        "requirements.txt": requirements.text(closure.foreign).encode(),
    }


def _says_nothing(file: str) -> bool:
    """Whether an empty file may be left out: a folder in a package is a package without it, too.

    Each would cost an archive 140 bytes for its name alone. At the top it stays: another package might have the name.
    """
    return file.endswith("/__init__.py") and file.count("/") > 1


def _pack(files: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o100644 << 16, ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=9)
    return packed.getvalue()
