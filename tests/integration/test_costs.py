"""What each function reads, writes and calls, counted on the wire: as the table says, and as our own counters say."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import astuple

import pytest

from shared import clients
from shared.catalog import declarations
from shared.redis import deferred_writes
from shared.telemetry.metrics import usage
from tests.bench import wiretap
from tests.bench.first_requests import FIRST_REQUESTS
from tests.bench.stage import open_cloud
from tests.bench.wiretap import Used
from tests.integration.cost_journey import Case, travel
from tests.integration.cost_table import COSTS
from tests.integration.costs import MODULES

NAMES = [declaration.name for declaration in declarations()]

Cases = Mapping[tuple[str, str], Case]


def module_of(function: str) -> str:
    """The module that `infra.new` would write for a function."""
    return f"{function.replace('-', '_')}.py"


def where(function: str) -> str:
    """The file of a function's rows."""
    modules = [module for module in MODULES if function in {name for name, *_ in module.ROWS}]
    return f"{modules[0].__name__.replace('.', '/')}.py" if modules else "tests/integration/cost_table.py"


def row(function: str, case: str, heard: Used) -> str:
    """How a case stands in its table."""
    return str((function, case, *astuple(heard)))


@pytest.fixture(scope="module")
async def cases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Cases]:
    """Every function in its ordinary cases, called once for all tests here; of one service, where one is named."""
    service = request.config.getoption("--service", default="")
    parts = ("firestore", "pubsub", "redis", "storage", "tasks", "mail", "partners")
    with (
        open_cloud(tmp_path_factory.mktemp("costs"), parts, BCRYPT_COST="4", TELEMETRY="off"),
        wiretap.listening() as heard,
    ):
        await clients.close()
        deferred_writes._unsaid.clear()
        yield {(case.function, case.name): case for case in await travel(heard, usage, service)}
        await clients.close()


@pytest.mark.parametrize(("function", "case"), COSTS)
def test_a_call_costs_what_the_table_says(cases: Cases, function: str, case: str) -> None:
    assert (function, case) in cases, f"call it in `travel` of {where(function)}"
    heard = cases[function, case].heard
    assert heard == COSTS[function, case], f"if it is meant, write {row(function, case, heard)} in {where(function)}"


@pytest.mark.parametrize(("function", "case"), COSTS)
def test_our_own_counters_hear_every_call(cases: Cases, function: str, case: str) -> None:
    assert cases[function, case].counted == cases[function, case].heard


def test_the_table_has_every_case(cases: Cases) -> None:
    assert set(COSTS) == set(cases)


@pytest.mark.parametrize("name", NAMES)
def test_every_function_has_a_case(name: str) -> None:
    cases = {function for function, _ in COSTS}
    assert name in cases, f"add a row a case, and a call in `travel`, to tests/integration/costs/{module_of(name)}"


@pytest.mark.parametrize("name", NAMES)
def test_every_function_has_a_first_request(name: str) -> None:
    assert name in FIRST_REQUESTS, f"add `{name}` to REQUESTS in tests/bench/first_requests/{module_of(name)}"


def test_no_function_that_has_gone_has_costs_or_a_first_request() -> None:
    gone = ({function for function, _ in COSTS} | FIRST_REQUESTS.keys()) - set(NAMES)
    assert not gone, f"take the rows and first requests of {sorted(gone)} away"
