"""What every function costs in its ordinary cases, collected: a change of a number is a decision, not an accident.

The rows of a service stand with its tests, in `tests/integration/<service>/costs/`.
"""

from types import ModuleType

from tests.costs import Cost
from tests.rows import modules

MODULES: dict[str, list[ModuleType]] = modules("costs")
"""The modules with rows, by service."""

ROWS: list[tuple[Cost, ModuleType]] = [
    (row, module) for service in MODULES.values() for module in service for row in module.ROWS
]

COSTS: dict[tuple[str, str], Cost] = {(row.function, row.case): row for row, _ in ROWS}
"""What a case costs, by its function and its name."""
