"""What friends, requests and blocks cost."""

from tests.bench import players
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.costs import Cost, Journey
from tests.integration.friends.first_requests.friends import REQUESTS, two_friends

ROWS = (
    Cost("friends-list-friends", case="two friends", reads=3, rpcs=2, redis=3),
    Cost("friends-list-friends", case="cached", redis=1),
    Cost("friends-list-friends", case="a received request", reads=3, rpcs=3, redis=1),
    Cost("friends-list-suggestions", case="one opponent", reads=6, rpcs=5, redis=2),
    Cost("friends-list-suggestions", case="cached", redis=1),
    Cost("friends-get-relation", case="always", reads=3, rpcs=1, redis=1),
    Cost("friends-request-friend", case="a request", reads=5, writes=6, rpcs=3, redis=2, publishes=2),
    Cost("friends-request-friend", case="asked already", reads=5, rpcs=1, redis=1),
    Cost("friends-request-friend", case="accepted", reads=5, writes=7, rpcs=3, redis=2, publishes=2),
    Cost("friends-remove-friend", case="a friend", reads=3, writes=4, rpcs=3, redis=2, publishes=1),
    Cost("friends-block-player", case="a stranger", reads=4, writes=4, rpcs=3, redis=2, publishes=1),
    Cost("friends-block-player", case="a friend", reads=4, writes=7, rpcs=3, redis=2, publishes=2),
    Cost("friends-unblock-player", case="always", reads=3, writes=4, rpcs=3, redis=2, publishes=1),
    Cost("friends-forget-pages", case="one friend", reads=3, rpcs=3, redis=2),
    Cost("friends-tell-who-is-online", case="nobody has come", redis=1),
    Cost("friends-move-friends", case="one friend", reads=3, writes=3, rpcs=2, redis=1),
    Cost("friends-move-friends", case="delivered again", reads=3, writes=2, rpcs=2),
)


async def travel(journey: Journey) -> None:
    """A player with two friends, a request, and blocks."""
    first, second = await two_friends()
    third = await player()
    path, own = f"/api/v1/friends/{first.id}", Request(path="/api/v1/friends", token=first.token)
    await journey.call(
        "friends-tell-who-is-online", "nobody has come", await REQUESTS["friends-tell-who-is-online"](), status=204
    )
    request = Request("POST", path, third.token, {})
    await journey.call("friends-request-friend", "a request", request)
    await journey.call("friends-request-friend", "asked already", request)
    received = Request(path="/api/v1/friends?state=received", token=first.token)
    await journey.call("friends-list-friends", "a received request", received)
    accept = Request("POST", f"/api/v1/friends/{third.id}", first.token, {})
    await journey.call("friends-request-friend", "accepted", accept)
    for case in ("two friends", "cached"):
        await journey.call("friends-list-friends", case, own)
    await journey.call("friends-get-relation", "always", Request(path=path, token=second.token))
    await journey.call("friends-remove-friend", "a friend", Request("DELETE", path, third.token))
    for case, other in (("a stranger", third), ("a friend", second)):
        block = Request("POST", f"/api/v1/friends/{other.id}/block", first.token, {})
        await journey.call("friends-block-player", case, block)
    unblock = Request("DELETE", f"/api/v1/friends/{third.id}/block", first.token)
    await journey.call("friends-unblock-player", "always", unblock)
    changed = await REQUESTS["friends-forget-pages"]()
    await journey.call("friends-forget-pages", "one friend", changed, status=204)
    moved = await REQUESTS["friends-move-friends"]()
    for case in ("one friend", "delivered again"):
        await journey.call("friends-move-friends", case, moved, status=204)
    await players.play(players.match_between(first, third))
    for case in ("one opponent", "cached"):
        path = "/api/v1/friends/suggestions"
        await journey.call("friends-list-suggestions", case, Request(path=path, token=first.token))
