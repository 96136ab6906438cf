"""Premium passes and tiers that were paid for with money."""

from collections.abc import Sequence
from typing import Any

from functions.battlepass.events import RewardEarned
from functions.battlepass.models.passes import OrderSeason
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import passes as rules
from functions.battlepass.rules.progress import started
from functions.battlepass.rules.tiers import tiers_reached
from functions.battlepass.store import order_seasons, progress, seasons
from functions.profiles.api import players as profiles
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.granting import CURRENT, Granted, Item, Outcome

KINDS = (rules.PASS, rules.TIERS)
COUNTED = (rules.TIERS,)


async def check(items: Sequence[Item]) -> tuple[str, ...]:
    """Seasons that there are not, and more tiers than a season has."""
    dated = await seasons.seasons()
    return tuple(problem for item in items if (problem := rules.problem_of(item, dated)))


def refs(player_id: str, items: Sequence[Item]) -> tuple[Ref[Progress], ...]:
    """The player's seasons that are named; which one is on is known when it is granted."""
    return tuple(progress.ref(item.id, player_id) for item in items if item.id != CURRENT)


async def grant(
    tx: Transaction,
    player_id: str,
    items: Sequence[Item],
    order_id: str,
    fact: str,  # noqa: ARG001  the extension point's signature
) -> tuple[Granted, ...]:
    """Give a player passes and tiers, of a season that is over, too: its rewards that were reached stay claimable.

    Reads the order's season, the progress and the player in one call; writes the first two, and an event where a reward
    was reached. Who was erased gets none.
    """
    with_seasons = await _with_seasons(tx, player_id, items, order_id, *profiles.refs([player_id]))
    if await profiles.is_erased(tx, player_id):
        return tuple(Granted(item=item, outcome=Outcome.OWNED) for item in items)
    outcomes = []
    for item, season in with_seasons:
        outcome = Outcome.NO_ROOM
        if season is not None:
            before = await _progress(tx, season, player_id)
            after = rules.with_item(season, before, item, order_id, tx.now)
            outcome = Outcome.GRANTED if after else Outcome.OWNED
            if after:
                progress.save(tx, after)
                if tiers := tiers_reached(season, before, after):
                    tx.emit(RewardEarned(player_id=player_id, season_id=season.season_id, tiers=tiers))
        outcomes.append(Granted(item=item, outcome=outcome))
    return tuple(outcomes)


async def take_back(
    tx: Transaction,
    player_id: str,
    items: Sequence[Item],
    order_id: str,
    fact: str,  # noqa: ARG001  the extension point's signature
) -> None:
    """Take passes and tiers from a player, as far as this order gave them; rewards that were claimed stay.

    Reads the order's season and the progress in one call, writes the progress.
    """
    for item, season in await _with_seasons(tx, player_id, items, order_id):
        if season is not None:
            before = await _progress(tx, season, player_id)
            after = rules.without_item(season, before, item, order_id, tx.now)
            if after is not None:
                progress.save(tx, after)


async def _with_seasons(
    tx: Transaction, player_id: str, items: Sequence[Item], order_id: str, *besides: Ref[Any]
) -> list[tuple[Item, Season | None]]:
    """The season of each item, which the order keeps; most progress, and what is read besides, is of the same call."""
    dated = await seasons.seasons()
    likely = [season for item in items if (season := rules.season_of_item(item, None, dated, tx.now))]
    of_player = (progress.ref(season.season_id, player_id) for season in likely)
    await tx.fetch(order_seasons.ref(order_id), *of_player, *besides)
    before = await order_seasons.of_order(tx, order_id)
    of_items = [(item, rules.season_of_item(item, before, dated, tx.now)) for item in items]
    current = next((season for item, season in of_items if season and item.id == CURRENT), None)
    if current and before is None:
        kept = OrderSeason(order_id=order_id, season_id=current.season_id, granted_at=tx.now)
        order_seasons.save(tx, kept)
    return of_items


async def _progress(tx: Transaction, season: Season, player_id: str) -> Progress:
    return await progress.to_change(tx, season.season_id, player_id) or started(season, player_id, tx.now)
