"""What new instances of the functions of broadcasts are asked first."""

import uuid

from functions.messages.events import BroadcastBegun
from functions.messages.models.broadcasts import SendBroadcast, TellRange
from functions.messages.rules.broadcasts import broadcasts as rules
from functions.messages.store import broadcasts as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests import messages
from tests.bench import in_process
from tests.bench.callers import Maker, job, player, staff
from tests.bench.in_process import Request


async def begun_broadcast(*player_ids: str) -> str:
    """A broadcast to these players, of whom nobody is told; returns its id."""
    asked = SendBroadcast.model_validate(messages.thanks(player_ids=player_ids))

    async def body(tx: Transaction) -> str:
        broadcast, ranges = rules.begun(asked, store.new_id(), "admin", len(player_ids), tx.now, 90)
        store.add(tx, broadcast, ranges)
        return broadcast.broadcast_id

    return await transaction.run(body)


async def _send() -> Request:
    body = messages.thanks(player_ids=[(await player()).id])
    return Request("POST", "/api/v1/admin/messages/broadcast", await staff(), body)


def _on_broadcast(method: str, action: str = "") -> Maker:
    async def make() -> Request:
        broadcast_id = await begun_broadcast(uuid.uuid4().hex)
        return Request(method, f"/api/v1/admin/messages/broadcasts/{broadcast_id}{action}", await staff())

    return make


async def _list() -> Request:
    return Request(path="/api/v1/admin/messages/broadcasts?limit=1", token=await staff())


async def _begin() -> Request:
    return in_process.push(BroadcastBegun(broadcast_id=await begun_broadcast(uuid.uuid4().hex), ranges=1))


async def first_page() -> Request:
    """The page of a broadcast to one player."""
    broadcast_id = await begun_broadcast((await player()).id)
    return Request("POST", body=TellRange(broadcast_id=broadcast_id, number=0, page=0).model_dump())


REQUESTS = {
    "messages-begin-broadcast": _begin,
    "messages-broadcast-message": _send,
    "messages-cancel-broadcast": _on_broadcast("POST", "/cancel"),
    "messages-continue-broadcasts": job,
    "messages-get-broadcast": _on_broadcast("GET"),
    "messages-list-broadcasts": _list,
    "messages-tell-range": first_page,
}
