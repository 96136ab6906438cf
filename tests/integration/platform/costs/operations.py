"""Health, events that were left, and letters that are kept."""

import uuid

from functions.platform.operations.health import asked_here
from shared.events.dead_letters import DeadLettered
from tests import migrations
from tests.bench import in_process
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.platform.first_requests.operations import REQUESTS

ROWS = (
    Cost("platform-get-health", case="not cached", reads=1, rpcs=1, redis=3),
    Cost("platform-get-health", case="cached", redis=1),
    Cost("platform-get-service-health", case="not cached, one that uses all", reads=1, rpcs=1, redis=3),
    Cost("platform-get-service-health", case="of another service within five seconds", redis=2),
    Cost("platform-get-service-health", case="cached", redis=1),
    Cost("platform-relay-outbox", case="nothing was lost", reads=1, rpcs=1),
    Cost("platform-advance-migration", case="ten documents", reads=13, writes=12, rpcs=5),
    Cost("platform-advance-migration", case="delivered again", reads=1, rpcs=1),
    Cost("platform-store-dead-letter", case="the first delivery", writes=1, rpcs=1),
    Cost("platform-store-dead-letter", case="delivered again", reads=1, writes=1, rpcs=2),
)


async def _migrate(journey: Journey) -> None:
    await in_process.call("platform-advance-migration", await REQUESTS["platform-advance-migration"]())
    migrations.offer(migration := migrations.new_migration(at_once=300))
    await migrations.fill(migration, 10)
    run = await migrations.begin()
    for case in ("ten documents", "delivered again"):
        request = in_process.push(migrations.advanced(run))
        await journey.call("platform-advance-migration", case, request, status=204)


async def travel(journey: Journey) -> None:
    """Ask how it is, publish what was left, keep a dead letter."""
    for case in ("not cached", "cached"):
        await journey.call("platform-get-health", case, Request(path="/health"))
    asked_here().clear()
    for case in ("not cached, one that uses all", "cached"):
        await journey.call("platform-get-service-health", case, Request(path="/profiles/health"))
    another = Request(path="/stats/health")
    await journey.call("platform-get-service-health", "of another service within five seconds", another)
    await journey.call("platform-relay-outbox", "nothing was lost", Request("POST", body={}), status=204)
    letter = DeadLettered(
        delivery_id=uuid.uuid4().hex,
        function="stats-record-match",
        source_topic="match.completed",
        fact="a-match",
        payload="{}",
        attributes={},
        error="It failed.",
    )
    await journey.call("platform-store-dead-letter", "the first delivery", in_process.push(letter), status=204)
    await journey.call("platform-store-dead-letter", "delivered again", in_process.push(letter), status=204)
    await _migrate(journey)
