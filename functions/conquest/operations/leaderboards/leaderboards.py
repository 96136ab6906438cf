"""The boards of players and tribes: from Redis, or from the record where Redis does not have them."""

import asyncio
from collections.abc import Iterable

from functions.conquest.models.leaderboards import (
    ConquestPlace,
    ConquestPlayers,
    ConquestTribes,
    RenderedPlayers,
    RenderedTribes,
)
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.operations.leaderboards import standings
from functions.conquest.operations.players import names
from functions.conquest.rules.leaderboards import leaderboards as rules
from functions.conquest.rules.leaderboards.standings import Standing, of_player, ordered
from functions.conquest.rules.seasons.seasons import NotRegistered
from functions.conquest.store import boards, seasons, territories, tribes
from functions.conquest.store import players as store
from shared.redis import cache

PAGE_SECONDS = 15


async def players(caller_id: str, season_id: str | None, limit: int, cursor: str | None) -> ConquestPlayers:
    """A page of the players' board, and the caller's own place. Raises UnknownConquestSeason, InvalidCursor.

    The first page is kept for 15 seconds. Any other takes two reads a line, and one for each of their tribes. The own
    place takes one read, and two more where the live board is not there; then lines are of the first ranks alone
    (Unavailable for others), which are read once in 15 seconds.
    """
    season, first = await seasons.current_or(season_id), rules.first_of(cursor)
    board = boards.players_board(season.season_id)
    rendered, own = await asyncio.gather(
        cache.remember(
            f"{boards.page_key(board)}:{first}", RenderedPlayers, PAGE_SECONDS, lambda: _players(season, first)
        ),
        _own(season, caller_id),
    )
    lines, next_cursor = rules.cut((rendered or await _players(season, first)).lines, first, limit)
    place = None if own is None else ConquestPlace(rank=await _rank(season, own), victory_points=own.victory_points)
    return ConquestPlayers(season_id=season.season_id, players=lines, user_rank=place, next_cursor=next_cursor)


async def _own(season: Season, caller_id: str) -> SeasonPlayer | None:
    try:
        return await store.player(season.season_id, caller_id)
    except NotRegistered:
        return None


async def _players(season: Season, first: int) -> RenderedPlayers:
    """Lines of the board after so many others, one more than a page has."""
    board, size = boards.players_board(season.season_id), rules.LONGEST + 1
    live = await boards.page(board, first, size)
    if live is None:
        rules.check_depth(first)
        shown = (await standings.of_players_lately(season.season_id))[first : first + size]
        by_id = {each.player_id: each for each in shown}
    else:
        by_id = await store.of_season(season.season_id, [Standing(*each).id for each in live.placed])
    placed = ordered(filter(None, map(of_player, by_id.values())))
    if live is not None:
        await _mend(board, {Standing(*each) for each in live.placed}, placed)
    cards, their_tribes = await asyncio.gather(
        names.cards(by_id), tribes.tribes(each.tribe_id for each in by_id.values() if each.tribe_id)
    )
    return RenderedPlayers(lines=rules.player_lines(placed, first, by_id, cards, their_tribes))


async def _mend(board: str, live: set[Standing], placed: Iterable[Standing]) -> None:
    """Put right what the live board has otherwise than the record, be it only for a moment."""
    of_record = set(placed)
    there = {standing.id for standing in of_record}
    for gone in (each for each in live if each.id not in there):
        await boards.take_off(board, gone)
    await boards.put(board, of_record - live)


async def _rank(season: Season, own: SeasonPlayer) -> int | None:
    """A player's rank; None without victory points."""
    standing = of_player(own)
    if standing is None:
        return None
    live = await boards.place(boards.players_board(season.season_id), own.player_id)
    if live is not None and live.rank is not None and standing in {Standing(*each) for each in live.placed}:
        return live.rank
    return 1 + await boards.players_above(own)


async def tribes_board(caller_id: str, season_id: str | None, limit: int, cursor: str | None) -> ConquestTribes:
    """A page of the tribes' board, and the place of the caller's own. Raises UnknownConquestSeason, InvalidCursor.

    The first page is kept for 15 seconds. Any other takes a read a line and territory.
    """
    season, first = await seasons.current_or(season_id), rules.first_of(cursor)
    board = boards.tribes_board(season.season_id)
    rendered, own = await asyncio.gather(
        cache.remember(
            f"{boards.page_key(board)}:{first}", RenderedTribes, PAGE_SECONDS, lambda: _tribes(season, first)
        ),
        _own(season, caller_id),
    )
    lines, next_cursor = rules.cut((rendered or await _tribes(season, first)).lines, first, limit)
    mine = await tribe_place(season.season_id, own.tribe_id) if own is not None and own.tribe_id else None
    return ConquestTribes(season_id=season.season_id, tribes=lines, my_tribe=mine, next_cursor=next_cursor)


async def _tribes(season: Season, first: int) -> RenderedTribes:
    season_id, size = season.season_id, rules.LONGEST + 1
    live = await boards.page(boards.tribes_board(season_id), first, size)
    if live is None:
        placed = [each.standing for each in (await standings.of_tribes_lately(season_id))[first : first + size]]
    else:
        placed = [Standing(*each) for each in live.placed]
    listed, land = await asyncio.gather(tribes.tribes(each.id for each in placed), territories.of_season(season_id))
    return RenderedTribes(lines=rules.tribe_lines(placed, first, listed, land))


async def tribe_place(season_id: str, tribe_id: str) -> ConquestPlace:
    """A tribe's place among others: from Redis, else by the record."""
    live = await boards.place(boards.tribes_board(season_id), tribe_id)
    if live is not None:
        points = next((points for points, member in live.placed if Standing(points, member).id == tribe_id), 0)
        return ConquestPlace(rank=live.rank, victory_points=points)
    placed = [each.standing for each in await standings.of_tribes_lately(season_id)]
    rank = next((rank for rank, each in enumerate(placed, 1) if each.id == tribe_id), None)
    return ConquestPlace(rank=rank, victory_points=placed[rank - 1].points if rank else 0)
