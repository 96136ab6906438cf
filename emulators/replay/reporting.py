"""Reports of matches, as a game server sends them."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

from emulators.replay.api import Answered, ApiError
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Match, Problem
from emulators.replay.registration import Account
from emulators.replay.server import GameServer


class Reports:
    """What became of the reports: taken in now (by match), known before or sent twice, and refused."""

    def __init__(self) -> None:
        self.taken: dict[str, Answered] = {}
        self.repeated: list[str] = []
        self.problems: list[Problem] = []

    @property
    def counted(self) -> set[str]:
        """The matches that the API has: each of them has to count, and once."""
        return {*self.taken, *self.repeated}

    @property
    def known(self) -> set[str]:
        """The matches that it had before."""
        return {match_id for match_id in self.repeated if match_id not in self.taken}

    @property
    def seconds(self) -> float:
        """From the first report sent to the last one taken in."""
        sent = [report.sent_at for report in self.taken.values()]
        answered = [report.answered_at for report in self.taken.values()]
        return max(answered) - min(sent) if sent else 0.0


def as_reported(match: Match, accounts: Mapping[str, Account], shift: timedelta) -> dict[str, Any]:
    """The report of a match, of the accounts that its players have, with its date moved; what is unknown left out."""
    players = tuple(
        player.model_copy(update={"player_id": accounts[player.player_id].user_id}) for player in match.report.players
    )
    winner, played_at = match.report.winner_id, match.report.played_at
    moved = {
        "players": players,
        "winner_id": accounts[winner].user_id if winner else None,
        "played_at": played_at + shift if played_at else None,
    }
    return match.report.model_copy(update=moved).model_dump(mode="json", exclude_none=True)


async def report_all(
    server: GameServer,
    matches: Iterable[Match],
    accounts: Mapping[str, Account],
    shift: timedelta,
    at_once: int,
    advance: Callable[[Reports], Awaitable[None]],
) -> Reports:
    """Report every match whose players have accounts, `at_once` at a time; a refused one becomes a problem.

    What `advance` does after each report holds up the next one. Raises Unreachable when the API answers no more.
    """
    reports = Reports()

    async def one(match: Match) -> None:
        where = f"match {match.match_id} (line {match.line})"
        if strangers := [player_id for player_id in match.player_ids if player_id not in accounts]:
            reports.problems.append(Problem(where, f"was not reported: {', '.join(strangers)} could not be registered"))
        else:
            try:
                answer = await server.report(as_reported(match, accounts, shift))
            except ApiError as error:
                reports.problems.append(Problem(where, str(error)))
            else:
                if answer.data["repeated"]:
                    reports.repeated.append(match.match_id)
                else:
                    reports.taken[match.match_id] = answer
        await advance(reports)

    await do_each(matches, at_once, one)
    return reports
