"""Filling the live boards that somebody needed and Redis did not have."""

from functions.conquest.operations.leaderboards import standings
from functions.conquest.rules.leaderboards.standings import of_player
from functions.conquest.rules.seasons.seasons import UnknownConquestSeason
from functions.conquest.store import boards, players, seasons


async def fill_wanted() -> int:
    """Fill the boards of the current season (a read a player and tribe part); returns how many that were.

    Those of other seasons are dropped: they are read from the record.
    """
    wanted = await boards.wanted()
    if not wanted:
        return 0
    try:
        season_id = (await seasons.current()).season_id
    except UnknownConquestSeason:
        season_id = ""
    filled = 0
    for board in wanted:
        if board in {boards.players_board(season_id), boards.tribes_board(season_id)}:
            filled += await _fill(board, season_id)
        else:
            await boards.drop(board)
    return filled


async def _fill(board: str, season_id: str) -> bool:
    """Put all standings on a board, then let readers use it; False when Redis lost it meanwhile."""
    token = await boards.begin_filling(board)
    if board == boards.tribes_board(season_id):
        if not await boards.put(board, [each.standing for each in await standings.of_tribes(season_id)]):
            return False
    else:
        async for page in players.pages(season_id):
            if not await boards.put(board, filter(None, map(of_player, page))):
                return False
    return await boards.open_to_readers(board, token)
