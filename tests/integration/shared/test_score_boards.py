"""What a score board takes of Redis."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.leaderboards.rules.scores import member
from shared.redis.score_boards import Change, ScoreBoards, packed, unpacked
from tests.redis_client import redis_client

BOARDS = ScoreBoards("test")
MOST_BYTES = 80
"""Of a score on a board of a hundred: tests/bench/score_board_memory.py measures more."""


@pytest.mark.usefixtures("api")
async def test_a_small_board_is_small():
    board, now = f"{uuid.uuid4().hex}:all", datetime.now(UTC)
    token = await BOARDS.begin_filling(board)
    moments = [now + timedelta(seconds=number) for number in range(100)]
    changes = [Change(member(moment, uuid.uuid4().hex), 1_000_000 + number, 3) for number, moment in enumerate(moments)]
    assert await BOARDS.apply(board, changes)
    assert await BOARDS.open(board, token)
    keys = [f"{BOARDS.prefix(board)}{part}" for part in ("*", "times", "sizes")]
    taken = sum([await redis_client().memory_usage(key) for key in keys])
    assert taken <= 100 * MOST_BYTES


@pytest.mark.parametrize("player", ["0f" * 16, "0F" * 16, "a", "x" * 15, "x" * 14, "ab" * 8, "9" * 128])
def test_an_id_is_unpacked_as_it_was(player):
    assert unpacked(packed(player)) == player
