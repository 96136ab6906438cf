"""Rewards that were handed out, in Firestore."""

from datetime import datetime

from functions.battlepass.models.claims import Claim
from shared.errors import DomainError
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

CLAIMS = Collection("battlepass_claims", Claim)


def add(tx: Transaction, record: Claim, again: DomainError) -> None:
    """Write down who got what; the commit raises `again` when that was done before."""
    name = f"{record.season_id}:{record.player_id}:{record.track}:{record.tier}"
    tx.create(CLAIMS, name, record, otherwise=again)


async def count_claimed(start: datetime, end: datetime) -> int:
    """How many rewards were claimed from `start` to before `end` (a read for each thousand)."""
    return await CLAIMS.count(("claimed_at", ">=", start), ("claimed_at", "<", end))
