"""The queries that the code makes, read from its source: nothing is run, so no query is missed for want of a test.

A query is a call of `select`, `stored`, `pages`, `count` or `totals` on a collection. Its filters, its order and the
fields that it adds up have to be readable where it is made: written out, or in a variable or a function of the same
module that lists them. `x if … else y` is both. Added up are fields of an index, as if it were in their order.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

SOURCES = ("functions", "shared")

METHODS = {"select", "stored", "pages", "count", "totals"}

_NAMED = re.compile(rb"\b(Collection|%s)\b" % "|".join(sorted(METHODS)).encode())
"""What a module that makes a collection or a query has in its source."""

Filters = tuple[tuple[str, str], ...]


class UnreadableQuery(ValueError):
    """A query is written so that its indexes cannot be told."""


@dataclass(frozen=True, slots=True, order=True)
class Query:
    """One query: its collection, its filters as field and operator, its order as field and direction."""

    collection: str
    filters: Filters
    order: Filters


@dataclass(frozen=True, slots=True)
class _Module:
    name: str
    file: Path
    tree: ast.Module
    collections: dict[str, str]
    imports: dict[str, str]
    functions: dict[str, ast.AST]


def queries(root: Path) -> list[Query]:
    """Every query below a root, sorted. Raises UnreadableQuery with its place for one that cannot be read."""
    files = [file for top in SOURCES for file in sorted((root / top).rglob("*.py"))]
    modules = [_module(root, file) for file in files if _NAMED.search(file.read_bytes())]
    paths = {f"{module.name}.{name}": path for module in modules for name, path in module.collections.items()}
    return sorted({query for module in modules for query in _queries_of(module, paths)})


def _module(root: Path, file: Path) -> _Module:
    tree = ast.parse(file.read_bytes(), str(file))
    return _Module(
        ".".join(file.relative_to(root).with_suffix("").parts),
        file,
        tree,
        dict(_collections(tree)),
        {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        },
        {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)},
    )


def _collections(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """`NAME = Collection("path", Model)` at the top of a module."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            call = node.value
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Collection":
                yield node.targets[0].id, _literal(call.args[0])


def _queries_of(module: _Module, paths: dict[str, str]) -> Iterator[Query]:
    for function in module.functions.values():
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                collection = paths.get(_full_name(module, call.func.value))
                if collection and call.func.attr in METHODS:
                    try:
                        yield from _variants(module, function, collection, call)
                    except UnreadableQuery as error:
                        raise UnreadableQuery(f"{module.file}:{call.lineno}: {error}") from None


def _full_name(module: _Module, value: ast.expr) -> str:
    match value:
        case ast.Name(id=name) if name in module.collections:
            return f"{module.name}.{name}"
        case ast.Name(id=name):
            return module.imports.get(name, "")
        case ast.Attribute(value=ast.Name(id=name), attr=attribute):
            return f"{module.imports.get(name, '')}.{attribute}"
    return ""


def _variants(module: _Module, function: ast.AST, collection: str, call: ast.Call) -> Iterator[Query]:
    parts = [_filters(module, function, argument) for argument in call.args]
    order = next((keyword.value for keyword in call.keywords if keyword.arg == "order"), None)
    summed = next((keyword.value for keyword in call.keywords if keyword.arg == "fields"), None)
    added = tuple((name, "ASCENDING") for name in _names(summed)) if summed else ()
    for chosen in product(*parts, _lists(module, function, order) if order else [()]):
        *filters, ordered = chosen
        filtered = tuple(part for some in filters for part in some)
        yield Query(collection, filtered, (ordered + _compared(filtered) if added else ordered) + added)


def _compared(filters: Filters) -> Filters:
    """The fields that are compared by size: an index has them before what is added up, or it cannot be gone through."""
    names = (name for name, operator in filters if operator in {"<", "<=", ">", ">=", "!="})
    return tuple((name, "ASCENDING") for name in dict.fromkeys(names))


def _names(value: ast.expr) -> list[str]:
    """Names that are listed where they are used."""
    if not isinstance(value, ast.List | ast.Tuple):
        raise UnreadableQuery(f"write the list out instead of {ast.unparse(value)}")
    return [_literal(item) for item in value.elts]


def _filters(module: _Module, function: ast.AST, argument: ast.expr) -> list[Filters]:
    if isinstance(argument, ast.Starred):
        return _lists(module, function, argument.value)
    return [(_pair(argument),)]


def _lists(module: _Module, function: ast.AST, value: ast.expr) -> list[Filters]:
    """What a list of pairs may be: one variant for each way that it can come about."""
    match value:
        case ast.List(elts=items) | ast.Tuple(elts=items):
            parts = [_filters(module, function, item) for item in items]
            return [tuple(part for some in chosen for part in some) for chosen in product(*parts)]
        case ast.IfExp(body=body, orelse=other):
            return [*_lists(module, function, body), *_lists(module, function, other)]
        case ast.Name(id=name):
            values = list(_assigned(function, name)) or list(_assigned(module.tree, name))
            return _all(module, function, values, f"{name} is not written out here")
        case ast.Call(func=ast.Name(id=name)) if name in module.functions:
            called = module.functions[name]
            values = [node.value for node in ast.walk(called) if isinstance(node, ast.Return) and node.value]
            return _all(module, called, values, f"{name} does not return lists that are written out")
    raise UnreadableQuery(f"write the list out instead of {ast.unparse(value)}")


def _all(module: _Module, function: ast.AST, values: Iterable[ast.expr], problem: str) -> list[Filters]:
    variants = [variant for value in values for variant in _lists(module, function, value)]
    if not variants:
        raise UnreadableQuery(problem)
    return variants


def _assigned(scope: ast.AST, name: str) -> Iterator[ast.expr]:
    body = scope.body if isinstance(scope, ast.Module) else ast.walk(scope)
    for node in body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign) and node.value:
            targets = [node.target]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            assert isinstance(node, ast.Assign | ast.AnnAssign)  # noqa: S101 - what has targets
            assert node.value  # noqa: S101 - seen above
            yield node.value


def _pair(value: ast.expr) -> tuple[str, str]:
    """The field with its operator, or with its direction; what it is compared with does not matter."""
    if not isinstance(value, ast.Tuple) or len(value.elts) < 2:  # noqa: PLR2004
        raise UnreadableQuery(f"write the filter out as a tuple instead of {ast.unparse(value)}")
    return _literal(value.elts[0]), _literal(value.elts[1])


def _literal(value: ast.expr) -> str:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    raise UnreadableQuery(f"write the text out instead of {ast.unparse(value)}")
