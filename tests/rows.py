"""What stands with the tests of each service and is collected: its costs and its first requests."""

from importlib import import_module
from pathlib import Path
from types import ModuleType

TESTS = Path(__file__).parent / "integration"


def modules(folder: str) -> dict[str, list[ModuleType]]:
    """The modules of `tests/integration/<service>/<folder>/`, by service, in the order of their names."""
    by_service: dict[str, list[ModuleType]] = {}
    for file in sorted(TESTS.glob(f"*/{folder}/*.py")):
        service = file.parent.parent.name
        by_service.setdefault(service, []).append(import_module(f"tests.integration.{service}.{folder}.{file.stem}"))
    return by_service
