"""Writing what was planned: all of it, or nothing."""

import ast
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from infra.new.names import Refused

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    autoescape=False,  # noqa: S701  it writes Python, not HTML
)


@dataclass(slots=True)
class Plan:
    """The texts that files are to have, by their path in the tree: new ones, and those that are added to."""

    root: Path
    values: dict[str, Any]
    new: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)

    def add_file(self, name: str, template: str) -> None:
        """A file that must not be there yet."""
        self.new[name] = TEMPLATES.get_template(template).render(self.values)

    def add_text(self, name: str, text: str) -> None:
        """A file with this text that must not be there yet."""
        self.new[name] = text

    def extend(self, name: str, template: str) -> None:
        """Definitions at the end of a module, its imports at the top; a new module when there is none."""
        file, text = self.root / name, TEMPLATES.get_template(template).render(self.values)
        if name not in self.changed and not file.exists():
            self.new[name] = text
            return
        before = self.changed.get(name) or file.read_text(encoding="utf-8")
        imports, definitions = _parts(text)
        at = _end_of_docstring(before)
        lines = before.splitlines()
        self.changed[name] = "\n".join([*lines[:at], "", *imports, *lines[at:], "", "", *definitions, ""])

    def replace(self, name: str, text: str) -> None:
        """Another text of a file that is there."""
        self.changed[name] = text

    def write(self) -> list[str]:
        """Write it, and say what; formatted as `make format` does it. Raises Refused when a new file is there."""
        there = sorted(name for name in self.new if (self.root / name).exists())
        if there:
            raise Refused("There is already:\n  " + "\n  ".join(there) + "\nNothing was written.")
        for name, text in (self.new | self.changed).items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text, encoding="utf-8")
        self._format()
        return [f"wrote {name}" for name in self.new] + [f"changed {name}" for name in self.changed]

    def _format(self) -> None:
        modules = [name for name in (*self.new, *self.changed) if name.endswith(".py")]
        for command in (["check", "--quiet", "--fix", "--select", "I"], ["format", "--quiet"]):
            arguments = [sys.executable, "-m", "ruff", *command, *modules]
            subprocess.run(arguments, cwd=self.root, check=True)  # noqa: S603  our own names


def _end_of_docstring(text: str) -> int:
    """The number of lines up to the end of a module's docstring."""
    body = ast.parse(text).body
    return body[0].end_lineno or 0 if body and isinstance(body[0], ast.Expr) else 0


def _parts(text: str) -> tuple[list[str], list[str]]:
    """The lines of a module's imports, and those of what follows them."""
    lines, body = text.splitlines(), ast.parse(text).body
    imports = [node for node in body if isinstance(node, ast.Import | ast.ImportFrom)]
    written = [line for node in imports for line in lines[node.lineno - 1 : node.end_lineno]]
    last = max((node.end_lineno or 0 for node in imports), default=_end_of_docstring(text))
    return written, "\n".join(lines[last:]).strip("\n").splitlines()
