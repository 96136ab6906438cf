"""Which pinned distributions an archive asks for: those it imports, at once or late, and what those need.

Hashes stay in the repository's requirements.txt, which the build installs from: they would double an archive.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

SERVING = tuple(canonicalize_name(name) for name in ("functions-framework", "uvicorn", "uvloop", "httptools"))
"""What serves a function; no module of ours imports it."""

IMPLIED = {"pydantic.EmailStr": "email_validator"}
"""Names that import something when they are used."""

PYTHONS = ("3.11.0", "3.14.0")
"""The oldest and the newest Python that functions may run on."""

RUNTIME = {
    "implementation_name": "cpython",
    "os_name": "posix",
    "platform_machine": "x86_64",
    "platform_python_implementation": "CPython",
    "platform_release": "",
    "platform_system": "Linux",
    "platform_version": "",
    "sys_platform": "linux",
}
"""What Cloud Functions run on, as markers call it, wherever the build runs."""


class NotPinned(ValueError):
    """requirements.txt and what is imported or installed do not agree."""


@dataclass(frozen=True, slots=True)
class Needed:
    """A distribution with one of its extras; the extra is empty for the distribution itself."""

    name: NormalizedName
    extra: str = ""


class Requirements:
    """The pinned distributions of a repository."""

    def __init__(self, root: Path) -> None:
        self._pins = {canonicalize_name(pin.name): pin for pin in _requirements(root / "requirements.txt")}
        self._chosen = {
            canonicalize_name(requirement.name): requirement for requirement in _requirements(root / "requirements.in")
        }
        self._owners = {module: name for name in self._pins for module in _modules(name)}
        self._needs = lru_cache(maxsize=None)(self._needs_of)

    def text(self, imported: Iterable[str]) -> str:
        """The requirements.txt of what imports these names. Raises NotPinned if no distribution has one."""
        waiting = [
            need for name in {self._owner(module) for module in _imported(imported)} for need in self._root(name)
        ]
        waiting += [need for name in SERVING for need in self._root(name)]
        needs: set[Needed] = set()
        while waiting:
            need = waiting.pop()
            if need not in needs:
                needs.add(need)
                waiting.extend(self._needs(need))
        return "".join(f"{self._pins[name]}\n" for name in sorted({need.name for need in needs}))

    def _root(self, name: NormalizedName) -> list[Needed]:
        extras = self._chosen[name].extras if name in self._chosen else set()
        return [Needed(name), *(Needed(name, extra) for extra in extras)]

    def _owner(self, imported: str) -> NormalizedName:
        module = imported
        while module and module not in self._owners:
            module = module.rpartition(".")[0]
        if not module:
            raise NotPinned(
                f"{imported} is imported, but no installed distribution of requirements.txt has it:"
                " name one in requirements.in, run `make requirements`, install requirements-dev.txt"
            )
        return self._owners[module]

    def _needs_of(self, need: Needed) -> list[Needed]:
        lines = []
        for line in self._installed(need.name):
            requirement = Requirement(line)
            name = canonicalize_name(requirement.name)
            if not _applies(requirement, need.extra):
                continue
            if name not in self._pins:
                raise NotPinned(f"{need.name} needs {name}, which is not pinned: run `make requirements`")
            lines += [Needed(name), *(Needed(name, extra) for extra in requirement.extras)]
        return lines

    def _installed(self, name: NormalizedName) -> list[str]:
        """What the installed distribution requires; none where it is pinned for other Pythons only."""
        pin = self._pins[name]
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            if pin.marker is not None and not pin.marker.evaluate():
                return []
            raise NotPinned(f"{pin} is not installed: install requirements-dev.txt") from None
        if not pin.specifier.contains(installed.version, prereleases=True):
            raise NotPinned(f"{pin} is pinned, {installed.version} is installed: install requirements-dev.txt")
        return installed.requires or []


def _applies(requirement: Requirement, extra: str) -> bool:
    """Whether a requirement counts on any Python of ours, and because of this extra."""
    marker = requirement.marker
    if marker is None:
        return not extra
    versions = [{"python_full_version": python, "python_version": python.rpartition(".")[0]} for python in PYTHONS]
    return any(marker.evaluate({**RUNTIME, **version, "extra": extra}) for version in versions)


def _imported(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield name
        if name in IMPLIED:
            yield IMPLIED[name]


def _requirements(file: Path) -> Iterator[Requirement]:
    for line in file.read_text(encoding="utf-8").splitlines():
        text = re.sub(r"(^|\s)#.*", "", line).removesuffix("\\").strip()
        if text and not text.startswith("-"):
            yield Requirement(text)


def _modules(name: str) -> Iterator[str]:
    """The modules that an installed distribution has, namespace packages left out."""
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return
    for file in files:
        if file.suffix in {".py", ".so", ".pyd"} and ".." not in file.parts:
            module = [*file.parts[:-1], file.name.partition(".")[0]]
            yield ".".join(module).removesuffix(".__init__")
