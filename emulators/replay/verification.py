"""Whether every match counted, and exactly once: what the API tells each player, against the record."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from emulators.replay.api import Api
from emulators.replay.concurrency import do_each
from emulators.replay.matches_file import Match
from emulators.replay.registration import Account
from functions.battlepass.rules import xp as battlepass
from functions.matches import rules
from functions.matches.events import MatchCompleted

HISTORY_PAGE = 50
PAUSES = (1.0, 2.0, 4.0, 8.0, 0.0)
"""Seconds between one look at what differs and the next."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What matches add up to for one player."""

    matches: int = 0
    wins: int = 0
    losses: int = 0
    draws: int = 0
    xp: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            self.matches + other.matches,
            self.wins + other.wins,
            self.losses + other.losses,
            self.draws + other.draws,
            self.xp + other.xp,
        )

    def __str__(self) -> str:
        """As a listing shows it."""
        return f"{self.matches} matches ({self.wins} won, {self.losses} lost, {self.draws} drawn), {self.xp} XP"


@dataclass(frozen=True, slots=True)
class Told:
    """What the API tells a player: in the statistics and on the board (without XP), and the profile's XP."""

    statistics: Tally
    board: Tally
    xp: int


@dataclass(slots=True)
class Verdict:
    """How many players were asked, how many of them played more than the record has, and what does not add up."""

    players: int
    further: int
    wrong: dict[str, list[str]]


def tallies(matches: Iterable[MatchCompleted]) -> dict[str, dict[str, Tally]]:
    """What each match, counted once, adds for each of its players: by player, then by match."""
    tallies: dict[str, dict[str, Tally]] = defaultdict(dict)
    for match in matches:
        for part in match.players:
            won, drew = match.winner_id == part.player_id, match.winner_id is None
            xp = battlepass.match_xp(match, part)
            tallies[part.player_id][match.match_id] = Tally(1, int(won), int(not won and not drew), int(drew), xp)
    return tallies


async def verify(
    api: Api, accounts: Mapping[str, Account], matches: Iterable[Match], at_once: int, advance: Callable[[], None]
) -> Verdict:
    """Ask every player's statistics, board and profile, and compare. Raises ApiError and Unreachable.

    Who has played more than this is judged by their whole history: each match has to be in it, and everything has to
    add up to it. What differs is looked at again for some seconds: a reaction may be on its way.
    """
    now = datetime.now(UTC)
    expected = tallies(rules.completed(match.report, now) for match in matches)
    verdict = Verdict(len(expected), 0, {})

    async def one(player_id: str) -> None:
        for pause in PAUSES:
            wrong, further = await _differences(api, accounts[player_id], expected[player_id])
            if not wrong:
                verdict.further += further
                break
            await asyncio.sleep(pause)
        else:
            verdict.wrong[player_id] = wrong
        advance()

    await do_each(expected, at_once, one)
    return verdict


async def _differences(api: Api, account: Account, expected: Mapping[str, Tally]) -> tuple[list[str], bool]:
    """What differs for a player, and whether they have played more than expected."""
    told = await _ask(api, account)
    if not (wrong := _compare(told, _sum(expected.values()))):
        return [], False
    history = await _history(api, account)
    if further := history.keys() - expected.keys():
        wrong = _compare(told, _sum(history.values()))
    for match_id, tally in expected.items():
        if match_id not in history:
            wrong.append(f"match {match_id} is not in the history")
        elif history[match_id] != tally:
            wrong.append(f"match {match_id} is recorded as {history[match_id]}, and was reported as {tally}")
    return wrong, bool(further)


def _sum(parts: Iterable[Tally]) -> Tally:
    return sum(parts, Tally())


def _compare(told: Told, right: Tally) -> list[str]:
    said = {
        "the statistics": replace(told.statistics, xp=right.xp),
        "the board": replace(told.board, xp=right.xp),
        "the profile": replace(right, xp=told.xp),
    }
    return [f"{where}: {value}; the matches make {right}" for where, value in said.items() if value != right]


async def _ask(api: Api, account: Account) -> Told:
    token = await account.token(api)
    totals = (await api.get("/api/v1/stats/me/lifetime", token))["totals"]
    standing = await api.get("/api/v1/leaderboards/me", token)
    profile = await api.get("/api/v1/profiles/me", token)
    own = next((entry for entry in standing["nearby"] if entry["player_id"] == account.user_id), None)
    return Told(
        Tally(totals["matches"], totals["wins"], totals["losses"], totals["draws"]),
        _board_tally(own) if own else Tally(),
        profile["total_xp"],
    )


def _board_tally(entry: Mapping[str, Any]) -> Tally:
    wins, losses, draws = entry["wins"], entry["losses"], entry["draws"]
    return Tally(wins + losses + draws, wins, losses, draws)


async def _history(api: Api, account: Account) -> dict[str, Tally]:
    """Everything that a player has played, by match."""
    own: dict[str, Tally] = {}
    cursor = ""
    while True:
        query = urlencode({"limit": HISTORY_PAGE} | ({"cursor": cursor} if cursor else {}))
        page = await api.get(f"/api/v1/stats/me/matches?{query}", await account.token(api))
        for shown in page["items"]:
            own |= tallies([_completed(shown, account.user_id)])[account.user_id]
        cursor = page["next_cursor"]
        if not cursor:
            return own


def _completed(shown: Mapping[str, Any], user_id: str) -> MatchCompleted:
    """A match of somebody's history as it was reported."""
    winners = {"win": user_id, "loss": shown["opponent_id"], "draw": None}
    return MatchCompleted.model_validate(
        {
            **{name: shown[name] for name in ("match_id", "played_at", "map", "duration_seconds")},
            "winner_id": winners[shown["outcome"]],
            "players": (shown["mine"], shown["theirs"]),
        }
    )
