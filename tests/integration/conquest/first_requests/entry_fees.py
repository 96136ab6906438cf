"""Paying entry fees."""

from datetime import UTC, datetime, timedelta
from typing import Any

from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.conquest.models.seasons import CreateConquestSeason, Season
from functions.conquest.operations.seasons import seasons as operations
from functions.conquest.store import seasons
from shared.catalog import register
from shared.event import Event
from shared.extension_points import ENTRY_FEES, GRANTING, IDENTITIES
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import player
from tests.bench.in_process import Request
from tests.conquest import unused


async def to_pay_for() -> Season:
    """A season with an entry fee that is open for registration, beside others."""
    for point in (ENTRY_FEES, GRANTING, IDENTITIES):
        register(point)
    body = CreateConquestSeason.model_validate(unused(entry_fee=2500))
    made = await transaction.run(lambda tx: operations.create(tx, body))
    await seasons.seasons_now()
    return made


def fee_of(season: Season, token: str) -> Request:
    """Open the payment of a season's entry fee."""
    return Request("POST", "/v1/payments/create-entry-fee", token, {"season_id": season.season_id})


def news(event: type[Event], season: Season, player_id: str, **changes: Any) -> Request:
    """That an entry fee was paid, or went back."""
    whole = {
        "order_id": f"order-{player_id}",
        "player_id": player_id,
        "provider": "stripe",
        "environment": "live",
        "sku_id": season.sku_id,
        "name": season.name,
        "currency": "USD",
        "amount": 25_000_000,
        "times": 1,
        "granted_at": datetime.now(UTC),
        "status": "refunded",
        "refunded_amount": 25_000_000,
        "taken_back": 1_000_000,
        "refunded_at": datetime.now(UTC) + timedelta(seconds=1),
    } | changes
    return in_process.push(event.model_validate({name: whole[name] for name in event.model_fields}))


async def paid() -> Request:
    """The news that a player has paid."""
    return news(PurchaseGranted, await to_pay_for(), (await player()).id)


async def refunded() -> Request:
    """The news that money went back of a player who had paid."""
    season, payer = await to_pay_for(), await player()
    await in_process.call("conquest-follow-entry-payment", news(PurchaseGranted, season, payer.id))
    return news(PurchaseRefunded, season, payer.id)


REQUESTS = {
    "conquest-follow-entry-payment": paid,
    "conquest-follow-entry-refund": refunded,
}
