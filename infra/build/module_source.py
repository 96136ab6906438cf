"""What the build wants to know of a module's source: it is parsed and walked once, as there are two thousand."""

import ast
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from infra.build.source_text import without_comments

SCRIPT = ".lua"


class ModuleSource(NamedTuple):
    """A module as its source says it."""

    imported: tuple[str, ...]
    """The names that it imports, in full."""

    scripts: tuple[str, ...]
    """The Lua scripts that it names, as it names them."""

    behind_dots: frozenset[str]
    """`name` of each `something.name`."""

    called: frozenset[str]
    """The names in what it calls: `Event` of `Event(...)`, `events.Event(...)` and `(Event if … else …)(...)`."""

    packed: bytes
    """Its text as it goes into archives."""


def read_module(source: bytes, file: str, package: str) -> ModuleSource:
    """Read the source of a module of a package; `file` is named by errors."""
    tree = ast.parse(source, file)
    nodes = list(ast.walk(tree))
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    return ModuleSource(
        imported=tuple(imported_names(tree, package)),
        scripts=tuple(value for value in constants if isinstance(value, str) and value.endswith(SCRIPT)),
        behind_dots=frozenset(node.attr for node in nodes if isinstance(node, ast.Attribute)),
        called=frozenset(_called(nodes)),
        packed=without_comments(source, nodes),
    )


def imported_names(tree: ast.AST, package: str) -> Iterator[str]:
    """Every name that is imported, in full (`from a import b` is `a.b`), but for Python's own modules."""
    for statement in _imports(tree):
        if isinstance(statement, ast.Import):
            names: Iterable[str] = (alias.name for alias in statement.names)
        else:
            base = _base(statement, package)
            names = (f"{base}.{alias.name}" if alias.name != "*" else base for alias in statement.names)
        yield from (name for name in names if name.partition(".")[0] not in sys.stdlib_module_names)


def _called(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for call in nodes:
        if isinstance(call, ast.Call):
            for part in ast.walk(call.func):
                if isinstance(part, ast.Name):
                    yield part.id
                elif isinstance(part, ast.Attribute):
                    yield part.attr


def _base(statement: ast.ImportFrom, package: str) -> str:
    if not statement.level:
        return statement.module or ""
    parts = package.split(".")
    above = ".".join(parts[: len(parts) - statement.level + 1])
    return f"{above}.{statement.module}" if statement.module else above


def _imports(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif isinstance(child, ast.If) and ast.unparse(child.test).rpartition(".")[2] == "TYPE_CHECKING":
            yield from _imports(ast.Module(child.orelse, []))
        elif not isinstance(child, ast.expr):  # no expression has a statement in it
            yield from _imports(child)
