"""For each function a request that an instance may get first, new each time, and with everything in place for it.

A module a service, with its REQUESTS; what its functions ask of Cloud Storage is in STORAGE, and those that check a
password, which takes long by design, are in CHECK_PASSWORDS.
"""

import pkgutil
from importlib import import_module

from tests.bench.first_requests.callers import Maker

_SERVICES = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]

FIRST_REQUESTS: dict[str, Maker] = {
    name: make for service in _SERVICES for name, make in getattr(service, "REQUESTS", {}).items()
}
STORAGE: dict[str, str] = {
    name: asked for service in _SERVICES for name, asked in getattr(service, "STORAGE", {}).items()
}
CHECK_PASSWORDS = frozenset(name for service in _SERVICES for name in getattr(service, "CHECK_PASSWORDS", ()))
