"""Telling all players of a season that it has begun, or how it ended and who won a prize, page by page."""

from datetime import UTC, datetime
from functools import partial

from functions.conquest.models.seasons import Season, SeasonNews
from functions.conquest.models.tasks import TellSeason
from functions.conquest.operations.players import news
from functions.conquest.rules.seasons import notices
from functions.conquest.rules.seasons.news import untold
from functions.conquest.store import payouts, players, seasons
from shared.events.notices import PlayerNotice
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 100
"""Players who are told in one commit."""


async def begin(season: Season) -> None:
    """Queue the first pages of what is new in a season, then note that it is told.

    What dies in between is begun again with the next run: a notice is one of a season and a player. Costs a task, a
    read and a write, where something is new.
    """
    for told in untold(season, datetime.now(UTC)):
        await _queue(TellSeason(season_id=season.season_id, news=told))
        if told is SeasonNews.ENDED and season.money_prizes:
            await _queue(TellSeason(season_id=season.season_id, news=told, prizes=True))
        await transaction.run(partial(seasons.note_told, season.season_id, told))


async def tell(work: TellSeason) -> None:
    """Tell a page of players, and queue the next one. A read for each, four for thirty; an event each."""
    if last := await transaction.run(lambda tx: _tell(tx, work)):
        await _queue(work.model_copy(update={"after": last}))


async def _queue(work: TellSeason) -> None:
    what = "prizes" if work.prizes else work.news
    await enqueue(work, name=f"conquest-season:{work.season_id}:{what}:{work.after}")


async def _tell(tx: Transaction, work: TellSeason) -> str:
    """The place after the page; empty where nothing follows."""
    season = await seasons.current_or(work.season_id)
    told = await (_winners(season, work.after) if work.prizes else _players(season, work))
    await news.tell(tx, told.values())
    return next(reversed(told)) if len(told) == AT_ONCE else ""


async def _winners(season: Season, after: str) -> dict[str, PlayerNotice]:
    page = await payouts.page(season.season_id, AT_ONCE, after)
    return {place: notices.of_prize(season, payout) for place, payout in page.items()}


async def _players(season: Season, work: TellSeason) -> dict[str, PlayerNotice]:
    page = await players.page(season.season_id, AT_ONCE, work.after)
    if work.news is SeasonNews.BEGUN:
        return {place: notices.of_start(season, player) for place, player in page.items()}
    result = await payouts.result(season.season_id)
    if result is None:
        return {}
    return {place: notices.of_end(season, player, result) for place, player in page.items()}
