"""The settings that a deployment may choose, as Terraform variables, and which settings a function reads."""

import ast
import inspect
import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt, MinLen
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from infra.build.closure import Sources
from shared import settings as declared
from shared.declare import Declaration, Http
from shared.settings import MINIMUM_BCRYPT_COST, NEEDS, SetBy, Settings

DECLARED_IN = "shared/settings.py"
TYPES = {int: "number", float: "number", str: "string", bool: "bool"}
STRICTER = {"bcrypt_cost": Ge(MINIMUM_BCRYPT_COST)}
"""What `Settings` asks of every deployment and not of a laptop."""

_BOUNDS = {
    Ge: (">=", "ge", "at least"),
    Gt: (">", "gt", "more than"),
    Le: ("<=", "le", "at most"),
    Lt: ("<", "lt", "less than"),
}


def chosen_by_deployment() -> dict[str, FieldInfo]:
    """The fields that a deployment may set, by name."""
    return {name: field for name, field in Settings.model_fields.items() if set_by(field) is None}


def settings_document() -> dict[str, Any]:
    """`settings.tf.json`: a variable a setting, and all of them by the names that functions know."""
    found = chosen_by_deployment()
    return {
        "//": f"Generated from {DECLARED_IN} by `make generate`. Do not edit.",
        "variable": {name: _variable(name, field) for name, field in found.items()},
        "locals": {"chosen_settings": {name.upper(): f"${{var.{name}}}" for name in found}},
    }


def read_by(declaration: Declaration, sources: Sources, source: str) -> list[str]:
    """The settings that a function reads in a cloud, by the names in its environment; `source` is its entry point's.

    Whatever has the name of a setting behind a dot counts, in each file that the function is made of.
    """
    files = {file for file in sources.closure(source).files if file.endswith(".py")} - {DECLARED_IN}
    names = {name for file in files for name in _names_behind_dots(sources.packed(file))} & Settings.model_fields.keys()
    if isinstance(declaration.trigger, Http) and declaration.trigger.rate:
        names.add(f"rate_{declaration.trigger.rate.value}")
    for name, (needed, _) in NEEDS.items():
        if not names.isdisjoint({name, needed}):
            names |= {name, needed}
    return sorted(name.upper() for name in names if set_by(Settings.model_fields[name]) is not SetBy.LAPTOP)


@cache
def _names_behind_dots(source: bytes) -> frozenset[str]:
    return frozenset(node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))


def set_by(field: FieldInfo) -> SetBy | None:
    """Who sets a field, unless it is the deployment."""
    return next((mark for mark in field.metadata if isinstance(mark, SetBy)), None)


def _variable(name: str, field: FieldInfo) -> dict[str, Any]:
    kind = _type_of(name, field)
    variable: dict[str, Any] = {
        "description": f"{_descriptions()[name]} Null: {_default_of(name, field)}.",
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
    if name in NEEDS:
        needed, meaning = NEEDS[name]
        variable.setdefault("validation", []).append(
            {
                "condition": f"${{coalesce(var.{name}, 0) == 0 || try(length(var.{needed}), 0) > 0}}",
                "error_message": f"{name} needs {needed}: {meaning}.",
            }
        )
    return variable


def _type_of(name: str, field: FieldInfo) -> type:
    """int, float, str or bool. Raises TypeError for what no variable is made of."""
    if get_origin(field.annotation) is Literal:
        return str
    if field.annotation not in TYPES:
        raise TypeError(f"{name} of {DECLARED_IN} is a {field.annotation}: mark it OfStack or OfLaptop")
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
    strict = STRICTER.get(name)
    bounds = [bound for bound in field.metadata if strict is None or type(bound) is not type(strict)]
    for bound in [strict, *bounds] if strict else bounds:
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
        raise TypeError(f"{name} of {DECLARED_IN} has no default: a deployment would not start without it")
    return str(field.default) if field.default != "" else "none"


@lru_cache(maxsize=1)
def _descriptions() -> dict[str, str]:
    """What stands below each field: on one line, as a string that the archives do not carry."""
    (model,) = (
        node
        for node in ast.parse(Path(inspect.getfile(declared)).read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == Settings.__name__
    )
    found = {}
    for field, below in zip(model.body, model.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(below, ast.Expr):
            found[field.target.id] = " ".join(str(ast.literal_eval(below.value)).split())
    return found
