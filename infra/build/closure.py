"""Which modules a function is made of, and what else those import: read from the source, nothing is run.

Imports inside functions count, for they are loaded when the function first needs them; those below
`if TYPE_CHECKING:` do not. A text that ends with `.lua` names a script beside its module, which comes along.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from infra.build.module_source import SCRIPT, ModuleSource, imported_names, read_module
from infra.build.source_text import without_lua_comments

OURS = ("functions", "shared")
"""The packages that archives are made of."""

PACKAGE = "__init__.py"


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
        self._module = lru_cache(maxsize=None)(self._module_of_file)
        self._imported = lru_cache(maxsize=None)(self._imported_by_file)
        self._file = lru_cache(maxsize=None)(self._file_of_module)
        self._closure = lru_cache(maxsize=None)(self._closure_of)

    def packed(self, file: str) -> bytes:
        """A file as it goes into archives, by its path from the root."""
        return self._packed(file)

    def module(self, file: str) -> ModuleSource:
        """What a module's file says. Raises UnknownModule for a script that is not there."""
        return self._module(file)

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
                folder = file.rpartition("/")[0]
                files |= {file, *(f"{folder}/{script}" for script in self.module(file).scripts)}
                foreign |= others
                waiting.extend(needed - files)
        return Closure(frozenset(files), foreign)

    def imported_by(self, file: str) -> tuple[frozenset[str], frozenset[str]]:
        """Our files that a file imports, with the packages above them, and the names that it imports from elsewhere."""
        return self._imported(file)

    def _imported_by_file(self, file: str) -> tuple[frozenset[str], frozenset[str]]:
        return self._found(file, self.module(file).imported)

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
        return without_lua_comments(self._read(file)) if file.endswith(SCRIPT) else self.module(file).packed

    def _module_of_file(self, file: str) -> ModuleSource:
        folder = file.rpartition("/")[0]
        module = read_module(self._read(file), file, folder.replace("/", "."))
        for script in module.scripts:
            if not (self._root / folder / script).is_file():
                raise UnknownModule(f"{file} names {folder}/{script}, but there is no such file")
        return module
