"""Rewards that were handed out, in Firestore."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from functions.battlepass.models.claims import Claim
from functions.battlepass.models.rewards import Track
from shared.errors import DomainError
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

CLAIMS = Collection("battlepass_claims", Claim)


def add(tx: Transaction, record: Claim, again: DomainError) -> None:
    """Write down who got what; the commit raises `again` when that was done before."""
    tx.create(CLAIMS, record.claim_id, record, otherwise=again)


def claim_id(season_id: str, player_id: str, track: Track, tier: int) -> str:
    """The name of the record of a reward."""
    return f"{season_id}:{player_id}:{track}:{tier}"


async def between(
    player_id: str | None,
    season_id: str,
    start: datetime,
    end: datetime,
    limit: int,
    after: tuple[datetime, str] | None,
) -> list[Claim]:
    """What a player, or else anybody in a season, claimed from `start` to before `end`, the latest first.

    A read each.
    """
    which: list[Filter] = [("player_id", "==", player_id)] if player_id else [("season_id", "==", season_id)]
    return await CLAIMS.select(
        *which,
        ("given_at", ">=", start),
        ("given_at", "<", end),
        order=[("given_at", "DESCENDING"), ("claim_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of claims from `start` to before `end` as they are stored, the oldest first (a read each).

    With what the audit trail orders them by: `at`.
    """
    records = await CLAIMS.stored(
        ("given_at", ">=", start), ("given_at", "<", end), order=[("given_at", "ASCENDING")], limit=limit
    )
    return [_entry(fields) for fields in records]


async def stored_by_id(claim_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The same of those that are there, by their ids, in one call (a read each)."""
    return {name: _entry(fields) for name, fields in (await CLAIMS.stored_by_id(claim_ids)).items()}


def _entry(fields: dict[str, Any]) -> dict[str, Any]:
    return fields | {"at": fields.get("given_at")}


async def count_claimed(start: datetime, end: datetime) -> int:
    """How many rewards were claimed from `start` to before `end` (a read for each thousand)."""
    return await CLAIMS.count(("claimed_at", ">=", start), ("claimed_at", "<", end))
