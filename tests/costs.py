"""What a call costs: the rows of the tables that stand with each service's tests, and how a case is called.

A module of `tests/integration/<service>/costs/` has ROWS, a `Cost` a case, and `async def travel(journey)`, which calls
each of these cases once, with players of its own. Before the first module of a service the cloud is empty but for a
season that is on and two players who have met.
"""

from collections import Counter
from dataclasses import dataclass

from shared.firestore import copies
from tests.bench import in_process
from tests.bench.in_process import Answered, Request
from tests.bench.wiretap import Call, Used


@dataclass(frozen=True, slots=True)
class Cost:
    """What a function uses in an ordinary case; what is left out is none.

    Documents read and written as Firestore bills them (one that is not there is a read, a query is one at least; the
    writes of a commit that was refused count), calls to Firestore, round trips to Redis, calls that publish.
    """

    function: str
    case: str
    reads: int = 0
    writes: int = 0
    rpcs: int = 0
    redis: int = 0
    publishes: int = 0

    @property
    def used(self) -> Used:
        """The figures alone."""
        return Used(self.reads, self.writes, self.rpcs, self.redis, self.publishes)


@dataclass(frozen=True, slots=True)
class Case:
    """One call of a function: what was heard on the wire, and what the functions' own counters say."""

    function: str
    name: str
    heard: Used
    counted: Used


class Journey:
    """Calls functions and notes what each call used."""

    def __init__(self, heard: list[Call], usage: Counter[str]) -> None:
        self.heard = heard
        self.usage = usage
        self.cases: list[Case] = []

    async def call(self, function: str, case: str, request: Request, *, status: int = 200) -> Answered:
        """Call a function once; it has to answer with this status.

        What an instance knows of who subscribes to events is known: it asks again after half a minute, not each time.
        """
        await copies.subscribed()
        self.heard.clear()
        self.usage.clear()
        answer = await in_process.call(function, request)
        assert answer.status == status, (function, case, answer.status, answer.body)
        self.cases.append(Case(function, case, Used.of(self.heard), _counted(self.usage)))
        return answer


def _counted(usage: Counter[str]) -> Used:
    return Used(
        reads=usage["firestore.reads"],
        writes=usage["firestore.writes"],
        rpcs=usage["firestore.calls"],
        redis=usage["redis.calls"],
        publishes=usage["pubsub.calls"],
    )
