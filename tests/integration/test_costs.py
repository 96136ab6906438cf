"""What each function reads, writes and calls, counted on the wire: as the table says, and as our own counters say."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import asdict

import pytest

from shared import clients
from shared.catalog import declarations, services
from shared.redis import deferred_writes
from shared.telemetry.metrics import usage
from tests.bench import wiretap
from tests.bench.first_requests import FIRST_REQUESTS
from tests.bench.stage import open_cloud
from tests.bench.wiretap import Used
from tests.costs import Case
from tests.integration.cost_journey import travel
from tests.integration.cost_table import COSTS, MODULES, ROWS
from tests.together import by_owner, for_each_service, together

NAMES = [declaration.name for declaration in declarations()]


def service_of(function: str) -> str:
    return function.partition("-")[0]


ROWS_OF = by_owner(COSTS, lambda row: service_of(row[0]))

Cases = Mapping[tuple[str, str], Case]


def beside(function: str, folder: str) -> str:
    """The file that `infra.new` would write for a function."""
    service, _, name = function.partition("-")
    return f"tests/integration/{service}/{folder}/{name.replace('-', '_')}.py"


def where(function: str) -> str:
    """The file of a function's rows."""
    modules = [module for row, module in ROWS if row.function == function]
    return f"{modules[0].__name__.replace('.', '/')}.py" if modules else beside(function, "costs")


def written(function: str, case: str, heard: Used) -> str:
    """How a case stands in its table."""
    figures = "".join(f", {name}={number}" for name, number in asdict(heard).items() if number)
    return f'Cost("{function}", case="{case}"{figures}),'


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


@pytest.mark.parametrize("service", ROWS_OF)
def test_a_call_costs_what_the_table_says(cases: Cases, service: str) -> None:
    with together() as about:
        for function, case in ROWS_OF[service]:
            with about(f"{function}, {case}"):
                assert (function, case) in cases, f"call it in `travel` of {where(function)}"
                heard, said = cases[function, case].heard, COSTS[function, case].used
                row = written(function, case, heard)
                assert heard == said, f"if it is meant, write this into {where(function)}:\n    {row}"


@pytest.mark.parametrize("service", ROWS_OF)
def test_our_own_counters_hear_every_call(cases: Cases, service: str) -> None:
    with together() as about:
        for function, case in ROWS_OF[service]:
            with about(f"{function}, {case}"):
                assert cases[function, case].counted == cases[function, case].heard


@pytest.mark.parametrize("service", services())
def test_the_tables_of_a_service_have_every_case(cases: Cases, service: str) -> None:
    called = [case for case in cases.values() if case.function.startswith(f"{service}-")]
    missing = [(case.function, case.name, case.heard) for case in called if (case.function, case.name) not in COSTS]
    assert not missing, "write these rows:\n" + "\n".join(
        f"    {written(*case)}  # {where(case[0])}" for case in missing
    )


@pytest.mark.parametrize("service", services())
def test_a_row_stands_once_with_the_tests_of_its_service(service: str) -> None:
    rows = [row for module in MODULES.get(service, ()) for row in module.ROWS]
    names = [(row.function, row.case) for row in rows]
    twice = sorted({name for name in names if names.count(name) > 1})
    assert not twice, f"take one of each away: {twice}"
    strays = sorted({row.function for row in rows if not row.function.startswith(f"{service}-")})
    assert not strays, f"move the rows of {strays} to the tests of their own service"


@for_each_service(by_owner(NAMES, service_of))
def test_every_function_has_a_case(name: str) -> None:
    cases = {function for function, _ in COSTS}
    assert name in cases, f"write ROWS, a `Cost` a case, and `travel`, which calls them, into {beside(name, 'costs')}"


@for_each_service(by_owner(NAMES, service_of))
def test_every_function_has_a_first_request(name: str) -> None:
    assert name in FIRST_REQUESTS, f'write REQUESTS with "{name}" into {beside(name, "first_requests")}'


def test_no_function_that_has_gone_has_costs_or_a_first_request() -> None:
    gone = ({function for function, _ in COSTS} | FIRST_REQUESTS.keys()) - set(NAMES)
    assert not gone, f"take the rows and first requests of {sorted(gone)} away"
