"""What it costs to copy a player into another environment."""

from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.privacy.first_requests.clones import cloned, imports

ROWS = (
    Cost("privacy-clone-player", case="a new player", reads=14, writes=1, rpcs=15, redis=1),
    Cost("privacy-import-clone", case="a new player", reads=2, writes=6, rpcs=3, redis=1),
    Cost("privacy-import-clone", case="again", reads=1, writes=1, rpcs=2, redis=1),
)


async def travel(journey: Journey) -> None:
    """A player who has just registered."""
    ada, token, body = await cloned()
    await journey.call(
        "privacy-clone-player",
        "a new player",
        Request("POST", f"/api/v1/admin/privacy/players/{ada}/clone", token, body),
    )
    work = await imports()
    for case in ("a new player", "again"):
        await journey.call("privacy-import-clone", case, work, status=201)
