"""What each function reads, writes and calls, counted on the wire: as the table says, and as our own counters say."""

from collections.abc import AsyncIterator, Mapping

import pytest

from shared import clients
from shared.catalog import declarations
from shared.redis import deferred
from shared.telemetry.metrics import usage
from tests.bench import wiretap
from tests.bench.first_requests import FIRST_REQUESTS
from tests.bench.stage import open_cloud
from tests.integration.cost_journey import Case, travel
from tests.integration.cost_table import COSTS

Cases = Mapping[tuple[str, str], Case]


@pytest.fixture(scope="module")
async def cases(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Cases]:
    """Every function in its ordinary cases, called once for all tests here."""
    parts = ("firestore", "pubsub", "redis", "storage", "tasks", "mail", "partners")
    with (
        open_cloud(tmp_path_factory.mktemp("costs"), parts, BCRYPT_COST="4", TELEMETRY="off"),
        wiretap.listening() as heard,
    ):
        await clients.close()
        deferred._unsaid.clear()
        yield {(case.function, case.name): case for case in await travel(heard, usage)}
        await clients.close()


@pytest.mark.parametrize(("function", "case"), COSTS)
def test_a_call_costs_what_the_table_says(cases: Cases, function: str, case: str) -> None:
    assert cases[function, case].heard == COSTS[function, case]


@pytest.mark.parametrize(("function", "case"), COSTS)
def test_our_own_counters_hear_every_call(cases: Cases, function: str, case: str) -> None:
    assert cases[function, case].counted == cases[function, case].heard


def test_the_table_has_every_case(cases: Cases) -> None:
    assert set(COSTS) == set(cases)


def test_every_function_has_a_case() -> None:
    assert {declaration.name for declaration in declarations()} == {function for function, _ in COSTS}


def test_every_function_has_a_first_request() -> None:
    assert {declaration.name for declaration in declarations()} == FIRST_REQUESTS.keys()
