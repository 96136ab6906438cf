"""Bonuses for earlier seasons, by value."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from functions.battlepass.models.calendar import CreateSeason, SeasonChanges
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.rewards import MOST_LOOKED_BACK, Reward, SeasonBonus
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import bonuses as rules
from functions.battlepass.rules import calendar
from functions.battlepass.rules import progress as standing
from functions.battlepass.rules.rewards import AlreadyClaimed, NoReward
from tests.unit.battlepass.seasons import END, START, season

MONTH = END - START
COINS = Reward(kind="coins", quantity=100)
TWO, ONE = SeasonBonus(seasons=2, level=10, reward=COINS), SeasonBonus(seasons=1, level=100, reward=COINS)


def earlier(number: int, xp_per_tier: int = 100) -> Season:
    """The season that began so many months before."""
    return season(100 - number, START - number * MONTH, END - number * MONTH, xp_per_tier)


def rewarding(*bonuses: SeasonBonus) -> Season:
    return season(100).model_copy(update={"bonuses": bonuses or (TWO, ONE)})


def at(of: Season, xp: int, **changes: Any) -> Progress:
    return standing.started(of, "ada", START).model_copy(update={"xp": xp} | changes)


def played(*progress: Progress) -> dict[str, Progress]:
    return {each.season_id: each for each in progress}


def test_the_latest_twenty_that_began_before_are_looked_back_on():
    others = [earlier(number) for number in (3, 1, 2, *range(4, 30))]
    before = rules.seasons_before(rewarding(), (*others, rewarding(), season(101, END, END + MONTH)))
    assert [each.season_number for each in before] == list(range(99, 79, -1))
    assert len(before) == MOST_LOOKED_BACK
    assert rules.seasons_before(season(100), others) == ()


def test_seasons_count_in_which_xp_reached_the_level_whatever_was_bought():
    before = (earlier(1), earlier(2, xp_per_tier=1000), earlier(3), earlier(4))
    mine = played(at(before[0], 1000), at(before[1], 9_999), at(before[2], 0, purchased_tiers=100))
    assert rules.seasons_reached(10, before, mine) == 1
    assert rules.seasons_reached(9, before, mine) == 2
    assert rules.seasons_reached(10, before, {}) == 0


def test_a_bonus_is_claimed_once():
    after = rules.claimed(at(rewarding(), 1, claimed_bonuses=(1,)), TWO, 2, END)
    assert (after.claimed_bonuses, after.claimed, after.updated_at) == ((1, 2), 0, END)
    with pytest.raises(AlreadyClaimed) as caught:
        rules.claimed(after, TWO, 2, END)
    assert caught.value.details == {"tier": 2, "track": "bonus"}


@pytest.mark.parametrize(("xp", "reached"), [(1, 1), (0, 2)], ids=["too few seasons", "not played in this one"])
def test_what_is_not_earned_is_locked(xp: int, reached: int) -> None:
    with pytest.raises(rules.BonusLocked) as caught:
        rules.claimed(at(rewarding(), xp, purchased_tiers=9), TWO, reached, END)
    assert caught.value.details == {"seasons": 2, "level": 10, "seasons_reached": reached, "total_xp": xp}


def test_there_is_one_for_a_number_of_seasons():
    assert rules.bonus_of(rewarding(), 2) == TWO
    with pytest.raises(NoReward):
        rules.bonus_of(rewarding(), 3)


def test_how_a_player_stands():
    before = (earlier(1), earlier(2))
    many = played(at(before[0], 1000), at(before[1], 1000))
    new = rules.standing(rewarding(), before, many)
    assert [(each.seasons, each.seasons_reached, each.state) for each in new] == [(1, 0, "locked"), (2, 2, "locked")]
    back = rules.standing(rewarding(), before, many | played(at(rewarding(), 1)))
    assert [each.state for each in back] == ["locked", "claimable"]
    done = rules.standing(rewarding(), before, many | played(at(rewarding(), 1, claimed_bonuses=(2,))))
    assert [each.state for each in done] == ["locked", "claimed"]


def test_bonuses_of_a_season():
    whole = {"season_number": 1, "name": "One", "start_date": START, "end_date": END}
    wanted = CreateSeason.model_validate(whole | {"bonuses": [TWO.model_dump(), ONE.model_dump()]})
    assert calendar.new_season(wanted, (), START - timedelta(days=1)).bonuses == (TWO, ONE)
    twice = {"bonuses": [TWO.model_dump(), TWO.model_copy(update={"level": 3}).model_dump()]}
    for model, given in ((CreateSeason, whole | twice), (SeasonChanges, twice)):
        with pytest.raises(ValidationError, match="a number of seasons is given twice"):
            model.model_validate(given)
    fox = SeasonBonus(seasons=1, level=1, reward=Reward(kind="cosmetic", reference="skin-fox"))
    assert calendar.cosmetics_of((), (TWO, fox)) == ["skin-fox"]


def test_bonuses_change_until_the_season_is_on():
    changes = SeasonChanges.model_validate({"bonuses": [ONE.model_dump()]})
    assert calendar.changed(rewarding(), changes, (), START - timedelta(days=1)).bonuses == (ONE,)
    with pytest.raises(calendar.TooLate):
        calendar.changed(rewarding(), changes, (), START - timedelta(seconds=59))
    with pytest.raises(calendar.SeasonLocked) as caught:
        calendar.changed(rewarding(), changes, (), START)
    assert caught.value.details["fields"] == ["bonuses"]
