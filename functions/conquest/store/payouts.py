"""Results of seasons, prizes for money, and the transfers that paid them, in Firestore."""

from datetime import datetime

from functions.conquest.models.payouts import Payout, PayoutStatus, SeasonResult, Transfer
from functions.conquest.rules.payouts.payouts import Ending, TransferUsed, UnknownPayout
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import AlreadyDone, Transaction

RESULTS = Collection("conquest_results", SeasonResult)
PAYOUTS = Collection("conquest_payouts", Payout)
TRANSFERS = Collection("conquest_transfers", Transfer)


async def payout_and_result(tx: Transaction, payout_id: str) -> tuple[Payout, SeasonResult]:
    """A prize, then the result that it follows from (two reads). Raises UnknownPayout."""
    payout = await tx.get(PAYOUTS, payout_id)
    result = await tx.get(RESULTS, payout.season_id) if payout else None
    if payout is None or result is None:
        raise UnknownPayout(payout_id=payout_id)
    return payout, result


async def result(season_id: str) -> SeasonResult | None:
    """How a season ended; None before (one read)."""
    return await RESULTS.get(season_id)


async def listed(
    season_id: str | None, status: PayoutStatus | None, limit: int, after: tuple[datetime, str] | None
) -> list[Payout]:
    """Prizes, the oldest first, after the given time and id (a read each)."""
    of_season: list[Filter] = [("season_id", "==", season_id)] if season_id else []
    of_status: list[Filter] = [("status", "==", status.value)] if status else []
    return await PAYOUTS.select(
        *of_season,
        *of_status,
        order=[("created_at", "ASCENDING"), ("payout_id", "ASCENDING")],
        limit=limit,
        after=after or (),
    )


async def page(season_id: str, limit: int, after: str) -> dict[str, Payout]:
    """Prizes of a season by their ids, after the given one (a read each, one at least)."""
    return await PAYOUTS.named(("season_id", "==", season_id), limit=limit, after=after)


async def waiting() -> tuple[int, datetime | None]:
    """How many prizes are not paid, and since when the first (two reads)."""
    oldest = await listed(None, PayoutStatus.PENDING, 1, None)
    count = await PAYOUTS.count(("status", "==", PayoutStatus.PENDING.value))
    return count, oldest[0].created_at if oldest else None


def add(tx: Transaction, end: Ending) -> None:
    """Write a season's result with its prizes. The commit raises AlreadyDone when that was done."""
    tx.create(RESULTS, end.result.season_id, end.result, otherwise=AlreadyDone())
    for payout in end.payouts:
        tx.create(PAYOUTS, payout.payout_id, payout, otherwise=AlreadyDone())


def save(tx: Transaction, changed: Payout, result_after: SeasonResult) -> None:
    """Write a prize and its season's result, which this transaction read."""
    tx.put(PAYOUTS, changed.payout_id, changed)
    tx.put(RESULTS, result_after.season_id, result_after)


def use(tx: Transaction, transfer_id: str, used_for: str) -> None:
    """Use a transfer, once. The commit raises TransferUsed."""
    transfer = Transfer(transfer_id=transfer_id, used_for=used_for, recorded_at=tx.now)
    tx.create(TRANSFERS, transfer_id, transfer, otherwise=TransferUsed(transfer_id=transfer_id))
