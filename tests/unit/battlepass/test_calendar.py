"""How seasons change, end and are announced."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from functions.battlepass.events import SeasonEnded, SeasonStarted
from functions.battlepass.models.calendar import SeasonChanges
from functions.battlepass.models.rewards import TierReward
from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.rules import announcements
from functions.battlepass.rules import calendar as rules
from functions.battlepass.rules.seasons import REMEMBERED
from shared.errors import InvalidRequest
from tests.unit.battlepass.seasons import END, MOMENT, START, season

DAY = timedelta(days=1)
BEFORE, DURING = START - DAY, START + DAY
NEXT = season(2, END, END + 30 * DAY)


def changed(now: datetime, others: tuple[Season, ...] = (), **changes: Any) -> Season:
    return rules.changed(season(), SeasonChanges.model_validate(changes), (season(), *others), now)


def test_there_is_time_to_hear_of_a_change():
    assert rules.NOTICE.total_seconds() >= 2 * REMEMBERED


def test_before_it_starts_anything_changes():
    price = {"currency": "coins", "amount": 5}
    tiers = [{"tier": 9, "free_reward": {"kind": "coins"}}, {"tier": 3, "premium_reward": {"kind": "coins"}}]
    after = changed(
        BEFORE,
        name="New",
        theme="",
        start_date=DURING,
        end_date=END + DAY,
        xp_per_tier=5,
        premium_price=price,
        tiers=tiers,
    )
    assert (after.name, after.theme, after.xp_per_tier, after.premium_price.amount) == ("New", "", 5, 5)
    assert (after.start_date, after.end_date) == (DURING, END + DAY)
    assert (after.free_tiers, after.premium_tiers) == ((9,), (3,))


def test_what_is_left_out_or_the_same_changes_nothing():
    assert changed(DURING, xp_per_tier=1000, start_date=START) == season()
    assert changed(BEFORE) == season()


def test_while_it_is_on_its_words_and_a_later_end():
    after = changed(DURING, name="New", theme="Dusk", end_date=END + DAY)
    assert (after.name, after.theme, after.end_date) == ("New", "Dusk", END + DAY)


@pytest.mark.parametrize(
    "changes",
    [
        {"xp_per_tier": 999},
        {"start_date": START + MOMENT},
        {"end_date": END - MOMENT},
        {"tiers": []},
        {"premium_price": {"amount": 1}},
    ],
)
def test_while_it_is_on_nothing_else(changes):
    with pytest.raises(rules.SeasonLocked) as caught:
        changed(DURING, **changes)
    assert caught.value.details["fields"] == list(changes)


def test_after_its_end_nothing():
    with pytest.raises(rules.SeasonOver):
        changed(END, name="New")


@pytest.mark.parametrize(
    ("now", "changes"),
    [
        (START - rules.NOTICE + MOMENT, {"xp_per_tier": 5}),
        (START - rules.NOTICE + MOMENT, {"start_date": DURING}),
        (BEFORE, {"start_date": BEFORE + rules.NOTICE - MOMENT}),
        (END - rules.NOTICE + MOMENT, {"end_date": END + DAY}),
    ],
)
def test_a_change_needs_a_minute_to_be_heard_of(now, changes):
    with pytest.raises(rules.TooLate):
        changed(now, **changes)


def test_words_change_at_any_time():
    assert changed(START - MOMENT, name="New").name == "New"
    assert changed(END - MOMENT, theme="Dusk").theme == "Dusk"


def test_with_a_minute_s_notice_it_is_in_time():
    assert changed(START - rules.NOTICE, xp_per_tier=5).xp_per_tier == 5
    assert changed(END - rules.NOTICE, end_date=END + DAY).end_date == END + DAY


def test_dates_stay_in_order_and_apart():
    with pytest.raises(InvalidRequest):
        changed(BEFORE, end_date=START)
    with pytest.raises(rules.SeasonsOverlap) as caught:
        changed(DURING, (NEXT,), end_date=END + MOMENT)
    assert caught.value.details == {"season": "season-2"}


def test_an_early_end_is_a_minute_away():
    after = rules.ended_early(season(), DURING)
    assert after == season().model_copy(update={"end_date": DURING + rules.NOTICE})


@pytest.mark.parametrize(
    ("now", "error"),
    [
        (START - MOMENT, rules.SeasonNotStarted),
        (END, rules.SeasonOver),
        (END - rules.NOTICE, rules.TooLate),
    ],
)
def test_what_cannot_be_ended(now, error):
    with pytest.raises(error):
        rules.ended_early(season(), now)


def test_a_season_is_announced_at_its_start_and_at_its_end():
    assert announcements.announcement(season(), START - MOMENT) is None
    made_before = season().model_copy(update={"created_at": BEFORE})
    announcement = announcements.announcement(made_before, START + timedelta(seconds=2))
    assert announcement is not None
    on, fact, delay = announcement
    assert (on.announced, type(fact), delay) == (SeasonState.ACTIVE, SeasonStarted, 2.0)
    assert (fact.season_id, fact.season_number, fact.key) == ("season-1", 1, "season-1")
    assert announcements.announcement(on, END - MOMENT) is None
    announcement = announcements.announcement(on, END)
    assert announcement is not None
    over, fact, delay = announcement
    assert (over.announced, type(fact), delay) == (SeasonState.ENDED, SeasonEnded, 0.0)
    assert announcements.announcement(over, END + 100 * DAY) is None
    assert announcements.next_change(over) is None


def test_what_was_missed_is_announced_in_order():
    announcement = announcements.announcement(season(), END + DAY)
    assert announcement is not None
    assert isinstance(announcement[1], SeasonStarted)
    assert announcements.next_change(announcement[0]) == END


@pytest.mark.parametrize(("seconds", "delay"), [(3, 0.0), (60, 0.0), (63, 3.0)])
def test_the_delay_counts_from_when_the_season_could_be_known(seconds, delay):
    late = season().model_copy(update={"created_at": END + DAY})
    announcement = announcements.announcement(late, END + DAY + timedelta(seconds=seconds))
    assert announcement is not None
    assert announcement[2] == delay


def test_the_season_that_begins_next():
    third = season(3, NEXT.end_date + DAY, NEXT.end_date + 2 * DAY)
    assert rules.next_season([third, NEXT, season()], END) is NEXT
    assert rules.next_season([season(), NEXT], END + MOMENT) is None


def test_the_cosmetics_among_rewards():
    fox, coins = {"kind": "cosmetic", "reference": "skin-fox"}, {"kind": "coins"}
    tiers = [
        TierReward.model_validate({"tier": 1, "free_reward": coins, "premium_reward": fox}),
        TierReward.model_validate({"tier": 2, "free_reward": fox}),
    ]
    assert rules.cosmetics_of(tiers) == ["skin-fox"]
    assert rules.cosmetics_of(()) == []
