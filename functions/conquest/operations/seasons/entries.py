"""What becomes of payments of entry fees. Facts may come twice, late, and in any order."""

from datetime import UTC, datetime

from functions.commerce.api import sales
from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.conquest.models.entries import Entry, EntryStatus, Verdict
from functions.conquest.models.seasons import Season
from functions.conquest.models.tribes import TribeChange
from functions.conquest.operations.tribes.tribes import part
from functions.conquest.rules.seasons import entries as rules
from functions.conquest.rules.seasons import notices
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason, enrolled
from functions.conquest.rules.tribes import tribes as tribe_rules
from functions.conquest.rules.tribes.changes import changed
from functions.conquest.store import entries, players, seasons, tribes
from shared.entry_fees import EntryFee
from shared.firestore.transaction import Transaction

WHOLE = ("refunded", "charged_back")
"""What commerce says of an order whose money went back whole. A part of it changes nothing here."""


async def fee_for(player_id: str, season_id: str) -> EntryFee | None:
    """What a season costs a player (two reads); None where there is no such season, or no fee. Raises EntryRefused."""
    try:
        season = await seasons.current_or(season_id)
    except UnknownConquestSeason:
        return None
    if not season.sku_id:
        return None
    return rules.fee_of(season, await entries.entry(season_id, player_id), datetime.now(UTC))


async def follow_payment(tx: Transaction, purchase: PurchaseGranted) -> None:
    """Register who has paid, or have the money given back that bought nothing.

    Nothing for a purchase of something else. Else three reads and two writes; one, the refund's event and a notice
    where the money goes back.
    """
    if (season := await seasons.sold_as(purchase.sku_id)) is None:
        return
    verdict = await enter(tx, season, purchase.player_id, purchase.order_id, purchase.times, purchase.granted_at)
    if verdict is not None and verdict is not Verdict.ENTERED:
        tx.emit(notices.of_payment(season, purchase.player_id, purchase.order_id, verdict))
        sales.ask_refund(tx, purchase.order_id, f"Entry to {season.name}: {verdict}", "conquest")


async def enter(
    tx: Transaction, season: Season, player_id: str, payment_id: str, times: int, granted_at: datetime
) -> Verdict | None:
    """Let a player take part by a payment; returns what became of it, None where that was told before."""
    await tx.fetch(
        entries.entry_ref(season.season_id, player_id),
        players.PLAYERS.ref(players.document_id(season.season_id, player_id)),
        players.account_ref(player_id),
    )
    entry = await _entry(tx, season, player_id)
    if rules.is_told(entry, payment_id, times):
        return None
    taking_part = await players.registered(tx, season.season_id, player_id)
    verdict = rules.verdict_on(season, entry, payment_id, granted_at)
    if verdict is Verdict.ENTERED and taking_part is not None:  # by an account that was merged
        verdict = Verdict.SECOND
    if verdict is Verdict.ENTERED:
        players.add(tx, enrolled(season, player_id, tx.now))
    entries.save(tx, rules.paid(entry, payment_id, times, verdict, tx.now))
    return verdict


async def follow_refund(tx: Transaction, refund: PurchaseRefunded) -> None:
    """Take the registration back whose money went back before the season began. Three reads, two writes."""
    season = await seasons.sold_as(refund.sku_id)
    if season is None or refund.status not in WHOLE:
        return
    before = await _entry(tx, season, refund.player_id)
    after = rules.taken_back(season, before, refund.order_id, refund.times, refund.refunded_at)
    if after == before:
        return
    entries.save(tx, after.model_copy(update={"updated_at": tx.now}))
    if before.status is EntryStatus.PAID and after.status is EntryStatus.REFUNDED:
        await _withdraw(tx, season, refund.player_id)
        tx.emit(notices.of_withdrawal(season, refund.player_id, refund.order_id, refund.times))


async def _withdraw(tx: Transaction, season: Season, player_id: str) -> None:
    """Take a player out of a season that has not begun, and out of the tribe."""
    document_id = players.document_id(season.season_id, player_id)
    player = await tx.get(players.PLAYERS, document_id)
    if player is None:
        return
    if player.tribe_id is not None:
        tribe = await tribes.tribe_in(tx, player.tribe_id)
        after = tribe_rules.left(tribe, player_id, tx.now)
        await part(tx, season, after, {player_id: player})
        tx.emit(changed(TribeChange.LEFT, tribe, after, player_id, tx.now))
    tx.delete(players.PLAYERS, document_id)


async def _entry(tx: Transaction, season: Season, player_id: str) -> Entry:
    kept = await entries.entry_in(tx, season.season_id, player_id)
    return kept or Entry(season_id=season.season_id, player_id=player_id, updated_at=tx.now)
