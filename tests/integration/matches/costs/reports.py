"""Reports of matches."""

import json
import uuid
from functools import partial

from tests.bench import in_process, players
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey

ROWS = (
    Cost("matches-report-match", case="the first match of both", reads=3, writes=3, rpcs=3, redis=1, publishes=1),
    Cost("matches-report-match", case="a later match", reads=3, writes=3, rpcs=3, redis=1, publishes=1),
    Cost("matches-report-match", case="the same again", reads=3, rpcs=1, redis=1),
    Cost("matches-report-match", case="with an Idempotency-Key", reads=3, writes=4, rpcs=3, redis=1, publishes=1),
    Cost("matches-report-match", case="with the same key again", reads=5, writes=1, rpcs=4, redis=1),
)

REPORT = "matches-report-match"


async def travel(journey: Journey) -> None:
    """A game server reports two matches, the second twice, and another under a key of its own."""
    first, second, server = await player(), await player(), await players.open_server()
    report = partial(Request, "POST", "/api/v1/matches", server)
    await in_process.call(REPORT, report(body={}))
    for case in ("the first match of both", "a later match"):
        body = json.loads(players.match_between(first, second).model_dump_json())
        await journey.call(REPORT, case, report(body=body), status=202)
    await journey.call(REPORT, "the same again", report(body=body), status=202)
    body = json.loads(players.match_between(second, first).model_dump_json())
    keyed = report(body=body, more_headers={"idempotency-key": uuid.uuid4().hex})
    await journey.call(REPORT, "with an Idempotency-Key", keyed, status=202)
    await journey.call(REPORT, "with the same key again", keyed, status=202)
