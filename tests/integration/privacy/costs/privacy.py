"""What the data of players costs them, and its end."""

from shared.identity.callers import Role
from tests.bench.callers import job, player, staff
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.erasures import mark_due
from tests.integration.privacy.first_requests.privacy import ACCOUNT, CONSENTS, EXPORT, REQUESTS, asked, due, waiting

ROWS = (
    Cost("privacy-get-erasure", case="always", reads=1, rpcs=1, redis=1),
    Cost("privacy-request-erasure", case="asked", reads=4, writes=8, rpcs=5, redis=2, publishes=2),
    Cost("privacy-cancel-erasure", case="stopped", reads=3, writes=4, rpcs=3, redis=1, publishes=1),
    Cost("privacy-get-certificate", case="always", reads=1, writes=1, rpcs=2, redis=1),
    Cost("privacy-get-own-certificate", case="always", reads=1, rpcs=1, redis=1),
    Cost("privacy-get-consents", case="always", reads=1, rpcs=1, redis=1),
    Cost("privacy-update-consents", case="agreed", reads=1, writes=1, rpcs=2, redis=1),
    Cost("privacy-request-export", case="asked", reads=1, writes=1, rpcs=2, redis=1),
    Cost("privacy-request-export", case="one is made", reads=1, rpcs=1, redis=1),
    Cost("privacy-get-export", case="always", reads=1, rpcs=1, redis=1),
    Cost("privacy-make-export", case="a new player", reads=111, writes=23, rpcs=133, publishes=1),
    Cost("privacy-make-export", case="delivered again", reads=1, rpcs=1),
    Cost("privacy-download-export", case="ready", reads=1, rpcs=1, redis=1),
    Cost("privacy-erase-due", case="nothing is due", reads=3, rpcs=3),
    Cost("privacy-erase-account", case="a new player", reads=104, writes=31, rpcs=132, redis=3, publishes=3),
    Cost("privacy-erase-account", case="waits for its mail", reads=4, rpcs=4),
)


async def travel(journey: Journey) -> None:
    """A player who has just registered."""
    ada = await player()
    await journey.call("privacy-erase-due", "nothing is due", await job(), status=204)
    await journey.call("privacy-get-erasure", "always", Request(path=ACCOUNT, token=ada.token))
    await journey.call("privacy-request-erasure", "asked", Request("DELETE", ACCOUNT, ada.token), status=202)
    stop = Request("POST", f"{ACCOUNT}/cancel", await waiting(), {})
    await journey.call("privacy-cancel-erasure", "stopped", stop)
    await mark_due(ada.id)
    seen = Request(path=f"/api/v1/admin/privacy/erasures/{ada.id}", token=await staff(Role.SUPPORT))
    await journey.call("privacy-get-certificate", "always", seen)
    mine = await REQUESTS["privacy-get-own-certificate"]()
    await journey.call("privacy-get-own-certificate", "always", mine)
    bob = await player()
    await journey.call("privacy-get-consents", "always", Request(path=CONSENTS, token=bob.token))
    agree = Request("PATCH", CONSENTS, bob.token, {"marketing": True})
    await journey.call("privacy-update-consents", "agreed", agree)
    for case in ("asked", "one is made"):
        await journey.call("privacy-request-export", case, Request("POST", EXPORT, bob.token, {}), status=202)
    await journey.call("privacy-get-export", "always", Request(path=EXPORT, token=bob.token))
    _, _, work = await asked()
    for case in ("a new player", "delivered again"):
        await journey.call("privacy-make-export", case, work, status=204)
    await journey.call("privacy-download-export", "ready", await REQUESTS["privacy-download-export"]())
    end = await due()
    for case in ("a new player", "waits for its mail"):
        await journey.call("privacy-erase-account", case, end, status=204)
