"""Finds the operation of a request: a dictionary of exact paths, then a tree of templates.

Segment by segment a literal comes before a variable, and a variable before a `**`; a path that fits but lacks the
method gives way to a less exact one that has it. One slash at the end is allowed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from emulators.gateway.document import DocumentError, Operation
from emulators.gateway.error_responses import METHOD_NOT_ALLOWED, NOT_DEFINED, Refusal

Target = TypeVar("Target")
Values = tuple[bytes, ...]


@dataclass(slots=True)
class _Node(Generic[Target]):
    literals: dict[bytes, "_Node[Target]"] = field(default_factory=dict)
    variable: "_Node[Target] | None" = None
    rest: "_Node[Target] | None" = None
    template: str = ""
    targets: dict[str, Target] = field(default_factory=dict)


class Routes(Generic[Target]):
    """The targets by method and path."""

    def __init__(self, routes: Iterable[tuple[Operation, Target]]) -> None:
        """Raises DocumentError when two operations answer the same requests."""
        self._exact: dict[bytes, dict[str, Target]] = {}
        self._root: _Node[Target] = _Node()
        for operation, target in routes:
            self._add(operation, target)

    def find(self, method: str, path: bytes) -> tuple[Target, Values]:
        """The target of a canonical path, with its variables' values. Raises Refusal: 404, or 405 for the method."""
        exact = self._exact.get(path)
        if exact is not None and method in exact:
            return exact[method], ()
        fitting = None
        for node, values in _fitting(self._root, path[1:].split(b"/"), ()):
            if method in node.targets:
                return node.targets[method], values
            fitting = fitting or node
        if fitting is None:
            raise Refusal(404, NOT_DEFINED)
        raise Refusal(405, METHOD_NOT_ALLOWED.format(template=fitting.template))

    def defines(self, path: bytes) -> bool:
        """Whether any method of a canonical path is defined."""
        return path in self._exact or any(_fitting(self._root, path[1:].split(b"/"), ()))

    def _add(self, operation: Operation, target: Target) -> None:
        node = self._root
        for segment in operation.path[1:].split("/") if operation.path != "/" else ():
            node = _child(node, segment)
        if operation.method in node.targets:
            raise DocumentError(f"{operation.method} {operation.path} and {node.template} are the same path")
        node.template = operation.path
        node.targets[operation.method] = target
        if not operation.variables:
            path = operation.path.encode()
            for spelling in {path, path.rstrip(b"/") + b"/"}:
                self._exact[spelling] = node.targets


def _child(node: _Node[Target], segment: str) -> _Node[Target]:
    if segment.endswith("=**}"):
        node.rest = node.rest or _Node()
        return node.rest
    if segment.startswith("{"):
        node.variable = node.variable or _Node()
        return node.variable
    return node.literals.setdefault(segment.encode(), _Node())


def _fitting(node: _Node[Target], segments: list[bytes], values: Values) -> Iterator[tuple[_Node[Target], Values]]:
    """The nodes that a path fits, the most exact first."""
    if (not segments or segments == [b""]) and node.targets:
        yield node, values
    if not segments:
        return
    first, others = segments[0], segments[1:]
    if first in node.literals:
        yield from _fitting(node.literals[first], others, values)
    if first and node.variable is not None:
        yield from _fitting(node.variable, others, (*values, first))
    if node.rest is not None and node.rest.targets:
        yield node.rest, (*values, b"/".join(segments))
