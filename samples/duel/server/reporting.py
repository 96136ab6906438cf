"""Matches are reported to Ludus, each once, also where it does not answer now or this server is started again."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress

from ludus_sdk import AsyncLudus, LudusError, NoAnswer

from samples.duel.server.duel import Result

REPORT, GRANT = "matches-report-match", "battlepass-grant-xp"
FLAWLESS_XP = 100
TRY_AGAIN_SECONDS = 5.0

Taken = Callable[[str, Sequence[str]], None]

log = logging.getLogger("duel")


class Reports:
    """What is to be reported waits in the SDK's offline queue, which is a file, until it is taken."""

    def __init__(self, ludus: AsyncLudus) -> None:
        self._ludus = ludus
        self._news = asyncio.Event()

    def add(self, result: Result) -> None:
        """Have a match reported, and XP given to who won it without losing a round."""
        self._ludus.offline.add(REPORT, report_of(result))
        winner = result.standing.winner
        if winner is not None and result.standing.is_flawless:
            grant = {"amount": FLAWLESS_XP, "reason": "achievement", "grant_id": f"flawless-{result.match_id}"}
            self._ludus.offline.add(GRANT, grant, path={"player_id": result.players[winner].player_id})
        self._news.set()

    async def run(self, taken: Taken) -> None:
        """Report what waits, as long as the server runs. `taken` is told each match that was, and who played it."""
        while True:
            self._news.clear()
            await self._flush(taken)
            if self._ludus.offline.waiting():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), TRY_AGAIN_SECONDS)
            else:
                await self._news.wait()

    async def _flush(self, taken: Taken) -> None:
        try:
            outcomes = await self._ludus.offline.flush()
        except (LudusError, NoAnswer) as error:
            log.warning("Reports wait: %s", error)
            return
        for outcome in outcomes:
            body = outcome.item.body
            if outcome.state != "done":
                log.error("%s %s: %s", outcome.item.id, outcome.state, outcome.error)
            elif outcome.item.id == REPORT:
                taken(body["match_id"], [player["player_id"] for player in body["players"]])


def report_of(result: Result) -> dict[str, object]:
    """The body of a report: the winner, and how many rounds each has won."""
    winner = result.standing.winner
    return {
        "match_id": result.match_id,
        "winner_id": None if winner is None else result.players[winner].player_id,
        "map": "rock-paper-scissors",
        "duration_seconds": round(result.seconds, 1),
        "players": [
            {"player_id": player.player_id, "score": score}
            for player, score in zip(result.players, result.standing.score, strict=True)
        ],
    }
