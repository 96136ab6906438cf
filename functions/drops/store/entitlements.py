"""Drops that Twitch gave to its users, in Firestore."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.drops.models.entitlements import DropEntitlement, DropStatus, Fulfilment
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

ENTITLEMENTS = Collection("drops_entitlements", DropEntitlement)


def save(tx: Transaction, entitlement: DropEntitlement) -> None:
    """Write an entitlement that this transaction read, or found missing."""
    tx.put(ENTITLEMENTS, entitlement.entitlement_id, entitlement)


def forget(tx: Transaction, entitlement_id: str) -> None:
    """Delete an entitlement by its id."""
    tx.delete(ENTITLEMENTS, entitlement_id)


async def known(entitlement_ids: Iterable[str]) -> dict[str, DropEntitlement]:
    """Those that are kept, by id, in one call (a read each)."""
    return await ENTITLEMENTS.get_many(entitlement_ids)


async def open_of(twitch_user_id: str, limit: int) -> list[DropEntitlement]:
    """A Twitch user's entitlements that are not granted (a read each, one at least)."""
    return await ENTITLEMENTS.select(
        ("twitch_user_id", "==", twitch_user_id),
        ("status", "in", [DropStatus.WAITING.value, DropStatus.HELD.value]),
        limit=limit,
    )


async def held_for(player_id: str, limit: int) -> list[DropEntitlement]:
    """A player's drops that are held (a read each, one at least)."""
    return await ENTITLEMENTS.select(
        ("player_id", "==", player_id), ("status", "==", DropStatus.HELD.value), limit=limit
    )


async def held(benefit_ids: Sequence[str], limit: int, after: str) -> dict[str, DropEntitlement]:
    """Entitlements of benefits that are held, by id, after the given one (a read each, one at least)."""
    return await ENTITLEMENTS.named(
        ("benefit_id", "in", list(benefit_ids)),
        ("status", "==", DropStatus.HELD.value),
        limit=limit,
        after=after,
    )


async def to_report(limit: int, after: str) -> dict[str, DropEntitlement]:
    """Granted entitlements of which Twitch does not know yet, by id (a read each, one at least)."""
    return await ENTITLEMENTS.named(("fulfilment", "==", Fulfilment.DUE.value), limit=limit, after=after)


async def claims_of(player_ids: Sequence[str], limit: int) -> list[DropEntitlement]:
    """A player's drops under all ids, the latest first (a read each, one at least)."""
    return await ENTITLEMENTS.select(
        ("player_id", "in", list(player_ids)),
        order=[("entitled_at", "DESCENDING"), ("entitlement_id", "DESCENDING")],
        limit=limit,
    )


async def count(campaign_id: str, status: DropStatus) -> int:
    """How many entitlements of a campaign stand so (a read for each thousand)."""
    return await ENTITLEMENTS.count(("campaign_id", "==", campaign_id), ("status", "==", status.value))


async def count_waiting(benefit_ids: Sequence[str], start: datetime, end: datetime) -> int:
    """How many entitlements of benefits wait for a link, of those earned within a time (a read for each thousand)."""
    return await ENTITLEMENTS.count(
        ("benefit_id", "in", list(benefit_ids)),
        ("status", "==", DropStatus.WAITING.value),
        ("entitled_at", ">=", start),
        ("entitled_at", "<", end),
    )


async def count_unreported(campaign_id: str) -> int:
    """How many granted entitlements of a campaign Twitch does not know of yet (a read for each thousand)."""
    return await ENTITLEMENTS.count(("campaign_id", "==", campaign_id), ("fulfilment", "==", Fulfilment.DUE.value))


async def oldest_unreported(campaign_id: str) -> datetime | None:
    """Since when the longest of them waits (a read)."""
    waiting = await ENTITLEMENTS.select(
        ("campaign_id", "==", campaign_id),
        ("fulfilment", "==", Fulfilment.DUE.value),
        order=[("granted_at", "ASCENDING")],
        limit=1,
    )
    return waiting[0].granted_at if waiting else None
