"""What game servers and staff do with saves, and what rules add to a save."""

from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.progression.first_requests.saves import SAVE
from tests.integration.progression.first_requests.staff import REQUESTS, close, import_rules
from tests.saves import declare

ROWS = (
    Cost("progression-import-rules", case="two keys", reads=1, writes=2, rpcs=2, redis=1),
    Cost("progression-import-rules", case="the same again", reads=1, writes=1, rpcs=2, redis=1),
    Cost("progression-export-rules", case="two keys", reads=1, writes=1, rpcs=2, redis=1),
    Cost("progression-put-save", case="a suspicious one", reads=3, writes=3, rpcs=3, redis=1),
    Cost("progression-list-suspicious-saves", case="one", reads=1, writes=1, rpcs=2, redis=1),
    Cost("progression-close-suspicious-save", case="one", reads=1, writes=2, rpcs=2, redis=1),
    Cost("progression-get-player-save", case="one", reads=2, rpcs=2, redis=2),
    Cost("progression-set-server-values", case="one", reads=3, writes=2, rpcs=3, redis=2),
    Cost("progression-list-player-slots", case="one", reads=2, writes=1, rpcs=3, redis=1),
    Cost("progression-get-player-snapshot", case="one", reads=1, writes=1, rpcs=2, redis=1),
    Cost("progression-restore-player-snapshot", case="one", reads=3, writes=3, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """A player with a save, a game server, support."""
    imported = await import_rules()
    for case in ("two keys", "the same again"):
        await journey.call("progression-import-rules", case, imported)
    await journey.call("progression-export-rules", "two keys", await REQUESTS["progression-export-rules"]())
    rich = Request("PUT", SAVE, (await player()).token, {"expected_version": 0, "data": {"gold": 51}})
    await journey.call("progression-put-save", "a suspicious one", rich)
    await journey.call("progression-close-suspicious-save", "one", await close())
    await journey.call(
        "progression-list-suspicious-saves", "one", await REQUESTS["progression-list-suspicious-saves"]()
    )
    for name in ("get-player-save", "set-server-values", "list-player-slots", "get-player-snapshot"):
        await journey.call(f"progression-{name}", "one", await REQUESTS[f"progression-{name}"]())
    restore = await REQUESTS["progression-restore-player-snapshot"]()
    await journey.call("progression-restore-player-snapshot", "one", restore)
    await declare()
