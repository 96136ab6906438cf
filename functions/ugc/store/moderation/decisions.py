"""Decisions of moderators in Firestore."""

from collections.abc import Sequence
from datetime import datetime

from functions.ugc.models.moderation.decisions import Decision
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

DECISIONS = Collection("ugc_decisions", Decision)


def new_token() -> str:
    """The token of a new claim, and the id of the decision that it is for."""
    return DECISIONS.new_id()


def ref(decision_id: str) -> Ref[Decision]:
    """A decision."""
    return DECISIONS.ref(decision_id)


async def decision(tx: Transaction, decision_id: str) -> Decision | None:
    """A decision, if there is one (one read, unless it was fetched)."""
    return await tx.get(DECISIONS, decision_id)


def save(tx: Transaction, changed: Decision) -> None:
    """Write a decision that this transaction read, or found missing."""
    tx.put(DECISIONS, changed.decision_id, changed)


def verify(tx: Transaction, decision_id: str) -> None:
    """Commit only if a decision that this transaction read is as it was."""
    tx.verify(DECISIONS, decision_id)


async def of_creators(player_ids: Sequence[str], limit: int, after: tuple[datetime, str] | None) -> list[Decision]:
    """Decisions on what players made, the latest first, after the given time and decision (a read each)."""
    return await DECISIONS.select(
        ("creator_id", "in", list(player_ids)),
        order=[("decided_at", "DESCENDING"), ("decision_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
