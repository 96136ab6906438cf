"""Passes and tiers that were paid for with money."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from functions.battlepass.models.passes import OrderSeason
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.tiers import HIGHEST_TIER
from functions.battlepass.rules.seasons import season_at
from functions.battlepass.rules.tiers import tier_reached, with_available
from shared.granting import CURRENT, Item

PASS, TIERS = "premium_pass", "pass_tiers"


def problem_of(item: Item, seasons: Iterable[Season]) -> str | None:
    """What is wrong with an item that is to be sold, in words for people."""
    if item.id != CURRENT and item.id not in {season.season_id for season in seasons}:
        return f"there is no season {item.id!r}; {CURRENT!r} is the one that is on"
    if item.quantity > HIGHEST_TIER:
        return f"{item.kind}: a season has {HIGHEST_TIER} tiers"
    return None


def season_of_item(item: Item, before: OrderSeason | None, seasons: Sequence[Season], now: datetime) -> Season | None:
    """The season that an item is for, whether it is on, over or to come.

    `current` is the season that it was when the order was granted `before`; else the one that is on, or, between two
    seasons, the one that comes next: what is paid for is worth most there.
    """
    wanted = (before.season_id if before else None) if item.id == CURRENT else item.id
    if wanted:
        return next((season for season in seasons if season.season_id == wanted), None)
    to_come = (season for season in seasons if season.start_date > now)
    return season_at(seasons, now) or min(to_come, key=lambda season: season.start_date, default=None)


def with_item(season: Season, before: Progress, item: Item, order_id: str, now: datetime) -> Progress | None:
    """The progress with what an order paid for; None for who has the pass, or has reached the last tier."""
    if item.kind == PASS:
        if before.is_premium:
            return None
        changed: dict[str, object] = {"is_premium": True, "premium_by": (order_id,)}
    else:
        if tier_reached(season, before) >= HIGHEST_TIER:
            return None
        changed = {"purchased_tiers": before.purchased_tiers + item.quantity}
    return with_available(season, before.model_copy(update={**changed, "updated_at": now}))


def without_item(season: Season, before: Progress, item: Item, order_id: str, now: datetime) -> Progress | None:
    """The progress without what an order paid for; None where it has nothing of it. What was claimed stays claimed."""
    if item.kind == PASS:
        left = tuple(source for source in paid_by(before) if source != order_id)
        if left == paid_by(before):
            return None
        changed: dict[str, object] = {"is_premium": bool(left), "premium_by": as_kept(before, left)}
    else:
        changed = {"purchased_tiers": max(0, before.purchased_tiers - item.quantity)}
    return with_available(season, before.model_copy(update={**changed, "updated_at": now}))


def paid_by(progress: Progress) -> tuple[str, ...]:
    """What a player's pass was paid by: orders, and `wallet:` with a player; nothing without a pass."""
    return (progress.premium_by or (_own_wallet(progress),)) if progress.is_premium else ()


def as_kept(progress: Progress, payers: tuple[str, ...]) -> tuple[str, ...]:
    """What a pass was paid by as progress keeps it: the player's own wallet alone is nothing."""
    return () if payers == (_own_wallet(progress),) else payers


def _own_wallet(progress: Progress) -> str:
    return f"wallet:{progress.player_id}"
