"""What a grant is known by, and what gains make of a season."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.battlepass.models.grants import GrantXp
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.xp import XpGain, XpSource
from functions.battlepass.rules import grants as rules
from functions.battlepass.rules import history
from functions.battlepass.rules import progress as standing
from tests.unit.battlepass.seasons import START, season

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def grant(**changes: Any) -> GrantXp:
    return GrantXp.model_validate({"amount": 250, "reason": "mission_complete"} | changes)


def gain(amount: int = 250, earned_at: datetime = START, source: XpSource = XpSource.MISSION_COMPLETE) -> XpGain:
    return XpGain(
        fact="grant.g1",
        player_id="ada",
        season_id="season-1",
        source=source,
        amount=amount,
        earned_at=earned_at,
        logged_at=earned_at,
    )


def repeat(first: XpGain, again: GrantXp) -> None:
    rules.check_repetition(first, again.amount, again.reason)


def after(*gains: XpGain) -> Progress:
    reached = standing.started(season(), "ada", START)
    for gain in gains:
        reached = standing.with_gain(season(), reached, gain)
    return reached


def test_xp_of_a_clock_that_is_ahead_was_earned_by_now():
    now = datetime.now(UTC)
    assert rules.earned_at(grant(earned_at=now + 4 * MINUTE), now) == now
    assert rules.earned_at(grant(earned_at=now - MINUTE), now) == now - MINUTE
    assert rules.earned_at(grant(), now) == now


def test_a_grant_is_known_by_its_id_whoever_sends_it():
    assert rules.grant_ids(grant(grant_id="g1"), "server-1", "", START) == ("g1",)
    assert rules.grant_ids(grant(grant_id="g1"), "server-2", "key", START) == ("g1",)


def test_else_by_its_server_s_key():
    ids = {
        rules.grant_ids(grant(), server, key, START)
        for server in ("server-1", "server-2")
        for key in ("key", "a / b\n", "k" * 255)
    }
    assert len(ids) == 6
    assert all(len(grant_id) == 1 and grant_id[0].isalnum() and len(grant_id[0]) < 100 for grant_id in ids)


MIDDAY, MIDNIGHT = START + 12 * HOUR, START + 24 * HOUR


def by_content(now: datetime = MIDDAY, server: str = "server-1", **changes: Any) -> tuple[str, ...]:
    return rules.grant_ids(grant(**changes), server, "", now)


def test_else_by_what_it_says_on_its_day():
    first = by_content(metadata={"a": "1", "b": "2"})
    assert by_content(MIDDAY + 3 * HOUR, "server-2", metadata={"b": "2", "a": "1"}) == first
    others = [by_content(), by_content(amount=1), by_content(reason="daily_bonus"), by_content(metadata={"a": "1"})]
    assert len({first, *others, by_content(MIDDAY + 24 * HOUR, metadata={"a": "1", "b": "2"})}) == 6


def test_what_is_said_of_a_moment_is_known_by_it_for_ever():
    ahead = datetime.now(UTC) + 4 * MINUTE
    assert len(by_content(earned_at=ahead)) == 1
    assert by_content(earned_at=ahead) == by_content(MIDDAY + 48 * HOUR, earned_at=ahead)


def test_just_after_midnight_the_day_before_is_looked_at():
    (yesterday,) = by_content(MIDNIGHT - MINUTE)
    (today, before) = by_content(MIDNIGHT + MINUTE)
    assert (before, by_content(MIDNIGHT + HOUR)) == (yesterday, (today,))
    late, early = (gain(earned_at=MIDNIGHT - minutes * MINUTE) for minutes in (1, 59.5))
    late, early = (gain.model_copy(update={"fact": rules.fact_of(yesterday)}) for gain in (late, early))
    assert rules.is_repetition(late, today, MIDNIGHT + MINUTE)
    assert not rules.is_repetition(early, today, MIDNIGHT + MINUTE)
    assert rules.is_repetition(early, yesterday, MIDNIGHT + 48 * HOUR)


def test_a_repetition_says_the_same():
    repeat(gain(), grant())
    for other in (grant(amount=1), grant(reason="daily_bonus")):
        with pytest.raises(rules.GrantContradicted) as caught:
            repeat(gain(), other)
        assert caught.value.details == {"amount": 250, "reason": "mission_complete"}


def test_what_a_grant_made():
    made = rules.granted(gain(2500), season(), after(), after(gain(2500)))
    assert (made.total_xp, made.level, made.levels_reached) == (2500, 2, (1, 2))
    nothing = rules.granted(gain().model_copy(update={"season_id": None}))
    assert (nothing.season_id, nothing.total_xp, nothing.level) == (None, 0, 0)


def test_gains_add_up_by_source():
    reached = after(gain(10), gain(20, source=XpSource.MATCH_WIN), gain(5))
    assert (reached.xp, reached.xp_by_source) == (35, {"mission_complete": 15, "match_win": 20})


@pytest.mark.parametrize(
    ("moments", "sessions"),
    [
        ([START], 1),
        ([START, START + 30 * MINUTE], 1),
        ([START, START + 31 * MINUTE], 2),
        ([START, START + 20 * MINUTE, START + 40 * MINUTE, START + 60 * MINUTE], 1),
        ([START + HOUR, START], 1),
        ([START, START + 2 * HOUR, START + HOUR], 2),
    ],
)
def test_sessions_are_runs_of_gains(moments, sessions):
    assert after(*(gain(10, moment) for moment in moments)).play_sessions == sessions


def test_a_late_gain_does_not_turn_the_clock_back():
    reached = after(gain(10, START + 2 * HOUR + MINUTE), gain(10, START))
    assert (reached.last_gain_at, reached.active_hour) == (START + 2 * HOUR + MINUTE, START + 2 * HOUR)


def test_rewards_that_gains_reach_are_available():
    giving = season(xp_per_tier=100).model_copy(update={"free_tiers": (1, 2, 5), "premium_tiers": (2,)})
    free = standing.started(giving, "ada", START)
    assert standing.with_gain(giving, free, gain(99)).available == 0
    assert standing.with_gain(giving, free, gain(250)).available == 2
    paid = free.model_copy(update={"is_premium": True})
    assert standing.with_gain(giving, paid, gain(250)).available == 3


def test_where_xp_came_from_the_largest_first():
    shown = history.my_xp(season(), after(gain(10), gain(20, source=XpSource.MATCH_WIN)), [gain(10)], None)
    assert [(line.source, line.xp) for line in shown.by_source] == [("match_win", 20), ("mission_complete", 10)]
    assert [(gain.source, gain.amount) for gain in shown.items] == [("mission_complete", 10)]
    assert history.my_xp(season(), None, [], None).total_xp == 0


def test_a_season_that_was_played():
    complete = history.played(season(), after(gain(100_000)), START)
    assert (complete.level, complete.is_complete, complete.play_sessions) == (100, True, 1)
    assert history.played(season(), after(gain(99_999)), START).is_complete is False
