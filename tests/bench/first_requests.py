"""For each function a request that an instance may get first, new each time, and with everything in place for it.

They stand with the tests of their service: a module of `tests/integration/<service>/first_requests/` has REQUESTS.
"""

from tests.bench.callers import Maker
from tests.rows import modules

FIRST_REQUESTS: dict[str, Maker] = {
    name: make
    for service in modules("first_requests").values()
    for module in service
    for name, make in module.REQUESTS.items()
}
