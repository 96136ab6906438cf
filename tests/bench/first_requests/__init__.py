"""For each function a request that an instance may get first, new each time, and with everything in place for it.

A module a service or a topic, with its REQUESTS.
"""

import pkgutil
from importlib import import_module

from tests.bench.first_requests.callers import Maker

_SERVICES = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]

FIRST_REQUESTS: dict[str, Maker] = {
    name: make for service in _SERVICES for name, make in getattr(service, "REQUESTS", {}).items()
}
