"""Which modules a function is made of, and what else those import: read from the source, nothing is run.

Imports inside functions count, for they are loaded when the function first needs them; those below
`if TYPE_CHECKING:` do not. A text that ends with `.lua` names a script beside its module, which comes along.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from infra.build.source_text import without_comments, without_lua_comments

OURS = ("functions", "shared")
"""The packages that archives are made of."""

PACKAGE = "__init__.py"
SCRIPT = ".lua"


class UnknownModule(ValueError):
    """A module imports something that an archive cannot contain."""


@dataclass(frozen=True, slots=True)
class Closure:
    """The files that a function is made of, from the root, and the names that they import from elsewhere."""

    files: frozenset[str]
    foreign: frozenset[str]


class Sources:
    """The source tree below a root, each of its files read and parsed once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._packed = lru_cache(maxsize=None)(self._packed_file)
        self._asked_for = lru_cache(maxsize=None)(self._asked_for_by_file)
        self._imported = lru_cache(maxsize=None)(self._imported_by_file)
        self._file = lru_cache(maxsize=None)(self._file_of_module)
        self._closure = lru_cache(maxsize=None)(self._closure_of)

    def packed(self, file: str) -> bytes:
        """A file as it goes into archives, by its path from the root."""
        return self._packed(file)

    def closure(self, source: str) -> Closure:
        """What a module with this source needs. Raises UnknownModule for what an archive cannot contain."""
        return self._closure(source)

    def _closure_of(self, source: str) -> Closure:
        needed, foreign = self._found("main.py", imported_names(ast.parse(source), package=""))
        files: set[str] = set()
        waiting = list(needed)
        while waiting:
            file = waiting.pop()
            if file not in files:
                needed, others = self._imported(file)
                _, scripts = self._asked_for(file)
                files |= {file, *scripts}
                foreign |= others
                waiting.extend(needed - files)
        return Closure(frozenset(files), foreign)

    def imported_by(self, file: str) -> tuple[frozenset[str], frozenset[str]]:
        """Our files that a file imports, with the packages above them, and the names that it imports from elsewhere."""
        return self._imported(file)

    def _imported_by_file(self, file: str) -> tuple[frozenset[str], frozenset[str]]:
        names, _ = self._asked_for(file)
        return self._found(file, names)

    def _found(self, importer: str, names: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
        """The files of what is imported, and the names that are not ours. Raises UnknownModule."""
        files: set[str] = set()
        foreign: set[str] = set()
        for name in names:
            top = name.partition(".")[0]
            if top in OURS:
                files.update(self._files_on_the_way(name, importer))
            elif self._file(top):
                raise UnknownModule(f"{importer} imports {name}, but archives are made of {' and '.join(OURS)}")
            else:
                foreign.add(name)
        return frozenset(files), frozenset(foreign)

    def _files_on_the_way(self, name: str, importer: str) -> Iterator[str]:
        """The packages above a module, and the module.

        What a module is asked for is a name in it; what a package is asked for is a module: ours are empty.
        """
        parts = name.split(".")
        above = PACKAGE
        for end in range(1, len(parts) + 1):
            file = self._file(".".join(parts[:end]))
            if file is None and above.endswith(PACKAGE):
                raise UnknownModule(f"{importer} imports {name}, but there is no module {'.'.join(parts[:end])}")
            if file is None:
                return
            yield file
            above = file

    def _file_of_module(self, name: str) -> str | None:
        path = name.replace(".", "/")
        candidates = (f"{path}/{PACKAGE}", f"{path}.py")
        return next((file for file in candidates if (self._root / file).is_file()), None)

    def _read(self, file: str) -> bytes:
        return (self._root / file).read_bytes()

    def _packed_file(self, file: str) -> bytes:
        shorten = without_lua_comments if file.endswith(SCRIPT) else without_comments
        return shorten(self._read(file))

    def _asked_for_by_file(self, file: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names that a file imports, and the scripts beside it that it runs."""
        tree, folder = ast.parse(self._read(file), file), file.rpartition("/")[0]
        scripts = tuple(f"{folder}/{name}" for name in script_names(tree))
        for script in scripts:
            if not (self._root / script).is_file():
                raise UnknownModule(f"{file} names {script}, but there is no such file")
        return tuple(imported_names(tree, folder.replace("/", "."))), scripts


def script_names(tree: ast.AST) -> Iterator[str]:
    """The Lua scripts that a module names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith(SCRIPT):
            yield node.value


def imported_names(tree: ast.AST, package: str) -> Iterator[str]:
    """Every name that is imported, in full (`from a import b` is `a.b`), but for Python's own modules."""
    for statement in _imports(tree):
        if isinstance(statement, ast.Import):
            names: Iterable[str] = (alias.name for alias in statement.names)
        else:
            base = _base(statement, package)
            names = (f"{base}.{alias.name}" if alias.name != "*" else base for alias in statement.names)
        yield from (name for name in names if name.partition(".")[0] not in sys.stdlib_module_names)


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
        else:
            yield from _imports(child)
