"""A season is played, and a plain loop that shares no rule with the services counts it, too: all has to be the same.

A season ends in the middle, matches come late and twice, and Redis is emptied on the way. With LUDUS_MATCHES the
matches are those of a file (one JSON object a line: match_id, played_at, winner_id, duration_seconds, players).
"""

import itertools
import json
import os
import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from functions.battlepass.store.progress import PROGRESS
from functions.leaderboards.store.ratings import LINES, RATINGS
from functions.profiles.store import PROFILES
from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from shared.identity.callers import Role
from tests.accounts import Account
from tests.local_api import data_of
from tests.matches import completed, react
from tests.redis_client import redis_client
from tests.seasons import unused_season
from tests.standings import own, reconcile

COUNTED = ("score", "kills", "deaths", "shots", "hits")
starts = (datetime(1900, 1, 1, tzinfo=UTC) + timedelta(days=30 * attempt) for attempt in itertools.count())


def generated(count: int, start: datetime) -> list[dict[str, Any]]:
    """Matches of thirty players in their order, an hour apart."""
    chance = random.Random(11)
    matches = []
    for number in range(count):
        first, second = chance.sample([f"p{number}" for number in range(30)], 2)
        players = [
            {"player_id": player_id, **{name: chance.choice([None, chance.randrange(90)]) for name in COUNTED}}
            for player_id in (first, second)
        ]
        matches.append(
            {
                "match_id": f"replay-{number}",
                "played_at": start + timedelta(hours=number),
                "winner_id": None if number % 11 == 0 else chance.choice([first, second]),
                "duration_seconds": chance.choice([None, chance.randint(30, 4000)]),
                "players": players,
            }
        )
    return matches


def recorded(path: str, count: int, start: datetime) -> list[dict[str, Any]]:
    """The first matches of a file; they are given dates of long ago, so that no other test's season is theirs."""
    lines = [json.loads(line) for line in Path(path).read_text().splitlines()[:count]]
    for number, line in enumerate(lines):
        line["played_at"] = start + timedelta(hours=number)
        line["players"] = [
            {"player_id": part["player_id"], **{name: part.get(name) for name in COUNTED}} for part in line["players"]
        ]
    return [{name: line.get(name) for name in generated(1, start)[0]} for line in lines]


@dataclass
class Counted:
    """What the loop below knows of a player."""

    elo: int = 1200
    peak: int = 1200
    xp: int = 0
    wins: int = 0
    losses: int = 0
    draws: int = 0
    latest: datetime | None = None
    season: str | None = None
    sums: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))
    seconds: float = 0
    days: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    season_xp: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    records: dict[str, list[int]] = field(default_factory=dict)


def count(
    matches: list[dict[str, Any]], season_of: dict[str, str | None], players: dict[str, Counted]
) -> dict[str, Counted]:
    """Everything of these matches, in this order, from the documents' formulas alone."""
    for match in matches:
        first, second = (players.setdefault(part["player_id"], Counted()) for part in match["players"])
        season, before = season_of[match["match_id"]], (first.elo, second.elo)
        for part, me, mine, theirs in zip(match["players"], (first, second), before, reversed(before), strict=True):
            score = 0.5 if match["winner_id"] is None else 1.0 if match["winner_id"] == part["player_id"] else 0.0
            k = 32 if mine < 2000 else 24 if mine < 2400 else 16
            wanted = mine + k * (score - 1 / (1 + 10 ** ((theirs - mine) / 400)))
            me.elo = min(3000, max(100, int(wanted + 0.5)))
            me.peak = max(me.peak, me.elo)
            outcome = {1.0: 0, 0.0: 1, 0.5: 2}[score]
            me.wins, me.losses, me.draws = (
                me.wins + (outcome == 0),
                me.losses + (outcome == 1),
                me.draws + (outcome == 2),
            )
            gained = (
                (100 if outcome == 0 else 50) + 5 * (part["kills"] or 0) + int((match["duration_seconds"] or 0) / 10)
            )
            gained = max(50, min(300, gained))
            me.xp += gained
            me.seconds += match["duration_seconds"] or 0
            me.days[match["played_at"].date().isoformat()] += 1
            for name in COUNTED:
                me.sums[name] += part[name] or 0
            if season is not None:
                me.season_xp[season] += gained
                _count_for_season(me, season, outcome, mine, match["played_at"])
            me.latest = max(match["played_at"], me.latest or match["played_at"])
    return players


def _count_for_season(me: Counted, season: str, outcome: int, before: int, played_at: datetime) -> None:
    """A season's rating is the one after its last match; a late match of a season that was left moves it as far."""
    if me.season is None or (season != me.season and me.latest is not None and played_at > me.latest):
        me.season = season
    record = me.records.get(season)
    if record is None:
        record = me.records[season] = [me.elo, 0, 0, 0]
    elif season == me.season:
        record[0] = me.elo
    else:
        record[0] = min(3000, max(100, record[0] + me.elo - before))
    record[1 + outcome] += 1


def streaks(matches: list[dict[str, Any]]) -> dict[str, int]:
    """Each player's current streak of wins, by the time of play."""
    by_player: dict[str, int] = defaultdict(int)
    for match in sorted(matches, key=lambda match: match["played_at"]):
        for part in match["players"]:
            won = match["winner_id"] == part["player_id"]
            by_player[part["player_id"]] = by_player[part["player_id"]] + 1 if won else 0
    return by_player


async def test_a_season_is_counted_as_a_plain_loop_counts_it(api, accounts):
    path, start = os.environ.get("LUDUS_MATCHES"), next(starts)
    matches = recorded(path, 300, start) if path else generated(300, start)
    delivered = _out_of_order(matches)
    names = sorted({part["player_id"] for match in matches for part in match["players"]})
    people = dict(zip(names, await accounts.players(len(names)), strict=True))
    seasons = await _seasons(api, accounts, matches)
    await reconcile(api)
    for number, match in enumerate(delivered):
        if number == len(delivered) // 2:
            await redis_client().flushdb()
        if number == len(delivered) * 2 // 3:
            await reconcile(api)
        await react(api, _real(match, people))
        if number % 37 == 0:
            await react(api, _real(match, people))
    expected = count(delivered, seasons, {})
    running = streaks(matches)
    for name, counted in expected.items():
        await _compare(people[name], counted, running[name])
    assert len(await MATCHES.get_many(_id(match, people) for match in matches)) == len(matches)
    await _compare_board(api, people, expected)


def _out_of_order(matches: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every tenth match comes twenty later than it was played."""
    places = {number: number + (20.5 if number % 10 == 9 else 0) for number in range(len(matches))}
    return [matches[number] for number in sorted(places, key=lambda number: places[number])]


async def _seasons(api: Any, accounts: Any, matches: list[dict[str, Any]]) -> dict[str, str | None]:
    """Two seasons with a day between them; which one each match belongs to."""
    admin, middle = await accounts.staff(Role.ADMIN), matches[len(matches) // 2]["played_at"]
    spans = [
        (matches[0]["played_at"], middle),
        (middle + timedelta(days=1), matches[-1]["played_at"] + timedelta(hours=1)),
    ]
    season_of: dict[str, str | None] = {match["match_id"]: None for match in matches}
    for begin, end in spans:
        wanted = unused_season(start_date=begin.isoformat(), end_date=end.isoformat())
        season = data_of(await api("battlepass-create-season", token=admin.token, json=wanted))
        for match in matches:
            if begin <= match["played_at"] < end:
                season_of[match["match_id"]] = season["season_id"]
    return season_of


def _id(match: dict[str, Any], people: dict[str, Account]) -> str:
    return f"{match['match_id']}-{people[match['players'][0]['player_id']].id}"


def _real(match: dict[str, Any], people: dict[str, Account]) -> Any:
    first, second = (people[part["player_id"]] for part in match["players"])
    winner = people[match["winner_id"]].id if match["winner_id"] else None
    parts = [part | {"player_id": people[part["player_id"]].id} for part in match["players"]]
    return completed(
        first,
        second,
        match_id=_id(match, people),
        played_at=match["played_at"].isoformat(),
        winner_id=winner,
        duration_seconds=match["duration_seconds"],
        players=parts,
    )


async def _compare(player: Account, counted: Counted, streak: int) -> None:
    rating, stats, profile = (
        await RATINGS.get(player.id),
        await PLAYERS.get(player.id),
        await PROFILES.get(player.id),
    )
    assert rating is not None
    assert stats is not None
    assert profile is not None
    results = counted.wins, counted.losses, counted.draws
    assert (rating.elo, rating.peak_elo) == (counted.elo, counted.peak)
    assert (rating.wins, rating.losses, rating.draws) == results
    lifetime = stats.lifetime
    assert (lifetime.wins, lifetime.losses, lifetime.draws, lifetime.matches) == (*results, sum(results))
    assert {name: getattr(lifetime, name) for name in COUNTED} == counted.sums
    assert lifetime.seconds_played == counted.seconds
    assert stats.current_win_streak == streak
    assert stats.day is not None
    assert stats.day.key == max(counted.days)
    assert stats.day.totals.matches == counted.days[stats.day.key]
    assert profile.total_xp == counted.xp
    assert profile.level == _level(counted.xp)
    for season, xp in counted.season_xp.items():
        progress = await PROGRESS.get(f"{season}:{player.id}")
        assert progress is not None
        assert progress.xp == xp
        line = await LINES.get(f"{season}:{player.id}")
        record = line or rating.season
        assert record is not None
        assert record.season_id == season
        assert [record.elo, record.wins, record.losses, record.draws] == counted.records[season]


def _level(xp: int) -> int:
    """The square root of the hundreds (1v1bro 2.7), by trying."""
    level = 0
    while (level + 1) ** 2 * 100 <= xp:
        level += 1
    return level


async def _compare_board(api: Any, people: dict[str, Account], expected: dict[str, Counted]) -> None:
    """Who has a higher rating stands before; the live boards know it after Redis was emptied on the way."""
    ranks = {}
    for name, counted in expected.items():
        shown = await own(api, people[name])
        assert shown["elo"] == counted.elo
        assert shown["tier"] == _tier(counted.elo)
        ranks[name] = shown["rank"]
    elos = [expected[name].elo for name in sorted(ranks, key=lambda name: ranks[name])]
    assert elos == sorted(elos, reverse=True)


def _tier(elo: int) -> str:
    steps = ((800, "Bronze"), (1200, "Silver"), (1600, "Gold"), (2000, "Platinum"), (2400, "Diamond"), (2800, "Master"))
    return next((name for below, name in steps if elo < below), "Grandmaster")
