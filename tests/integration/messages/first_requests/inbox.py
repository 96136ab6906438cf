"""What new instances of an inbox's functions are asked first."""

import uuid
from datetime import UTC, datetime, timedelta

from functions.battlepass.events import SeasonEnded
from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from tests import messages
from tests.bench import in_process
from tests.bench.callers import Maker, get, player, staff
from tests.bench.in_process import Request


def _on_message(method: str, action: str = "", **sent: object) -> Maker:
    """A request about a message of a player."""

    async def make() -> Request:
        ada = await player()
        message_id = await messages.send(ada.id, **sent)
        return Request(method, f"/api/v1/messages/{message_id}{action}", ada.token)

    return make


async def _read_all() -> Request:
    return Request("PUT", "/api/v1/messages/read", (await player()).token)


async def _send() -> Request:
    path = f"/api/v1/admin/messages/players/{(await player()).id}"
    return Request("POST", path, await staff(), messages.thanks(attachments=[messages.coins()]))


async def _notice() -> Request:
    return in_process.push(messages.premium_pass((await player()).id))


def _order(player_id: str) -> dict[str, object]:
    order = {"order_id": uuid.uuid4().hex, "player_id": player_id, "provider": "stripe", "environment": "live"}
    return order | {"sku_id": "gems", "name": "Chest of gems", "currency": "EUR", "times": 1}


async def purchase() -> Request:
    """A purchase that a player is told of."""
    granted = {"amount": 9_990_000, "granted_at": datetime.now(UTC)}
    return in_process.push(PurchaseGranted.model_validate(_order((await player()).id) | granted))


async def refund() -> Request:
    """A refund that a player is told of."""
    refunded = {"status": "refunded", "refunded_amount": 9_990_000, "refunded_at": datetime.now(UTC)}
    return in_process.push(PurchaseRefunded.model_validate(_order((await player()).id) | refunded))


def season_end() -> SeasonEnded:
    """The end of a season."""
    now = datetime.now(UTC)
    return SeasonEnded(
        season_id=f"season-{uuid.uuid4().hex}",
        season_number=1,
        name="Winter",
        start_date=now - timedelta(days=30),
        end_date=now,
    )


async def _season() -> Request:
    return in_process.push(season_end())


REQUESTS = {
    "messages-archive-message": _on_message("PUT", "/archive"),
    "messages-claim-attachments": _on_message("POST", "/claim", attachments=[messages.coins()]),
    "messages-count-unread": get("/api/v1/messages/unread"),
    "messages-get-message": _on_message("GET"),
    "messages-keep-notice": _notice,
    "messages-list-inbox": get("/api/v1/messages/inbox"),
    "messages-read-all-messages": _read_all,
    "messages-read-message": _on_message("PUT", "/read"),
    "messages-send-message": _send,
    "messages-tell-of-purchase": purchase,
    "messages-tell-of-refund": refund,
    "messages-tell-of-season-end": _season,
}
