"""Erasures of accounts in Firestore."""

from collections.abc import AsyncIterator
from datetime import datetime

from functions.privacy.models.erasures import AccountErasure, ErasureState
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

ERASURES = Collection("privacy_erasures", AccountErasure)


async def by_certificate(certificate_id: str) -> AccountErasure | None:
    """The erasure whose certificate this is (one read)."""
    erasures = await ERASURES.select(("certificate_id", "==", certificate_id), limit=1)
    return erasures[0] if erasures else None


def ref(player_id: str) -> Ref[AccountErasure]:
    """The document of an account's erasure."""
    return ERASURES.ref(player_id)


async def erasure(player_id: str) -> AccountErasure | None:
    """The erasure of an account (one read)."""
    return await ERASURES.get(player_id)


async def erasure_in(tx: Transaction, player_id: str) -> AccountErasure | None:
    """The same in a transaction (one read, unless it was fetched)."""
    return await tx.get(ERASURES, player_id)


def save(tx: Transaction, changed: AccountErasure) -> None:
    """Write an erasure that this transaction read, or found missing."""
    tx.put(ERASURES, changed.player_id, changed)


def due(now: datetime) -> AsyncIterator[list[AccountErasure]]:
    """Erasures whose grace period is over (a read each, one at least)."""
    return ERASURES.pages(
        ("state", "==", ErasureState.WAITING.value), ("due_at", "<=", now), order=[("due_at", "ASCENDING")]
    )


def stuck(before: datetime) -> AsyncIterator[list[AccountErasure]]:
    """Erasures that have begun and have not gone on since a moment (a read each, one at least)."""
    return ERASURES.pages(
        ("state", "==", ErasureState.ERASING.value), ("updated_at", "<=", before), order=[("updated_at", "ASCENDING")]
    )


def again(now: datetime) -> AsyncIterator[list[AccountErasure]]:
    """Erasures whose next round is due (a read each, one at least)."""
    return ERASURES.pages(
        ("state", "==", ErasureState.ERASED.value), ("again_at", "<=", now), order=[("again_at", "ASCENDING")]
    )
