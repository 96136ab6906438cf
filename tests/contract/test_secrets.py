"""A function that reads a secret declares it: in the cloud nothing else is mounted for it. Read from the code."""

import dis
import inspect
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from functions.auth.handlers.send_notice import send_notice
from shared.catalog import declarations, settings_modules
from shared.configuration import Secret, marks
from shared.declare import Declaration, Http
from shared.model import Model
from tests.together import by_owner, for_each_service

OURS = ("functions.", "shared.")
SECRETS = {name: secret for module in settings_modules() for name, secret in marks(module.Settings, Secret)}
"""The secret that each setting names the file of."""

CONSTANTS = {
    value: name for module in settings_modules() for name, value in vars(module).items() if isinstance(value, Secret)
}
"""What each secret is called where it is declared."""

DECLARATIONS = {declaration.name: declaration for declaration in declarations()}


def names_in(code: CodeType) -> Iterator[str]:
    """Each name that code uses, also of the functions within it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from names_in(constant)


def globals_in(code: CodeType) -> Iterator[str]:
    """Each name of its module that code uses, and no attribute that has the same name."""
    yield from (step.argval for step in dis.get_instructions(code) if step.opname == "LOAD_GLOBAL")
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from globals_in(constant)


def secrets_read_by(function: FunctionType, seen: set[object]) -> set[Secret]:
    """The secrets whose files a function reads, or that which it refers to."""
    names = set(names_in(function.__code__))
    read = {secret for setting, secret in SECRETS.items() if setting in names}
    scope = dict(function.__globals__)
    imported = [import_module(name) for name in names if name.startswith(OURS)]
    values = [scope[name] for name in set(globals_in(function.__code__)) if name in scope]
    modules = [value for value in [*values, *imported] if isinstance(value, ModuleType)]
    values += members(modules, names)
    tables = [value for value in values if isinstance(value, Mapping)]
    values += members([part for table in tables for part in table.values() if isinstance(part, ModuleType)], names)
    return read.union(*(secrets_of(value, seen) for value in values))


def members(modules: Iterable[ModuleType], names: set[str]) -> list[Any]:
    """What modules of ours have by these names."""
    return [getattr(module, name) for module in modules if ours(module) for name in names if hasattr(module, name)]


def _secrets_of_class(kind: type, seen: set[object]) -> set[Secret]:
    """What the methods of a class of ours read. Models are values, and read nothing."""
    if not kind.__module__.startswith(OURS) or issubclass(kind, Model):
        return set()
    seen.add(id(kind))
    return set().union(*(secrets_of(part, seen) for part in vars(kind).values() if isinstance(part, FunctionType)))


def secrets_of(value: Any, seen: set[object]) -> set[Secret]:
    """The secrets that a function reads, or a value of ours: by the functions that it holds."""
    inner = inspect.unwrap(value) if callable(value) else value
    inner = inner.__func__ if isinstance(inner, MethodType) else inner
    if isinstance(inner, ModuleType) or id(inner) in seen:
        return set()
    if isinstance(inner, type):
        return _secrets_of_class(inner, seen)
    if not isinstance(inner, FunctionType):
        held = vars(inner).values() if type(inner).__module__.startswith(OURS) and hasattr(inner, "__dict__") else ()
        return set().union(*(secrets_of(part, seen | {id(inner)}) for part in held if callable(part)))
    if not inner.__module__.startswith(OURS):
        return set()
    seen.add(id(inner))
    return secrets_read_by(inner, seen)


def ours(module: ModuleType) -> bool:
    return module.__name__.startswith(OURS)


def undeclared(declaration: Declaration) -> set[str]:
    return {CONSTANTS[secret] for secret in secrets_of(declaration.function, set()) - set(declaration.secrets)}


def test_every_secret_marks_one_setting():
    assert sorted(secret.name for secret in SECRETS.values()) == sorted(secret.name for secret in CONSTANTS)


@for_each_service(by_owner(DECLARATIONS, lambda name: DECLARATIONS[name].service))
def test_a_function_declares_the_secrets_that_it_reads(name):
    read = secrets_of(DECLARATIONS[name].function, set())
    missing = {CONSTANTS[secret] for secret in read - set(DECLARATIONS[name].secrets)}
    words = ", ".join(sorted(missing))
    assert not missing, f"write `secrets=({words},)` into the declaration of {name}: it reads them"
    unread = set(DECLARATIONS[name].secrets) - read
    assert not unread, (
        f"take {sorted(CONSTANTS[secret] for secret in unread)} out of the declaration of {name}: nothing reads them"
    )


def test_a_secret_that_is_not_declared_is_missed():
    without = Declaration(send_notice, DECLARATIONS["auth-send-notice"].trigger)
    assert not isinstance(without.trigger, Http)
    assert undeclared(without) == {"SMTP"}
