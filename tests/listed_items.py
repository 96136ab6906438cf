"""Items of players that are published, as a moderator's decision leaves them."""

import uuid
from datetime import UTC, datetime
from typing import Any

from functions.ugc.models.items.items import Content, Item, UgcStatus, UgcType
from functions.ugc.models.ratings.ratings import Download, Rating
from functions.ugc.models.ratings.tasks import CountUgcItem
from functions.ugc.operations.items.transitions import move
from functions.ugc.operations.ratings import counting
from functions.ugc.rules.items.states import Cause
from functions.ugc.store.discovery.listings import FIRST_PAGE, SEARCH_PAGE
from functions.ugc.store.items import items
from functions.ugc.store.ratings.ratings import DOWNLOADS, RATINGS
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.local_api import LocalApi
from tests.redis_client import redis_client


def scanned(creator_id: str, **changes: Any) -> Item:
    """An item whose scan has found nothing, and whose publication was asked for."""
    now, ugc_id = datetime.now(UTC), uuid.uuid4().hex
    content = Content(
        version=1,
        file_name="old-harbour.map",
        content_type="application/octet-stream",
        size=1000,
        sha256="0" * 64,
        object=f"ugc/{ugc_id}",
    )
    given = {
        "ugc_id": ugc_id,
        "creator_id": creator_id,
        "type": UgcType.MAP,
        "name": "The Old Harbour",
        "status": UgcStatus.PENDING_REVIEW,
        "pending": content,
        "asked_at": now,
        "created_at": now,
        "updated_at": now,
    }
    return Item.model_validate(given | changes)


async def publish(creator_id: str, **changes: Any) -> str:
    """A published item of a player; returns its id."""
    item = scanned(creator_id, **changes)

    async def body(tx: Transaction) -> None:
        items.add(tx, item)

    await transaction.run(body)
    await change(item.ugc_id, UgcStatus.PUBLISHED, Cause.REVIEW)
    return item.ugc_id


async def change(ugc_id: str, to: UgcStatus, cause: Cause) -> None:
    """Give an item another status."""

    async def body(tx: Transaction) -> None:
        item = await items.item(tx, ugc_id)
        assert item is not None
        await move(tx, item, to, cause=cause)

    await transaction.run(body)


async def download(ugc_id: str, *player_ids: str) -> None:
    """Players have downloaded an item."""

    async def body(tx: Transaction) -> None:
        for player_id in player_ids:
            mark = Download(ugc_id=ugc_id, player_id=player_id, first_at=tx.now)
            tx.put(DOWNLOADS, f"{ugc_id}-{player_id}", mark, overwrite=True)

    await transaction.run(body)


async def rate(ugc_id: str, *stars: int) -> None:
    """As many players as there are stars have rated an item, and it was counted."""

    async def body(tx: Transaction) -> None:
        for each in stars:
            player_id = uuid.uuid4().hex
            rating = Rating(ugc_id=ugc_id, player_id=player_id, stars=each, rated_at=tx.now)
            tx.create(RATINGS, f"{ugc_id}-{player_id}", rating)

    await transaction.run(body)
    await transaction.run(lambda tx: counting.count(tx, ugc_id))


async def count(api: LocalApi, ugc_id: str) -> Item:
    """Run the task that counts an item; returns it as it is then."""
    answer = await api.deliver("ugc-count-item", CountUgcItem(ugc_id=ugc_id).model_dump_json().encode())
    assert answer.status_code == 204, answer.text
    return (await items.items([ugc_id]))[ugc_id]


async def let_pages_pass() -> None:
    """The seconds are over for which pages are kept that were asked for by something."""
    for page in (FIRST_PAGE, SEARCH_PAGE):
        async for key in redis_client().scan_iter(f"{page}:*", count=10_000):
            await redis_client().delete(key)
