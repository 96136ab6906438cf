"""Every declaration there is, found by walking the services. For the build, the tests and the local cloud only."""

import importlib
import inspect
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from shared import settings as kit
from shared.configuration import Secret, marks
from shared.declare import Declaration, declaration_of
from shared.part import Part

FUNCTIONS = Path(__file__).resolve().parent.parent / "functions"


@lru_cache(maxsize=1)
def declarations() -> tuple[Declaration, ...]:
    """All Cloud Functions, by name. Raises TypeError for a file that does not declare the function of its name."""
    found = []
    for kind in ("endpoints", "handlers"):
        for file in sorted(FUNCTIONS.glob(f"*/{kind}/*.py")):
            if file.stem == "__init__":
                continue
            module = importlib.import_module(f"functions.{file.parent.parent.name}.{kind}.{file.stem}")
            function = getattr(module, file.stem, None)
            if function is None:
                raise TypeError(f"{module.__name__} has to declare a function named {file.stem}")
            found.append(declaration_of(function))
    return tuple(sorted(found, key=lambda declaration: declaration.name))


def offering(part: Part[Any]) -> tuple[str, ...]:
    """The services that offer a part."""
    return tuple(one for one in services() if (FUNCTIONS / one / "api" / f"{part.name}.py").is_file())


def register(part: Part[Any]) -> None:
    """Have a part's services found, as a function's `main.py` does. Raises TypeError for a module that does not fit."""
    modules = {one: importlib.import_module(f"functions.{one}.api.{part.name}") for one in offering(part)}
    for module in modules.values():
        _check_fit(module, part)
    part.register(modules)


def _check_fit(module: ModuleType, part: Part[Any]) -> None:
    for name, wanted in inspect.getmembers(part.protocol, inspect.isfunction):
        if name.startswith("_"):
            continue
        parameters = list(inspect.signature(wanted).parameters.values())[1:]
        function = getattr(module, name, None)
        if function is None or list(inspect.signature(function).parameters.values()) != parameters:
            said = ", ".join(map(str, parameters))
            raise TypeError(f"{module.__name__} has to offer {name}({said}): see {part.protocol.__qualname__}")


def settings_modules() -> tuple[ModuleType, ...]:
    """The modules that declare settings: the kit's, then those of services, by name.

    Raises ValueError for a setting or a secret of two of them: there is one environment, and one Secret Manager.
    """
    files = sorted(FUNCTIONS.glob("*/settings.py"))
    modules = (kit, *(importlib.import_module(f"functions.{file.parent.name}.settings") for file in files))
    declared_by: dict[str, ModuleType] = {}
    for module in modules:
        secrets = {secret.name for _, secret in marks(module.Settings, Secret)}
        for name in (*module.Settings.model_fields, *secrets):
            if (other := declared_by.setdefault(name, module)) is not module:
                raise ValueError(f"{other.__name__} and {module.__name__} both declare {name}: rename one of them")
    return modules


def services() -> tuple[str, ...]:
    """The names of the services, one a folder."""
    return tuple(sorted(file.parent.name for file in FUNCTIONS.glob("*/__init__.py")))
