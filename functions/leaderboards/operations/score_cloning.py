"""Scores of a player's copy in another environment."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from functions.leaderboards.models.score_clones import SCORE_COPIES
from functions.leaderboards.rules import score_clones as rules
from functions.leaderboards.store import score_boards
from functions.leaderboards.store.scores import SCORES, create
from shared.firestore.transaction import Transaction


async def copies(player_id: str) -> AsyncIterator[dict[str, Any]]:
    """A player's scores on all boards, in all periods that are kept (a read each, one at least)."""
    async for page in SCORES.pages(("player_id", "==", player_id)):
        for entry in page:
            yield rules.copied(entry).model_dump(mode="json")


def write_copies(tx: Transaction, player_id: str, sent: Sequence[dict[str, Any]]) -> None:
    """Write a new player's scores, and move the live boards. Raises ValueError for what is no copy of scores."""
    entries = [rules.of_player(copy, player_id) for copy in SCORE_COPIES.validate_python(sent)]
    if len({score_boards.board_of(entry) for entry in entries}) < len(entries):
        raise ValueError("two scores are of one board and period")
    for entry in entries:
        create(tx, entry)
        score_boards.move(tx, entry)
