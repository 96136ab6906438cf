"""The names that clients are generated from: those of operations and of schemas, of this version and of all before."""

from pathlib import Path
from typing import Any

FILE = "infra/build/published_names.txt"

_HEAD = """\
# Names that generated clients have in their code: `make generate` adds new ones, and takes none away.
# One that is no longer published breaks those clients. If it is meant, delete its line and say so in CHANGELOG.md.
"""


def names_of(document: dict[str, Any]) -> set[str]:
    """The names in an API document: `operation auth_login`, `schema Account`."""
    operations = [operation for methods in document["paths"].values() for operation in methods.values()]
    return {f"operation {operation['operationId']}" for operation in operations if "operationId" in operation} | {
        f"schema {name}" for name in document["components"]["schemas"]
    }


def committed(root: Path) -> set[str]:
    """The names that were published before."""
    file = root / FILE
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return {line for line in lines if line and not line.startswith("#")}


def with_new_names(root: Path, document: dict[str, Any]) -> str:
    """The list with those of a document: each new name added, none taken away."""
    return _HEAD + "".join(f"{name}\n" for name in sorted(committed(root) | names_of(document)))
