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
from shared.extension_point import ExtensionPoint

FUNCTIONS = Path(__file__).resolve().parent.parent / "functions"

KINDS = ("endpoints", "handlers")
"""The folders of a service whose files are Cloud Functions."""

_CACHE = "__pycache__"


class MisplacedFile(Exception):
    """A file or a folder stands where no function can be found, or where two would be one."""


@lru_cache(maxsize=1)
def declarations() -> tuple[Declaration, ...]:
    """All Cloud Functions, by name.

    Raises MisplacedFile where a file does not stand as `function_modules` says, and TypeError for one that does not
    declare the function of its name.
    """
    declared = []
    for name in function_modules().values():
        module, attribute = importlib.import_module(name), name.rpartition(".")[2]
        function = getattr(module, attribute, None)
        if function is None:
            raise TypeError(f"{name} has to declare a function named {attribute}")
        declared.append(declaration_of(function))
    return tuple(sorted(declared, key=lambda declaration: declaration.name))


def function_modules(functions: Path = FUNCTIONS) -> dict[str, str]:
    """The module of each Cloud Function by the function's name, found by their files; nothing is imported.

    A service's `endpoints/` and `handlers/` hold a file a function, or a folder a topic with those. Raises
    MisplacedFile for a mixture of both, for a topic without a function or an `__init__.py`, and for two files of one
    function.
    """
    files: dict[str, Path] = {}
    for service in services(functions):
        for kind in KINDS:
            for file in _function_files(functions / service / kind):
                name = f"{service}-{file.stem}".replace("_", "-")
                first = files.setdefault(name, file)
                if first is not file:
                    raise MisplacedFile(
                        f"{_place(first)} and {_place(file)} would both be {name} in the cloud: rename one"
                    )
    return {name: ".".join(file.relative_to(functions.parent).with_suffix("").parts) for name, file in files.items()}


def _function_files(folder: Path) -> list[Path]:
    """The files of functions in `endpoints/` or `handlers/`: in its topics, or in itself where it has none."""
    topics, flat = _folders_in(folder), _modules_in(folder)
    if topics and flat:
        raise MisplacedFile(f"{_place(flat[0])} stands beside topics: move it to one of {_names(topics)}")
    for topic in topics:
        if not _modules_in(topic):
            raise MisplacedFile(f"{_place(topic)} is a topic without a function: move one there, or remove the folder")
        if deeper := _folders_in(topic):
            raise MisplacedFile(f"{_place(deeper[0])} is a folder in a topic: topics hold files alone")
    for package in [*topics, *([folder] if topics or flat else [])]:
        if not (package / "__init__.py").is_file():
            raise MisplacedFile(f"{_place(package)} has no __init__.py, so nothing in it is packed: add an empty one")
    return flat + [file for topic in topics for file in _modules_in(topic)]


def _modules_in(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.glob("*.py")) if file.stem != "__init__"]


def _folders_in(folder: Path) -> list[Path]:
    """The folders in a folder, but for Python's caches and what has only one of those in it."""
    folders = [each for each in sorted(folder.glob("*/")) if each.name != _CACHE]
    return [each for each in folders if any(file.name != _CACHE for file in each.iterdir())]


def _place(path: Path) -> str:
    """A file below a service, as it is named from the root."""
    return path.as_posix()[path.as_posix().rindex("functions/") :]


def _names(folders: list[Path]) -> str:
    return ", ".join(folder.name for folder in folders)


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


def services(functions: Path = FUNCTIONS) -> tuple[str, ...]:
    """The names of the services, one a folder."""
    return tuple(sorted(file.parent.name for file in functions.glob("*/__init__.py")))
