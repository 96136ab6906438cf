"""More cases of what functions cost: a module a service or topic.

Each has ROWS (function, case, reads, writes, calls to Firestore, round trips to Redis, publishes) and
`async def travel(journey)`, which calls each of these cases with players of its own.
"""

import pkgutil
from importlib import import_module

MODULES = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
