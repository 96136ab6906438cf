"""Every declaration there is, found by walking the services. For the build, the tests and the local cloud only."""

import importlib
from functools import lru_cache
from pathlib import Path

from shared.declare import Declaration, declaration_of

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


def services() -> tuple[str, ...]:
    """The names of the services, one a folder."""
    return tuple(sorted(file.parent.name for file in FUNCTIONS.glob("*/__init__.py")))
