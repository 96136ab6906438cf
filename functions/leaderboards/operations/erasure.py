"""What is left of a player on the leaderboards when the player is erased."""

from functions.battlepass.api import seasons as battlepass
from functions.leaderboards.rules import rankings as rules
from functions.leaderboards.rules.elo import OFF_THE_BOARDS
from functions.leaderboards.store import archives, boards
from functions.leaderboards.store import ratings as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

AT_ONCE = 20
"""Pages of a ranking that are read at once."""


async def leave_boards(player_id: str) -> bool:
    """Delete a rating, and take the player off the live boards; False where there is none. One read, two writes.

    The record of a season that is over stays, without name: its ranking may be made again.
    """

    async def leave(tx: Transaction) -> bool:
        rating = await store.rating(tx, player_id)
        if rating is None:
            return False
        season_on = await battlepass.season_id_at(tx.now)
        gone = rating.model_copy(update={"standing": OFF_THE_BOARDS, "version": rating.version + 1})
        store.forget_rating(tx, player_id)
        if rating.season is not None and rating.season.season_id != season_on:
            store.save_season_line(tx, rules.line(rules.nameless(rating), rating.season))
        boards.move(tx, [gone], season_on)
        return True

    return await transaction.run(leave)


async def leave_rankings(player_id: str) -> None:
    """Take the player's name off the final rankings of all seasons: place and rating stay.

    Two reads for each season; for each that ranks the player about 15 pages, and those with the same rating.
    """
    rating = await store.current_rating(player_id)
    records = [*await store.season_records(player_id), *([rating.season] if rating and rating.season else [])]
    for record in records:
        await _leave_ranking(record.season_id, record.elo, player_id)


async def _leave_ranking(season_id: str, elo: int, player_id: str) -> None:
    """Go through the pages of a season on which players with this rating are."""
    number = await _first_page(season_id, elo)
    while pages := await archives.pages_from(season_id, number, AT_ONCE):
        for page in pages:
            if rules.without_player(page, player_id) != page:
                await transaction.run(lambda tx, wanted=page: _rewrite(tx, wanted.season_id, wanted.page, player_id))  # type: ignore[misc]
        if len(pages) < AT_ONCE or rules.elos(pages[-1])[1] < elo:
            return
        number += AT_ONCE


async def _first_page(season_id: str, elo: int) -> int:
    """The first page of a season that goes down to a rating (a read for each halving of the ranking)."""
    low, high = 0, await archives.page_count(season_id)
    while low < high:
        middle = (low + high) // 2
        page = await archives.page(season_id, middle)
        if page is not None and rules.elos(page)[1] > elo:
            low = middle + 1
        else:
            high = middle
    return low


async def _rewrite(tx: Transaction, season_id: str, number: int, player_id: str) -> None:
    page = await archives.page_to_change(tx, season_id, number)
    if page is not None:
        archives.save_page(tx, rules.without_player(page, player_id))
