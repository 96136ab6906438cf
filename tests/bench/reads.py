"""The reads: pages that are cached, and one's own rank."""

from collections.abc import Awaitable, Callable

from tests.bench import in_process, players
from tests.bench.cases import Case, Prepared, Stage, record, single
from tests.bench.in_process import Request

SMALL_BOARD, LARGE_BOARD = 1_000, 100_000


def _read(
    function: str, path: str, *, board: int = 0, open_to_all: bool = False
) -> Callable[[Stage], Awaitable[Prepared]]:
    """A GET that each player makes for themselves; made once before it is recorded, so that pages are cached."""

    async def prepare(stage: Stage) -> Prepared:
        if board:
            await players.fill_boards(stage.players, board)
        requests = [Request(path=path, token="" if open_to_all else player.token) for player in stage.players]
        for request in requests:
            await in_process.call(function, request)
        first = stage.players[0]
        others = [{first.id: player.id, first.session_id: player.session_id} for player in stage.players]
        floor = await record(stage, function, requests[0], players=others)
        return Prepared(functions=[function], floors=[floor], jobs=single(requests))

    return prepare


ONE_SCRIPT = "the same EVALSHA, the same bytes back"
TWO_SCRIPTS = "the same two EVALSHAs, the same bytes back"

CASES = (
    Case(
        "global",
        "GET /leaderboards/global, cached",
        ONE_SCRIPT,
        _read("leaderboards-get-global", "/api/v1/leaderboards/global", board=SMALL_BOARD),
    ),
    Case(
        "me-1k",
        "GET /leaderboards/me among 1,000",
        TWO_SCRIPTS,
        _read("leaderboards-get-my-standing", "/api/v1/leaderboards/me", board=SMALL_BOARD),
    ),
    Case(
        "me-100k",
        "GET /leaderboards/me among 100,000",
        TWO_SCRIPTS,
        _read("leaderboards-get-my-standing", "/api/v1/leaderboards/me", board=LARGE_BOARD),
    ),
    Case("profile", "GET /profiles/me, cached", ONE_SCRIPT, _read("profiles-get-me", "/api/v1/profiles/me")),
    Case(
        "battlepass",
        "GET /me/battlepass, cached",
        ONE_SCRIPT,
        _read("battlepass-get-my-progress", "/api/v1/me/battlepass"),
    ),
    Case(
        "season",
        "GET /battlepass/current",
        ONE_SCRIPT,
        _read("battlepass-get-current", "/api/v1/battlepass/current"),
    ),
    Case(
        "health",
        "GET /battlepass/health, cached",
        ONE_SCRIPT,
        _read("platform-get-service-health", "/battlepass/health", open_to_all=True),
    ),
)
