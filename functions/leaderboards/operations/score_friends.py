"""A score board among a player's friends."""

import asyncio

from functions.leaderboards.models.scores import ScoreBoard
from functions.leaderboards.operations import score_reading
from functions.leaderboards.rules import score_pages as pages
from functions.leaderboards.rules import scores as rules
from functions.leaderboards.rules.score_pages import View
from functions.leaderboards.store import score_boards, scores
from shared.extension_points import FRIENDS
from shared.firestore.transaction import Transaction
from shared.http import cursors

MOST_FRIENDS = 1000


async def among_friends(view: View, player_id: str, limit: int, cursor: str | None) -> ScoreBoard:
    """A page of a board with a player and the friends alone. Raises InvalidCursor."""
    first = cursors.read_place(cursor)
    players = [player_id, *await _friends(player_id)]
    live = None if view.is_over else await score_boards.some(view.board, players)
    if live is not None:
        shown = live[first : first + limit]
        lines = await score_reading.lines(view, shown, first + 1)
        if lines is not None:
            return pages.friends_page(view, lines, len(live))
    entries = await scores.entries(Transaction(), view.board, players)
    ranked = sorted((entry for entry in entries.values() if entry.board), key=rules.placed, reverse=True)
    lines = await score_reading.lines_of(view, ranked[first : first + limit], first + 1)
    return pages.friends_page(view, lines, len(ranked))


async def _friends(player_id: str) -> list[str]:
    """A player's friends, by whoever keeps friendships; nobody where no service does."""
    lists = await asyncio.gather(*(each.friend_ids(player_id) for each in FRIENDS.implementations().values()))
    return list(dict.fromkeys(friend for friends in lists for friend in friends if friend != player_id))[:MOST_FRIENDS]
