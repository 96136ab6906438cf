"""Reports, and what is delivered of them."""

import json

from tests.bench import in_process, players
from tests.bench.callers import player
from tests.bench.in_process import Request


async def pushed_match() -> Request:
    """A match that two players have just played, as it is delivered."""
    return in_process.push(players.match_between(await player(), await player()))


async def _report() -> Request:
    match = players.match_between(await player(), await player())
    return Request("POST", "/api/v1/matches", await players.open_server(), json.loads(match.model_dump_json()))


REQUESTS = {
    "matches-report-match": _report,
}
