"""Telling players what is done, at its moment. The news may be lost; what is done is done by the clock."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta

from functions.conquest.models.players import SeasonPlayer, Training, Upgrade
from functions.conquest.models.tasks import TellDone
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.players import notices
from functions.conquest.store import players, seasons
from shared.events import tasks
from shared.firestore.transaction import Transaction

CLOCKS_DIFFER = timedelta(milliseconds=250)
"""How much later than its moment the task comes, so that no instance's clock finds it too early."""


def when_done(tx: Transaction, account_id: str, player: SeasonPlayer, due: Iterable[Upgrade | Training]) -> None:
    """Have the player's account told when these are done, once this has committed. A task each."""
    waiting = tuple(due)

    async def queue(work: Upgrade | Training) -> None:
        task = notices.work_of(player.season_id, account_id, work)
        what = task.queue_id or f"{player.season_id}:{player.player_id}:{task.building}:{task.level}"
        name = f"conquest-done:{what}:{work.ends_at.isoformat()}"
        await tasks.enqueue(task, name=name, at=work.ends_at + CLOCKS_DIFFER)

    async def queue_all() -> None:
        await asyncio.gather(*(queue(work) for work in waiting))

    if waiting:
        tx.after_commit(queue_all)


async def tell_done(tx: Transaction, work: TellDone) -> None:
    """Show the player what is done, and tell it where it took long; what was cancelled meanwhile is not told.

    One read, and one write where it is told. Raises UnknownConquestSeason, NotRegistered.
    """
    season = await seasons.current_or(work.season_id)
    before = await players.player_in(tx, season.season_id, work.player_id)
    notice = notices.of_done(economy.advance(season, before, tx.now).player, work)
    if notice is None:
        return
    players.show(tx, work.player_id)
    if work.took_long:
        tx.emit(notice)
