"""How a season ends, and that each prize is paid once."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from functions.conquest.models.payouts import (
    Payout,
    PayoutStatus,
    PayoutView,
    SeasonEndPreview,
    SeasonResult,
    SettlePayout,
    TribeResult,
)
from functions.conquest.models.seasons import Season
from functions.conquest.rules.payouts import prizes
from functions.conquest.rules.payouts.prizes import Contender, Prize
from shared.errors import DomainError, NotFound

MOST_LISTED = 100
"""How many tribes a result names, the best first."""


class UnknownPayout(NotFound):
    """There is no such prize."""

    code = "UNKNOWN_PAYOUT"
    message = "There is no such payout; GET /api/v1/admin/conquest/payouts lists them."


class PayoutWalletChanged(DomainError):
    """The wallet that the season's end named for a prize is its player's no more."""

    status = 409
    code = "PAYOUT_WALLET_CHANGED"
    message = (
        "The wallet of this payout is not the player's own any more; details.wallet is the player's own now. Send "
        "where the transfer went as `wallet`."
    )


class PayoutSettled(DomainError):
    """The prize was paid by another transfer."""

    status = 409
    code = "PAYOUT_SETTLED"
    message = "This payout was settled by another transfer; details.transfer_id names it. Nothing has changed."


class TransferUsed(DomainError):
    """The transfer has paid something else."""

    status = 409
    code = "TRANSFER_USED"
    message = (
        "This transfer is recorded for something else already. Of a hash with several transfers, send the"
        " log_index of each."
    )


class Ending(NamedTuple):
    """A season's result, and the prizes that follow from it."""

    result: SeasonResult
    payouts: tuple[Payout, ...]


def ending(
    season: Season, contenders: Iterable[Contender], paid: int, wallets: Mapping[str, str], now: datetime
) -> Ending:
    """How a season ends when so many have paid; `wallets` has where each player's prizes go."""
    contenders = tuple(contenders)
    pool = prizes.pool(season.game.season, paid) if season.money_prizes else 0
    won = prizes.prizes(pool, contenders, season.game.prizes)
    payouts = tuple(payout for prize in won for payout in _payouts(season, prize, wallets, now))
    cents = {prize.contender.tribe_id: prize.cents for prize in won}
    ranking = [
        TribeResult(
            rank=rank,
            tribe_id=tribe.tribe_id,
            name=tribe.name,
            victory_points=tribe.points,
            cents=cents.get(tribe.tribe_id, 0),
        )
        for rank, tied in prizes.ranked(contenders)
        for tribe in tied
    ]
    result = SeasonResult(
        season_id=season.season_id,
        paid=paid,
        pool=pool,
        undistributed=pool - sum(cents.values()),
        tribes=tuple(ranking[:MOST_LISTED]),
        payouts=len(payouts),
        ended_at=now,
    )
    return Ending(result, payouts)


def _payouts(season: Season, prize: Prize, wallets: Mapping[str, str], now: datetime) -> Iterable[Payout]:
    for part in prizes.members_prizes(prize.cents, prize.contender, season.game.prizes):
        if part.cents:
            yield Payout(
                payout_id=f"{season.season_id}-{prize.rank}-{part.player_id}",
                season_id=season.season_id,
                rank=prize.rank,
                tribe_id=prize.contender.tribe_id,
                player_id=part.player_id,
                share=part.share,
                cents=part.cents,
                wallet=wallets.get(part.player_id, ""),
                created_at=now,
            )


def winners(season: Season, contenders: Iterable[Contender]) -> tuple[str, ...]:
    """The players of the tribes that win something, whatever there is to win."""
    won = prizes.prizes(0, contenders, season.game.prizes)
    return tuple(
        player
        for prize in won
        for player in (prize.contender.chieftain, *prize.contender.captains, *prize.contender.warriors)
    )


def transfer_id(transfer: SettlePayout) -> str:
    """What names a transfer for ever."""
    return f"{transfer.chain_id}-{transfer.transaction_hash}-{transfer.log_index}"


def paid_to(payout: Payout, own: str, sent: str | None) -> str:
    """Where a prize went: where the transfer was `sent`, or the player's `own` wallet now.

    Raises PayoutWalletChanged where neither says so, or where it is another's.
    """
    if sent is None and payout.wallet in {"", own}:
        return own
    if sent is None or sent.lower() not in {payout.wallet.lower(), own.lower()}:
        raise PayoutWalletChanged(payout_id=payout.payout_id, named=payout.wallet, wallet=own)
    return own if sent.lower() == own.lower() else payout.wallet


def settled(payout: Payout, transfer: str, by: str, now: datetime) -> Payout:
    """A prize that was paid by a transfer. Raises PayoutSettled."""
    if payout.status is PayoutStatus.SETTLED:
        if payout.transfer_id != transfer:
            raise PayoutSettled(payout_id=payout.payout_id, transfer_id=payout.transfer_id)
        return payout
    paid = {"status": PayoutStatus.SETTLED, "transfer_id": transfer, "settled_at": now, "settled_by": by}
    return payout.model_copy(update=paid)


def view(payout: Payout) -> PayoutView:
    """A prize as staff sees it."""
    shown = {name: getattr(payout, name) for name in PayoutView.model_fields} | {
        "transfer_id": payout.transfer_id or None
    }
    return PayoutView(**shown)


def preview(end: Ending) -> SeasonEndPreview:
    """How a season would end."""
    shown = {name: getattr(end.result, name) for name in ("season_id", "paid", "pool", "undistributed", "tribes")}
    return SeasonEndPreview(**shown, payouts=tuple(view(payout) for payout in end.payouts))
