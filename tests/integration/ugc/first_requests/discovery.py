"""What new instances of the functions of discovery are asked first."""

import uuid
from datetime import UTC, datetime
from typing import Any

from functions.friends.events import PlayerBlocked, PlayerUnblocked
from functions.ugc.events import UgcListed
from functions.ugc.models.collections.collections import CreateCollection
from functions.ugc.models.follows.follows import TellFollowers
from functions.ugc.models.ratings.tasks import CountUgcItem
from functions.ugc.operations.collections import collections, favourites
from functions.ugc.operations.follows import following
from functions.ugc.operations.ratings import counting
from functions.ugc.store.items import items
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import Maker, get, job, open_to_all, player
from tests.bench.in_process import Request
from tests.listed_items import publish


async def downloaded(player_id: str) -> str:
    """An item that a player has downloaded, which nobody has counted yet; returns its id."""
    ugc_id = await publish(uuid.uuid4().hex)
    item = (await items.items([ugc_id]))[ugc_id]
    await transaction.run(lambda tx: counting.downloaded(tx, item, [player_id]))
    return ugc_id


async def _rate() -> Request:
    rater = await player()
    return Request("POST", f"/api/v1/ugc/{await downloaded(rater.id)}/rate", rater.token, {"stars": 5})


async def _count() -> Request:
    return Request("POST", body=CountUgcItem(ugc_id=await downloaded(uuid.uuid4().hex)).model_dump())


def _favourite(method: str) -> Maker:
    async def make() -> Request:
        owner, ugc_id = await player(), await publish(uuid.uuid4().hex)
        if method == "DELETE":
            await transaction.run(lambda tx: favourites.add(tx, owner.id, ugc_id))
        return Request(method, f"/api/v1/ugc/{ugc_id}/favourite", owner.token)

    return make


async def collection_of(player_id: str) -> str:
    """A collection of a player; returns its id."""
    body = CreateCollection(name="Maps for two")
    return (await transaction.run(lambda tx: collections.create(tx, player_id, body))).collection_id


async def _create() -> Request:
    return Request("POST", "/api/v1/ugc/collections", (await player()).token, {"name": "Maps for two"})


def _on_collection(method: str, body: dict[str, Any] | None = None) -> Maker:
    async def make() -> Request:
        owner = await player()
        return Request(method, f"/api/v1/ugc/collections/{await collection_of(owner.id)}", owner.token, body)

    return make


def _on_item_of_collection(method: str) -> Maker:
    async def make() -> Request:
        owner, ugc_id = await player(), await publish(uuid.uuid4().hex)
        path = f"/api/v1/ugc/collections/{await collection_of(owner.id)}/items/{ugc_id}"
        return Request(method, path, owner.token)

    return make


async def followed() -> tuple[str, str]:
    """A creator and a player who follows them."""
    creator, fan = await player(), await player()
    await transaction.run(lambda tx: following.follow(tx, fan.id, creator.id))
    return creator.id, fan.id


def _follow(method: str) -> Maker:
    async def make() -> Request:
        creator, fan = await player(), await player()
        if method == "DELETE":
            await transaction.run(lambda tx: following.follow(tx, fan.id, creator.id))
        return Request(method, f"/api/v1/ugc/creators/{creator.id}/follow", fan.token)

    return make


async def _tell_of_item() -> Request:
    creator_id = (await followed())[0]
    fact = UgcListed(ugc_id=await publish(creator_id), creator_id=creator_id, is_new=True, listed_at=datetime.now(UTC))
    return in_process.push(fact)


async def _tell() -> Request:
    return Request("POST", body=TellFollowers(ugc_id=await publish((await followed())[0])).model_dump())


async def _mute() -> Request:
    creator_id, fan_id = await followed()
    fact = PlayerBlocked(player_id=creator_id, blocked_id=fan_id, blocked_at=datetime.now(UTC))
    return in_process.push(fact)


async def _unmute() -> Request:
    creator_id, fan_id = await followed()
    fact = PlayerUnblocked(player_id=creator_id, blocked_id=fan_id, blocked_at=datetime.now(UTC))
    return in_process.push(fact)


async def _learn() -> Request:
    await publish(uuid.uuid4().hex, name=f"The {uuid.uuid4().hex} harbour")
    return await job()


async def _rating() -> Request:
    rater = await player()
    return Request(path=f"/api/v1/ugc/{await downloaded(rater.id)}/rating", token=rater.token)


REQUESTS = {
    "ugc-add-favourite": _favourite("PUT"),
    "ugc-add-to-collection": _on_item_of_collection("PUT"),
    "ugc-count-item": _count,
    "ugc-create-collection": _create,
    "ugc-delete-collection": _on_collection("DELETE"),
    "ugc-discover-items": open_to_all("/api/v1/ugc/discover"),
    "ugc-follow-creator": _follow("PUT"),
    "ugc-get-collection": _on_collection("GET"),
    "ugc-get-my-rating": _rating,
    "ugc-learn-terms": _learn,
    "ugc-list-followed-creators": get("/api/v1/ugc/creators/followed"),
    "ugc-list-my-collections": get("/api/v1/ugc/collections"),
    "ugc-list-my-favourites": get("/api/v1/ugc/favourites"),
    "ugc-mute-creator": _mute,
    "ugc-rate-item": _rate,
    "ugc-recount-terms": _learn,
    "ugc-remove-favourite": _favourite("DELETE"),
    "ugc-remove-from-collection": _on_item_of_collection("DELETE"),
    "ugc-search-items": open_to_all("/api/v1/ugc/search?q=harbour"),
    "ugc-tell-followers": _tell,
    "ugc-tell-of-item": _tell_of_item,
    "ugc-unfollow-creator": _follow("DELETE"),
    "ugc-unmute-creator": _unmute,
    "ugc-update-collection": _on_collection("PATCH", {"name": "Maps for three"}),
}
