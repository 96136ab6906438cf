"""What discovery of what players made costs."""

import uuid

from functions.ugc.models.follows.follows import TellFollowers
from functions.ugc.models.ratings.tasks import CountUgcItem
from functions.ugc.store.discovery.listings import FIRST_PAGE
from shared.redis.cache import invalidate
from tests.bench.callers import job, player
from tests.bench.in_process import Request
from tests.bench.players import Player
from tests.costs import Cost, Journey
from tests.integration.ugc.first_requests.discovery import REQUESTS, downloaded
from tests.listed_items import publish

ROWS = (
    Cost("ugc-discover-items", case="a page of two", reads=4, rpcs=2, redis=2),
    Cost("ugc-discover-items", case="first page", reads=3, rpcs=1, redis=2),
    Cost("ugc-discover-items", case="cached", redis=1),
    Cost("ugc-learn-terms", case="three new items", reads=10, writes=7, rpcs=5),
    Cost("ugc-learn-terms", case="nothing new", reads=2, rpcs=2),
    Cost("ugc-recount-terms", case="three items", reads=10, writes=7, rpcs=5),
    Cost("ugc-search-items", case="one word, three items", reads=8, rpcs=3, redis=4),
    Cost("ugc-search-items", case="remembered", reads=3, rpcs=1, redis=3),
    Cost("ugc-search-items", case="cached", redis=1),
    Cost("ugc-rate-item", case="the first time", reads=4, writes=1, rpcs=2, redis=1),
    Cost("ugc-rate-item", case="again the same", reads=4, rpcs=1, redis=1),
    Cost("ugc-get-my-rating", case="always", reads=2, rpcs=1, redis=1),
    Cost("ugc-count-item", case="a rating and a download", reads=4, writes=2, rpcs=4),
    Cost("ugc-count-item", case="nothing changed", reads=4, rpcs=3),
    Cost("ugc-add-favourite", case="always", reads=3, writes=1, rpcs=2, redis=1),
    Cost("ugc-list-my-favourites", case="one favourite", reads=3, rpcs=3, redis=1),
    Cost("ugc-remove-favourite", case="always", reads=2, writes=1, rpcs=2, redis=1),
    Cost("ugc-create-collection", case="always", reads=3, writes=1, rpcs=4, redis=1),
    Cost("ugc-add-to-collection", case="always", reads=3, writes=1, rpcs=2, redis=1),
    Cost("ugc-get-collection", case="one item", reads=3, rpcs=2, redis=1),
    Cost("ugc-list-my-collections", case="one collection", reads=2, rpcs=2, redis=1),
    Cost("ugc-update-collection", case="always", reads=3, writes=1, rpcs=3, redis=1),
    Cost("ugc-remove-from-collection", case="always", reads=2, writes=1, rpcs=2, redis=1),
    Cost("ugc-delete-collection", case="always", reads=2, writes=1, rpcs=2, redis=1),
    Cost("ugc-follow-creator", case="always", reads=6, writes=1, rpcs=2, redis=1),
    Cost("ugc-list-followed-creators", case="one creator", reads=3, rpcs=3, redis=1),
    Cost("ugc-unfollow-creator", case="always", reads=2, writes=1, rpcs=2, redis=1),
    Cost("ugc-tell-of-item", case="always"),
    Cost("ugc-tell-followers", case="one follower", reads=3, writes=2, rpcs=5, publishes=1),
    Cost("ugc-mute-creator", case="a follower", reads=7, rpcs=2),
    Cost("ugc-unmute-creator", case="a follower", reads=7, rpcs=2),
)


async def travel(journey: Journey) -> None:
    """Three items are listed, found, rated, liked and put into a list; a player follows a creator."""
    await journey.call("ugc-learn-terms", "nothing new", await job(), status=204)
    fan, creator = await player(), uuid.uuid4().hex
    made = [await publish(creator, name="The Old Harbour") for _ in range(3)]
    await _lists(journey, creator)
    await _ratings(journey, fan)
    await _collections(journey, fan, made[0])
    await _follows(journey, fan)


async def _lists(journey: Journey, creator: str) -> None:
    path = "/api/v1/ugc/discover"
    await journey.call("ugc-discover-items", "a page of two", Request(path=f"{path}?creator_id={creator}&limit=2"))
    await invalidate([FIRST_PAGE])
    for case in ("first page", "cached"):
        await journey.call("ugc-discover-items", case, Request(path=path))
    await journey.call("ugc-learn-terms", "three new items", await job(), status=204)
    await journey.call("ugc-recount-terms", "three items", await job(), status=204)
    search = "/api/v1/ugc/search?q=harbour"
    for case, asked in (("one word, three items", ""), ("remembered", "&limit=10"), ("cached", "&limit=10")):
        await journey.call("ugc-search-items", case, Request(path=search + asked))


async def _ratings(journey: Journey, fan: Player) -> None:
    ugc_id = await downloaded(fan.id)
    request = Request("POST", f"/api/v1/ugc/{ugc_id}/rate", fan.token, {"stars": 5})
    for case in ("the first time", "again the same"):
        await journey.call("ugc-rate-item", case, request)
    await journey.call("ugc-get-my-rating", "always", Request(path=f"/api/v1/ugc/{ugc_id}/rating", token=fan.token))
    count = Request("POST", body=CountUgcItem(ugc_id=ugc_id).model_dump())
    for case in ("a rating and a download", "nothing changed"):
        await journey.call("ugc-count-item", case, count, status=204)


async def _collections(journey: Journey, fan: Player, ugc_id: str) -> None:
    path, token = "/api/v1/ugc", fan.token
    await journey.call("ugc-add-favourite", "always", Request("PUT", f"{path}/{ugc_id}/favourite", token))
    await journey.call("ugc-list-my-favourites", "one favourite", Request(path=f"{path}/favourites", token=token))
    await journey.call("ugc-remove-favourite", "always", Request("DELETE", f"{path}/{ugc_id}/favourite", token))
    path += "/collections"
    create = Request("POST", path, token, {"name": "Maps for two"})
    made = (await journey.call("ugc-create-collection", "always", create, status=201)).data
    whole = f"{path}/{made['collection_id']}"
    await journey.call("ugc-add-to-collection", "always", Request("PUT", f"{whole}/items/{ugc_id}", token))
    await journey.call("ugc-get-collection", "one item", Request(path=whole, token=token))
    await journey.call("ugc-list-my-collections", "one collection", Request(path=path, token=token))
    await journey.call("ugc-update-collection", "always", Request("PATCH", whole, token, {"name": "Maps for three"}))
    remove = Request("DELETE", f"{whole}/items/{ugc_id}", token)
    await journey.call("ugc-remove-from-collection", "always", remove)
    await journey.call("ugc-delete-collection", "always", Request("DELETE", whole, token))


async def _follows(journey: Journey, fan: Player) -> None:
    creator, path = await player(), "/api/v1/ugc/creators"
    follow = f"{path}/{creator.id}/follow"
    await journey.call("ugc-follow-creator", "always", Request("PUT", follow, fan.token))
    followed = Request(path=f"{path}/followed", token=fan.token)
    await journey.call("ugc-list-followed-creators", "one creator", followed)
    tell = Request("POST", body=TellFollowers(ugc_id=await publish(creator.id)).model_dump())
    await journey.call("ugc-tell-followers", "one follower", tell, status=204)
    await journey.call("ugc-unfollow-creator", "always", Request("DELETE", follow, fan.token))
    for name, case in (("tell-of-item", "always"), ("mute-creator", "a follower"), ("unmute-creator", "a follower")):
        await journey.call(f"ugc-{name}", case, await REQUESTS[f"ugc-{name}"](), status=204)
