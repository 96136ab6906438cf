"""What there is already, read from the sources and not imported: a tree that is half done can be added to."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Sources:
    """The tree that is added to."""

    root: Path

    def services(self) -> list[str]:
        """The names of the services."""
        return sorted(file.parent.name for file in self.root.glob("functions/*/__init__.py"))

    def part(self, service: str, name: str) -> str | None:
        """What a service's `models`, `rules` or `store` is: "module", "package", or None where there is none yet."""
        folder = self.root / "functions" / service
        if (folder / name / "__init__.py").exists():
            return "package"
        return "module" if (folder / f"{name}.py").exists() else None

    def topics(self, service: str, room: str) -> list[str]:
        """The folders by topic of a service's room; none where its modules stand in the room itself."""
        return sorted(file.parent.name for file in (self.root / "functions" / service / room).glob("*/__init__.py"))

    def function(self, service: str, name: str) -> str | None:
        """The file of a Cloud Function, in whichever room and topic."""
        files = [
            file
            for room in ("endpoints", "handlers")
            for file in (self.root / "functions" / service / room).rglob(f"{name}.py")
        ]
        return self.name_of(files[0]) if files else None

    def classes(self) -> dict[str, str]:
        """The module of each class of the services, and of the kit's events, by the class's name."""
        files = [*self.root.glob("functions/**/*.py"), *self.root.glob("shared/events/*.py")]
        return {name: module for file in sorted(files) for name, module in self._classes_in(file)}

    def events(self) -> dict[str, str]:
        """The module of each event, by the event's name."""
        files = [
            *self.root.glob("functions/*/events.py"),
            *self.root.glob("functions/*/events/*.py"),
            *self.root.glob("shared/events/*.py"),
        ]
        return {name: module for file in sorted(files) for name, module in self._classes_in(file, base="Event")}

    def routes(self) -> dict[str, str]:
        """The file of each route, by the route with its parameters left blank."""
        names = {}
        for file in sorted(self.root.glob("functions/*/endpoints/**/*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "endpoint" and node.args:
                    route = node.args[0]
                    if isinstance(route, ast.Constant) and isinstance(route.value, str):
                        names[without_names(route.value)] = self.name_of(file)
        return names

    def name_of(self, file: Path) -> str:
        """A file's path in the tree."""
        return file.relative_to(self.root).as_posix()

    def _classes_in(self, file: Path, base: str = "") -> Iterator[tuple[str, str]]:
        module = self.name_of(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                bases = {getattr(base, "id", "") for base in node.bases}
                if not base or base in bases:
                    yield node.name, module


def without_names(route: str) -> str:
    """A route whose parameters have no names: two that differ in those alone are the same."""
    return PLACEHOLDER.sub("{}", route)
