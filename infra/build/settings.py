"""The settings that a deployment may choose, as Terraform variables, and which settings a function reads."""

import ast
import inspect
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, TypeVar, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MinLen
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from infra.build.closure import Sources
from shared.catalog import settings_modules
from shared.configuration import AtLeast, Needs, Secret, SetBy, marks
from shared.declare import Declaration, Http

M = TypeVar("M")

TYPES = {int: "number", float: "number", str: "string", bool: "bool"}

_BOUNDS = {
    Ge: (">=", "ge", "at least"),
    Gt: (">", "gt", "more than"),
    Le: ("<=", "le", "at most"),
    Lt: ("<", "lt", "less than"),
}


def all_settings() -> dict[str, FieldInfo]:
    """The settings of the kit and of every service, by name."""
    return {name: field for module in settings_modules() for name, field in module.Settings.model_fields.items()}


def chosen_by_deployment() -> dict[str, FieldInfo]:
    """The settings that a deployment may choose, by name."""
    return {name: field for name, field in all_settings().items() if set_by(field) is None}


def settings_document() -> dict[str, Any]:
    """`settings.tf.json`: a variable a setting, all of them by the names that functions know, and the secrets."""
    chosen = chosen_by_deployment()
    files = ", ".join(_file_of(module) for module in settings_modules())
    return {
        "//": f"Generated from {files} by `make generate`. Do not edit.",
        "variable": {
            name: _variable(name, field, module)
            for module in settings_modules()
            for name, field in module.Settings.model_fields.items()
            if name in chosen
        },
        "locals": {
            "chosen_settings": {name.upper(): f"${{var.{name}}}" for name in chosen},
            "declared_secrets": {
                secret.name: {
                    "setting": name.upper(),
                    "file": str(module.Settings.model_fields[name].default),
                    "about": secret.about,
                }
                for module in settings_modules()
                for name, secret in marks(module.Settings, Secret)
            },
        },
    }


def read_by(declaration: Declaration, sources: Sources, source: str) -> list[str]:
    """The settings that a function reads in a cloud, by the names in its environment; `source` is its entry point's.

    Of each module of settings that the function is made of, whatever has the name of a setting behind a dot in another
    of its files counts.
    """
    files = {file for file in sources.closure(source).files if file.endswith(".py")}
    fields = all_settings()
    behind_dots = {file: sources.module(file).behind_dots & fields.keys() for file in files}
    names: set[str] = set()
    for module in settings_modules():
        if (own := _file_of(module)) in files:
            read = {name for file, in_it in behind_dots.items() if file != own for name in in_it}
            names |= _complete(read & module.Settings.model_fields.keys(), module)
    if isinstance(declaration.trigger, Http) and declaration.trigger.rate:
        rate = declaration.trigger.rate
        names |= {rate.setting, rate.network_setting} if rate.network_too else {rate.setting}
    return sorted(name.upper() for name in names if set_by(fields[name]) is not SetBy.LAPTOP)


def _complete(names: set[str], module: ModuleType) -> set[str]:
    """With those that these settings need, and that need them: both are checked together."""
    for name, needed in marks(module.Settings, Needs):
        if not names.isdisjoint({name, needed.setting}):
            names = names | {name, needed.setting}
    return names


def _file_of(module: ModuleType) -> str:
    return f"{module.__name__.replace('.', '/')}.py"


def set_by(field: FieldInfo) -> SetBy | None:
    """Who sets a field, unless it is the deployment."""
    if any(isinstance(mark, Secret) for mark in field.metadata):
        return SetBy.STACK
    return next((mark for mark in field.metadata if isinstance(mark, SetBy)), None)


def _variable(name: str, field: FieldInfo, module: ModuleType) -> dict[str, Any]:
    kind = _type_of(name, field)
    variable: dict[str, Any] = {
        "description": f"{_descriptions(module)[name]} Null: {_default_of(name, field)}.",
        "type": TYPES[kind],
        "default": None,
    }
    conditions, words = _rules(name, field, kind)
    if conditions:
        variable["validation"] = [
            {
                "condition": f"${{var.{name} == null ? true : {' && '.join(conditions)}}}",
                "error_message": f"{name} is {', '.join(words)}.",
            }
        ]
    for needed in _marks_of(field, Needs):
        variable.setdefault("validation", []).append(
            {
                "condition": f"${{{_is_idle(name, kind, needed)} || try(length(var.{needed.setting}), 0) > 0}}",
                "error_message": f"{name} needs {needed.setting}: {needed.about}.",
            }
        )
    return variable


def _is_idle(name: str, kind: type, needed: Needs) -> str:
    """The condition by which a setting needs no other one."""
    if kind is int:
        return f"coalesce(var.{name}, 0) == 0"
    if needed.when:
        return f"try(var.{name} != {json.dumps(needed.when)}, true)"
    return f"try(length(var.{name}), 0) == 0"


def _type_of(name: str, field: FieldInfo) -> type:
    """int, float, str or bool. Raises TypeError for what no variable is made of."""
    if get_origin(field.annotation) is Literal:
        return str
    if field.annotation not in TYPES:
        raise TypeError(f"{name} is a {field.annotation}: mark it OfStack or OfLaptop")
    return field.annotation  # type: ignore[return-value]


def _rules(name: str, field: FieldInfo, kind: type) -> tuple[list[str], list[str]]:
    """Conditions on `var.<name>`, and what they say of it."""
    value, conditions, words = f"var.{name}", [], []
    if get_origin(field.annotation) is Literal:
        choices = get_args(field.annotation)
        conditions.append(f"contains({json.dumps(choices)}, {value})")
        words.append(f"{', '.join(choices[:-1])} or {choices[-1]}")
    elif kind is int:
        conditions.append(f"floor({value}) == {value}")
        words.append("a whole number")
    strict = [Ge(mark.minimum) for mark in _marks_of(field, AtLeast)]
    for bound in [*strict, *(bound for bound in field.metadata if not (strict and isinstance(bound, Ge)))]:
        if type(bound) in _BOUNDS:
            sign, attribute, said = _BOUNDS[type(bound)]
            conditions.append(f"{value} {sign} {getattr(bound, attribute)}")
            words.append(f"{said} {getattr(bound, attribute)}")
        elif isinstance(bound, MinLen):
            conditions.append(f"length({value}) >= {bound.min_length}")
            words.append("not empty")
    return conditions, words


def _default_of(name: str, field: FieldInfo) -> str:
    if field.default is PydanticUndefined:
        raise TypeError(f"{name} has no default: a deployment would not start without it")
    return str(field.default) if field.default != "" else "none"


def _marks_of(field: FieldInfo, kind: type[M]) -> Iterator[M]:
    return (mark for mark in field.metadata if isinstance(mark, kind))


@cache
def _descriptions(module: ModuleType) -> dict[str, str]:
    """What stands below each field: on one line, as a string that the archives do not carry."""
    (model,) = (
        node
        for node in ast.parse(Path(inspect.getfile(module)).read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == "Settings"
    )
    descriptions = {}
    for field, below in zip(model.body, model.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
            descriptions[field.target.id] = " ".join(str(ast.literal_eval(below.value)).split())
    return descriptions
