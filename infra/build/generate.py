"""Writes what follows from the declarations, or says which of it is stale."""

import difflib
import importlib
from itertools import islice
from pathlib import Path

from infra.build import event_fields, published_names, topics
from infra.build.closure import Sources
from infra.build.dependencies import GENERATED, dependencies, module_text
from infra.build.firestore import firestore_document
from infra.build.gateway import gateway_document
from infra.build.manifest import manifest, to_json
from infra.build.openapi import openapi_document
from infra.build.protobuf import schema_files
from infra.build.settings import settings_document
from infra.build.yaml_text import to_yaml
from sdks.generate.files import sdk_files
from shared.catalog import FUNCTIONS, declarations, services

ROOT = Path(__file__).resolve().parents[2]
SHOWN = 12
"""Lines of a difference that are shown as a hint."""

_WARNING = "# Generated from the declarations by `make generate`. Do not edit.\n"


def generated() -> dict[str, str]:
    """The text of every generated file, by its path from the root."""
    functions, sources = declarations(), Sources(ROOT)
    for file in sorted(FUNCTIONS.glob("*/events.py")):
        importlib.import_module(f"functions.{file.parent.name}.events")
    declared, document = manifest(functions, sources), openapi_document(functions)
    ours = [topic for topic in declared["topics"] if topic["schema"]]
    fields = event_fields.grown(event_fields.read(ROOT), ours)
    return {
        "openapi.yaml": _WARNING + to_yaml(document),
        published_names.FILE: published_names.with_new_names(ROOT, document),
        "infra/terraform/gateway.yaml.tftpl": _WARNING + to_yaml(gateway_document(functions)),
        "infra/terraform/functions.json": to_json(declared),
        "infra/terraform/settings.tf.json": to_json(settings_document()),
        topics.GENERATED: topics.module_text(),
        GENERATED: module_text(dependencies(functions, sources, services())),
        "infra/terraform/firestore.json": to_json(firestore_document(ROOT)),
        event_fields.FILE.as_posix(): to_json(fields),
        **{f"infra/terraform/schemas/{name}": text for name, text in schema_files(ours, fields).items()},
        **sdk_files(document),
    }


def write(root: Path = ROOT) -> list[str]:
    """Write what changed; returns the paths of that."""
    changed = {name: text for name, text in generated().items() if _current(root / name) != text}
    for name, text in changed.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return list(changed)


def stale(root: Path = ROOT) -> dict[str, str]:
    """The files that no longer say what the declarations say, each with the start of the difference."""
    files = {}
    for name, text in generated().items():
        current = _current(root / name)
        if current != text:
            lines = difflib.unified_diff(
                (current or "").splitlines(),
                text.splitlines(),
                f"{name} (there)",
                f"{name} (declared)",
                lineterm="",
                n=1,
            )
            files[name] = "\n".join(islice(lines, SHOWN)) if current is not None else "does not exist"
    return files


def _current(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.exists() else None
