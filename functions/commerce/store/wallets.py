"""Wallets and the ledger in Firestore."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from functions.commerce.models.wallets import LedgerEntry, Wallet
from shared.errors import DomainError
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

WALLETS = Collection("commerce_wallets", Wallet)
LEDGER = Collection("commerce_ledger", LedgerEntry)
LIVE_SECTION = "wallet"


def ref(player_id: str) -> Ref[Wallet]:
    """One wallet's document."""
    return WALLETS.ref(player_id)


async def wallet(player_id: str) -> Wallet | None:
    """A player's wallet (one read); None when nothing was ever in it."""
    return await WALLETS.get(player_id)


async def wallet_to_change(tx: Transaction, player_id: str) -> Wallet:
    """A player's wallet (one read, unless it was fetched); a new one when there is none yet."""
    return await tx.get(WALLETS, player_id) or Wallet(player_id=player_id, updated_at=tx.now)


async def wallets_to_change(tx: Transaction, *player_ids: str) -> list[Wallet]:
    """Several players' wallets, in one call (a read each)."""
    await tx.fetch(*map(ref, player_ids))
    return [await wallet_to_change(tx, player_id) for player_id in player_ids]


def save(tx: Transaction, changed: Wallet, entry: LedgerEntry, again: DomainError | None) -> None:
    """Write a wallet that this transaction read, with what changed it.

    For a known fact the commit raises `again`, or, without one, the transaction is tried again.
    """
    tx.create(LEDGER, entry.entry_id, entry, otherwise=again)
    keep(tx, changed)


def must_stay(tx: Transaction, player_id: str) -> None:
    """Commit only if a wallet is as this transaction read it, or as it writes it."""
    tx.verify(WALLETS, player_id)


def keep(tx: Transaction, changed: Wallet) -> None:
    """Write a wallet in which nothing moved, and show it to a player who listens."""
    tx.put(WALLETS, changed.player_id, changed)
    tx.show(changed.player_id, LIVE_SECTION)


async def history(player_id: str, limit: int, after: tuple[datetime, str] | None) -> list[LedgerEntry]:
    """A player's ledger, the latest first, after the given time and entry (a read each)."""
    return await LEDGER.select(
        ("player_id", "==", player_id),
        order=[("at", "DESCENDING"), ("entry_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def of_currency(
    player_id: str, currency: str, limit: int, after: tuple[datetime, str] | None
) -> list[LedgerEntry]:
    """A player's ledger of one currency, the latest first, after the given time and entry (a read each)."""
    return await LEDGER.select(
        ("player_id", "==", player_id),
        ("currency", "==", currency),
        order=[("at", "DESCENDING"), ("entry_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def stored(start: datetime, end: datetime, limit: int) -> list[dict[str, Any]]:
    """The fields of entries from `start` to before `end` as they are stored, the oldest first (a read each)."""
    return await LEDGER.stored(("at", ">=", start), ("at", "<", end), order=[("at", "ASCENDING")], limit=limit)


async def stored_by_id(entry_ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The fields of those entries that are there as they are stored, in one call (a read each)."""
    return await LEDGER.stored_by_id(entry_ids)


async def moved_between(
    player_id: str | None, order_id: str, start: datetime, end: datetime, limit: int, after: tuple[datetime, str] | None
) -> list[LedgerEntry]:
    """A player's ledger, or else what an order moved, from `start` to before `end`, the latest first (a read each)."""
    which: list[Filter] = [("player_id", "==", player_id)] if player_id else [("order_id", "==", order_id)]
    return await LEDGER.select(
        *which,
        ("at", ">=", start),
        ("at", "<", end),
        order=[("at", "DESCENDING"), ("entry_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
