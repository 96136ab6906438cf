"""What no person does is counted: trainings that follow at once, raids that nobody defends."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.conquest.models.game import Unit
from functions.conquest.models.players import SeasonPlayer, Training
from functions.conquest.rules.players import conduct

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ADA = SeasonPlayer(season_id="season-1", player_id="ada", gold=0, gold_at=NOW, registered_at=NOW)


def done(player: SeasonPlayer, at: datetime, took: timedelta = timedelta(minutes=5)) -> SeasonPlayer:
    batch = Training(queue_id="q", unit=Unit.MILITIA, quantity=1, cost=1, started_at=at - took, ends_at=at)
    return player.model_copy(update={"trained": (batch,)})


def after(times: int, late: timedelta = timedelta(), took: timedelta = timedelta(minutes=5)) -> SeasonPlayer:
    player = ADA
    for number in range(times):
        at = NOW + number * timedelta(minutes=6)
        player = conduct.trained(done(player, at, took), at + late)
    return player


@pytest.mark.parametrize(
    ("late", "took", "counted"),
    [
        (timedelta(milliseconds=999), timedelta(minutes=1), 20),
        (timedelta(seconds=1), timedelta(minutes=1), 0),
        (timedelta(), timedelta(seconds=59), 0),
    ],
)
def test_trainings_count_that_follow_within_a_second_what_took_a_minute(late, took, counted):
    assert after(20, late, took).prompt == counted


def test_a_batch_is_followed_up_once_and_one_that_waited_begins_the_count_again():
    player = after(5)
    at = player.followed_up
    assert conduct.trained(player, at) == player
    later = at + timedelta(hours=1)
    assert conduct.trained(done(player, later), later + timedelta(minutes=1)).prompt == 0


def test_a_count_is_noticed_when_it_is_reached_and_at_each_multiple():
    noticed = [count for count in range(1, 12) if conduct.is_noticed(count - 1, count, 5)]
    assert noticed == [5, 10]
    assert not conduct.is_noticed(5, 5, 5)
