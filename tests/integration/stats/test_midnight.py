"""The last minutes of a day, reported by a game server whose clock is in tomorrow already."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from functions.matches.events import MatchCompleted
from functions.stats.store.players import PLAYERS
from tests.accounts import Account
from tests.local_api import LocalApi, data_of
from tests.matches import new_report, react
from tests.pubsub_listener import Listener


@pytest.fixture
def today() -> date:
    """A day that is not over: clocks of tests go forward only, for calls have their deadlines by them."""
    return datetime.now(UTC).date() + timedelta(days=1)


class Matches:
    """Reports of one game server, and all that follows them."""

    def __init__(self, api: LocalApi, server: Account, listener: Listener) -> None:
        self.api = api
        self.server = server
        self.listener = listener

    async def report(self, winner: Account, loser: Account, played_at: datetime) -> MatchCompleted:
        """Report a match, and have everybody react to what was published of it."""
        report = new_report(winner, loser, played_at=played_at.isoformat())
        answer = await self.api("matches-report-match", token=self.server.token, json=report)
        assert answer.status_code == 202, answer.text
        (message,) = await self.listener.messages(1, key=report["match_id"])
        match = MatchCompleted.model_validate(message.data)
        await react(self.api, match)
        return match


async def test_a_match_from_tomorrow_leaves_the_day_and_the_streak_whole(api, accounts, listen, time_machine, today):
    def at(hour: int, minute: int, day: date = today) -> datetime:
        return datetime.combine(day, time(hour, minute), UTC)

    tomorrow = today + timedelta(days=1)
    time_machine.move_to(at(23, 57, today), tick=False)
    ada, bob = await accounts.players(2)
    matches = Matches(api, await accounts.server(), await listen(MatchCompleted.topic))

    ahead = await matches.report(bob, ada, played_at=at(0, 2, tomorrow))
    assert ahead.played_at == at(23, 57)
    for _ in range(3):
        time_machine.shift(30)
        await matches.report(ada, bob, played_at=datetime.now(UTC))

    lifetime = data_of(await api("stats-get-my-lifetime", token=ada.token))
    assert (lifetime["totals"]["matches"], lifetime["current_win_streak"]) == (4, 3)
    daily = data_of(await api("stats-get-my-daily", token=ada.token))
    assert (daily["totals"]["matches"], daily["totals"]["wins"]) == (4, 3)

    time_machine.move_to(at(0, 5, tomorrow), tick=False)
    await matches.report(ada, bob, played_at=at(0, 4, tomorrow))
    stats = await PLAYERS.get(ada.id)
    assert stats is not None
    assert stats.day is not None
    assert (stats.day.key, stats.day.totals.matches) == (tomorrow.isoformat(), 1)
    assert (stats.lifetime.matches, stats.current_win_streak) == (5, 4)
