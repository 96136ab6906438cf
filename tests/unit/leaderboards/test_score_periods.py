"""When score boards begin anew, by value and against a search minute by minute."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from functions.leaderboards.models.score_seasons import Recurrence
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules import score_seasons
from tests.unit.leaderboards.score_boards import START, board, new_board

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)
MOST_PERIODS = 30
ARCHIVED = {"reset_rule": "archive"}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("recurrence", "moment", "starts", "ends"),
    [
        ("daily", "2026-11-30T00:00:00", "2026-11-30", "2026-12-01"),
        ("daily", "2026-11-30T23:59:59.999999", "2026-11-30", "2026-12-01"),
        ("daily", "2027-03-28T01:30:00", "2027-03-28", "2027-03-29"),  # summer time begins in Europe
        ("daily", "2028-02-29T12:00:00", "2028-02-29", "2028-03-01"),
        ("weekly", "2026-11-30T00:00:00", "2026-11-30", "2026-12-07"),
        ("weekly", "2026-11-29T23:59:59.999999", "2026-11-23", "2026-11-30"),
        ("weekly", "2027-01-01T00:00:00", "2026-12-28", "2027-01-04"),
    ],
)
def test_days_and_weeks_of_utc(recurrence, moment, starts, ends):
    period = periods.period_at(new_board(recurrence=recurrence, **ARCHIVED), at(moment))
    assert period is not None
    assert (period.starts_at, period.ends_at) == (at(starts), at(ends))
    assert period.key == at(starts).strftime("%Y%m%dT%H%M%SZ")


def test_the_first_period_begins_with_the_board_and_the_last_one_ends_with_it():
    start, end = START + 90 * MINUTE + MICROSECOND, START + DAY + HOUR
    season = new_board(recurrence="daily", start_date=start, end_date=end, **ARCHIVED)
    assert periods.period_at(season, start - MICROSECOND) is None
    first, last = periods.period_at(season, start), periods.period_at(season, end - MICROSECOND)
    assert first is not None
    assert last is not None
    assert (first.starts_at, first.ends_at) == (start, START + DAY)
    assert (last.starts_at, last.ends_at) == (START + DAY, end)
    assert periods.period_at(season, end) is None
    assert (periods.is_over(last, end - MICROSECOND), periods.is_over(last, end)) == (False, True)


def numbers(low: int, high: int) -> st.SearchStrategy[str]:
    """A field of an expression: any, a step, a range, or a list."""
    number = st.integers(low, high)
    return st.one_of(
        st.just("*"),
        st.integers(2, 5).map(lambda step: f"*/{step}"),
        st.tuples(number, number).filter(lambda ends: ends[0] < ends[1]).map(lambda ends: f"{ends[0]}-{ends[1]}"),
        st.lists(number, min_size=1, max_size=3, unique=True).map(lambda all_of: ",".join(map(str, all_of))),
    )


def matches(field: str, value: int, low: int, high: int) -> bool:
    """Whether a field of an expression has a value."""
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        start, end = (low, high) if span == "*" else (int(first), int(last or first))
        if start <= value <= end and (value - start) % int(step or 1) == 0:
            return True
    return False


def resets_by_search(cron: str, start: datetime, end: datetime) -> list[datetime]:
    """The resets in a span, each hour looked at by itself; of day and weekday, one is any."""
    minute, hour, day, month, weekday = cron.split(" ")
    resets = []
    moment = start.replace(minute=int(minute), second=0, microsecond=0)
    while moment < end:
        days = matches(day, moment.day, 1, 31), matches(weekday, moment.isoweekday() % 7, 0, 6)
        if moment >= start and matches(hour, moment.hour, 0, 23) and matches(month, moment.month, 1, 12) and all(days):
            resets.append(moment)
        moment += HOUR
    return resets


@settings(max_examples=20, phases=(Phase.explicit, Phase.generate))
@given(
    minute=st.integers(0, 59),
    hour=numbers(0, 23),
    days=st.one_of(numbers(1, 31).map(lambda day: f"{day} * *"), numbers(0, 6).map(lambda weekday: f"* * {weekday}")),
    start=st.datetimes(datetime(2026, 1, 1), datetime(2032, 1, 1)),  # noqa: DTZ001
)
def test_periods_follow_one_another_without_a_gap_where_a_search_finds_resets(minute, hour, days, start):
    start = start.replace(tzinfo=UTC, fold=0)
    cron, end = f"{minute} {hour} {days}", start + 35 * DAY
    season = board(start, recurrence="cron", cron=cron, start_date=start, **ARCHIVED)
    expected = [start, *(reset for reset in resets_by_search(cron, start, end) if reset > start)]
    moment, seen = start, []
    while moment < end and len(seen) < MOST_PERIODS:
        period = periods.period_at(season, moment)
        assert period is not None
        assert period.ends_at is not None
        assert period.starts_at == moment
        assert periods.period_at(season, period.ends_at - MICROSECOND) == period
        seen.append(period)
        moment = period.ends_at
    assert [period.starts_at for period in seen] == expected[:MOST_PERIODS], cron
    for period in seen[:3]:
        assert periods.period_of(season, end + 400 * DAY, period.key) == period
        assert periods.resets_at(season, period) == period.ends_at


@pytest.mark.parametrize("cron", ["0 18 * * 5", "59 23 L * *", "30 4 * jan,JUL mon-fri", "0 0 29 2 *", "0 */6 * * *"])
def test_expressions_that_a_board_may_have(cron):
    season = board(recurrence="cron", cron=cron, **ARCHIVED)
    period = periods.period_at(season, START)
    assert period is not None
    assert period.ends_at is not None
    assert periods.period_at(season, period.ends_at).starts_at == period.ends_at


@pytest.mark.parametrize(
    "cron",
    [
        "0 0 30 2 *",
        "* * * * *",
        "0,30 0 1 1 *",
        "60 0 * * *",
        "0 0 * * xyz",
        "0 0 0 * *",
        "0 6-6 * * *",
        "0 0 * * mon-MON",
    ],
)
def test_an_expression_that_never_comes_or_comes_too_often_is_refused(cron):
    with pytest.raises(score_seasons.ScoreSeasonInvalid):
        board(recurrence="cron", cron=cron, **ARCHIVED)


@pytest.mark.parametrize(
    "cron", ["R R * * *", "R(1-9) 0 * * *", "H H * * *", "@daily", "0 0 * *", "0 0 * * 5#2", "0 0 * * *\n", ""]
)
def test_an_expression_that_is_drawn_by_lot_or_is_none_is_refused(cron):
    with pytest.raises(ValueError, match="cron"):
        new_board(recurrence="cron", cron=cron, **ARCHIVED)


@pytest.mark.parametrize("start", ["0001-01-01", "1969-12-31", "4000-01-01", "9999-12-31T23:59:59"])
@pytest.mark.parametrize("recurrence", list(Recurrence))
def test_a_board_of_another_age_is_refused(start, recurrence):
    cron = {"cron": "0 0 1 1 *"} if recurrence is Recurrence.CRON else {}
    with pytest.raises(score_seasons.ScoreSeasonInvalid, match="start_date"):
        board(start_date=at(start), recurrence=recurrence, **cron, **ARCHIVED)


def test_a_board_that_begins_in_the_past_is_closed_from_now_on():
    """No score can be of the periods before it was created: closing each of them would take years."""
    now = START + 30 * DAY
    season = board(now, start_date=START - 3650 * DAY, recurrence="daily", **ARCHIVED)
    assert season.closes_at == now + DAY


def test_closing_goes_from_end_to_end_until_the_board_is_over():
    season = board(recurrence="daily", end_date=START + 60 * HOUR, **ARCHIVED)
    closes, ends = season.closes_at, []
    while closes is not None:
        ends.append(closes)
        closes = periods.next_close(season, closes)
    assert ends == [START + DAY, START + 2 * DAY, START + 60 * HOUR]
    assert board(recurrence="none", reset_rule="none").closes_at is None
    assert board(recurrence="none", reset_rule="clear", end_date=START + DAY).closes_at == START + DAY


@pytest.mark.parametrize(
    "key", ["all", "", "20261103T000001Z", "20261101T000000Z", "20261105T000000Z", "20261103T000000", "x" * 20]
)
def test_keys_that_name_no_period(key):
    season = board(recurrence="daily", **ARCHIVED)
    with pytest.raises(periods.UnknownPeriod):
        periods.period_of(season, START + 2 * DAY, key)


def test_which_period_is_shown():
    season = board(recurrence="daily", end_date=START + 2 * DAY, **ARCHIVED)
    with pytest.raises(periods.UnknownScoreSeason):
        periods.period_of(season, START - MICROSECOND, None)
    keys = [periods.period_of(season, START + late, None).key for late in (HOUR, DAY, 9 * DAY)]
    assert keys == ["20261102T000000Z", "20261103T000000Z", "20261103T000000Z"]
    hidden = season.model_copy(update={"is_active": False})
    with pytest.raises(periods.UnknownScoreSeason):
        periods.shown_period(hidden, START, None)
    for closed, moment in ((hidden, START), (season, START - MICROSECOND), (season, START + 2 * DAY)):
        with pytest.raises(periods.ScoreSeasonNotOpen):
            periods.open_period(closed, moment)
    assert periods.open_period(season, START + 2 * DAY - MICROSECOND).key == "20261103T000000Z"
