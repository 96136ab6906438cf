"""Which domain errors a function can raise, read from its code and that of all it refers to."""

import ast
import builtins
import inspect
import textwrap
from collections.abc import Iterable, Mapping
from contextlib import suppress
from types import CodeType, FunctionType, ModuleType
from typing import Any

from shared.errors import DomainError

Errors = frozenset[type[DomainError]]
NONE: Errors = frozenset()
OURS = ("functions.", "shared.", "tests.")

_known: dict[FunctionType, Errors] = {}


def raised_by(function: FunctionType) -> Errors:
    """The errors that may leave a function: what it raises, hands on to be raised, or lets through.

    A function counts as called where it is named. What is caught by `except` or `suppress` around it does not leave.
    Methods of values whose type shows only at run time are not followed.
    """
    if function not in _known:
        _known[function] = NONE  # a function that calls itself raises nothing more by that
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
        captured = inspect.getclosurevars(function).nonlocals if function.__closure__ else {}
        local = _locals(function.__code__)
        names = {name: value for name, value in function.__globals__.items() if name not in local} | captured
        _known[function] = _Reader(names).of_all(getattr(tree, "body", []))
    return _known[function]


def _locals(code: CodeType) -> set[str]:
    """The names that are a function's own, which hide what its module has."""
    inner = [_locals(constant) for constant in code.co_consts if isinstance(constant, CodeType)]
    return {*code.co_varnames, *code.co_cellvars}.union(*inner)


class _Reader:
    """Reads the statements of one function."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._names = dict(names)

    def of_all(self, nodes: Iterable[ast.AST]) -> Errors:
        return NONE.union(*map(self._of, nodes))

    def _of(self, node: ast.AST) -> Errors:
        if isinstance(node, ast.ImportFrom):
            self._import(node)
            return NONE
        if isinstance(node, ast.AnnAssign):  # what a name may hold is not what is raised
            return self._of(node.value) if node.value else NONE
        if isinstance(node, ast.Try):
            return self._of_try(node)
        if isinstance(node, ast.With | ast.AsyncWith):
            suppressed = self._suppressed(node)
            return frozenset(
                error for error in self.of_all([*node.items, *node.body]) if not issubclass(error, suppressed)
            )
        if isinstance(node, ast.Name | ast.Attribute):
            return self._of_reference(node)
        return self.of_all(ast.iter_child_nodes(node))

    def _of_try(self, node: ast.Try) -> Errors:
        left = self.of_all(node.body)
        handled = NONE
        for handler in node.handlers:
            caught = self._classes(handler.type)
            again = any(isinstance(statement, ast.Raise) and statement.exc is None for statement in ast.walk(handler))
            if not again:
                left = frozenset(error for error in left if not issubclass(error, caught))
            handled |= self.of_all(handler.body)
        return left | handled | self.of_all([*node.orelse, *node.finalbody])

    def _of_reference(self, node: ast.Name | ast.Attribute) -> Errors:
        value = self._value(node)
        inner = self._of(node.value) if isinstance(node, ast.Attribute) and value is None else NONE
        if isinstance(value, type) and issubclass(value, DomainError) and value.__module__.startswith(OURS):
            return frozenset({value})
        function = getattr(inspect.unwrap(value), "__func__", inspect.unwrap(value)) if callable(value) else None
        if isinstance(function, FunctionType) and function.__module__.startswith(OURS):
            return inner | raised_by(function)
        return inner

    def _value(self, node: ast.AST) -> Any:
        if isinstance(node, ast.Name):
            return self._names.get(node.id, getattr(builtins, node.id, None))
        if isinstance(node, ast.Attribute):
            owner = self._value(node.value)
            if isinstance(owner, ModuleType) or (owner is not None and type(owner).__module__.startswith(OURS)):
                return getattr(owner, node.attr, None)
            if isinstance(owner, type) and owner.__module__.startswith(OURS):
                return getattr(owner, node.attr, None)
        return None

    def _classes(self, node: ast.AST | None) -> tuple[type, ...]:
        if node is None:
            return (BaseException,)
        parts = node.elts if isinstance(node, ast.Tuple) else [node]
        return tuple(value for value in map(self._value, parts) if isinstance(value, type))

    def _suppressed(self, node: ast.With | ast.AsyncWith) -> tuple[type, ...]:
        calls = [item.context_expr for item in node.items if isinstance(item.context_expr, ast.Call)]
        return tuple(
            error
            for call in calls
            if self._value(call.func) is suppress
            for error in self._classes(ast.Tuple(call.args))
        )

    def _import(self, node: ast.ImportFrom) -> None:
        if node.module and node.module.startswith(OURS):
            module = __import__(node.module, fromlist=["*"])
            for name in node.names:
                self._names[name.asname or name.name] = getattr(module, name.name, None)
