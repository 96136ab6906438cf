"""What score boards take of Redis: one of a million players, and ten thousand of a hundred.

    python -m tests.bench.score_board_memory

Starts a Redis of its own, fills it by the kit's scripts, and prints the bytes that it says it uses.
"""

import argparse
import asyncio
import os
import tempfile
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from emulators.cloud import LocalCloud
from functions.leaderboards.rules.scores import member
from shared import clients
from shared.redis.client import redis_connection
from shared.redis.score_boards import Change, ScoreBoards

BOARDS = ScoreBoards("bench")
BATCH = 500


async def used() -> int:
    """Bytes that Redis has allocated."""
    answer = (await redis_connection().ask("INFO", "memory")).decode()
    return int(dict(line.split(":", 1) for line in answer.splitlines() if ":" in line)["used_memory"])


async def fill(board: str, players: int) -> None:
    """A board of so many players, in batches."""
    token = await BOARDS.begin_filling(board)
    start = datetime.now(UTC)
    for first in range(0, players, BATCH):
        numbers = range(first, min(first + BATCH, players))
        moments = (start + timedelta(milliseconds=number) for number in numbers)
        changes = [
            Change(member(moment, uuid.uuid4().hex), (number * 7919) % 1_000_000_007, 3)
            for number, moment in zip(numbers, moments, strict=True)
        ]
        assert await BOARDS.apply(board, changes)
    assert await BOARDS.open(board, token)


async def measure(boards: int, players: int) -> int:
    """The bytes that so many boards of so many players take."""
    before = await used()
    for number in range(boards):
        await fill(f"{boards}-{number}:all", players)
    return await used() - before


async def main(sizes: list[tuple[int, int]]) -> None:
    """Measure each of these and print it."""
    for boards, players in sizes:
        taken = await measure(boards, players)
        print(f"{boards} boards of {players}: {taken / 1e6:.0f} MB, {taken / boards / players:.0f} bytes a score")
        await redis_connection().ask("FLUSHALL")
    await clients.close()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="1x1000000,10000x100", help="boards x players, with commas between them")
    given = [tuple(map(int, size.split("x"))) for size in options.parse_args().sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder, LocalCloud(Path(folder), parts=("redis",)) as cloud:
        os.environ.update(cloud.environment | {"REDIS_TIMEOUT": "30"})
        asyncio.run(main([(boards, players) for boards, players in given]))
