"""Every declaration there is, found by walking the services. For the build, the tests and the local cloud only."""

import importlib
import inspect
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from shared.declare import Declaration, declaration_of
from shared.extension_point import ExtensionPoint

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


def implementing(point: ExtensionPoint[Any]) -> tuple[str, ...]:
    """The services that implement an extension point."""
    return tuple(service for service in services() if (FUNCTIONS / service / "api" / f"{point.name}.py").is_file())


def register(point: ExtensionPoint[Any]) -> None:
    """Register the implementations, as a function's `main.py` does. Raises TypeError for a module that does not fit."""
    modules = {
        service: importlib.import_module(f"functions.{service}.api.{point.name}") for service in implementing(point)
    }
    for module in modules.values():
        _check_fit(module, point)
    point.register(modules)


def _check_fit(module: ModuleType, point: ExtensionPoint[Any]) -> None:
    for name, wanted in inspect.getmembers(point.protocol, inspect.isfunction):
        if name.startswith("_"):
            continue
        parameters = list(inspect.signature(wanted).parameters.values())[1:]
        function = getattr(module, name, None)
        if function is None or list(inspect.signature(function).parameters.values()) != parameters:
            said = ", ".join(map(str, parameters))
            raise TypeError(f"{module.__name__} has to implement {name}({said}): see {point.protocol.__qualname__}")


def services() -> tuple[str, ...]:
    """The names of the services, one a folder."""
    return tuple(sorted(file.parent.name for file in FUNCTIONS.glob("*/__init__.py")))
