"""What submissions do to scores, by value and against a recomputation."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from functions.leaderboards.models.score_seasons import Operator, Order
from functions.leaderboards.models.scores import LARGEST, LARGEST_UNITS, ScoreEntry, SubmitScore
from functions.leaderboards.rules import score_periods as periods
from functions.leaderboards.rules import scores as rules
from functions.profiles.api.cards import PlayerCard
from shared.errors import InvalidRequest
from tests.unit.leaderboards.score_boards import START, new_board

SECOND = timedelta(seconds=1)


def submit(season, before, score, seconds=0, player_id="ada", **properties):
    submission = SubmitScore(player_id=player_id, score=score, properties=properties)
    now = START + seconds * SECOND
    return rules.submitted(season, periods.period_at(season, now), before, submission, None, now)


def entry_of(season, *scores) -> ScoreEntry:
    entry = None
    for seconds, score in enumerate(scores):
        entry = submit(season, entry, score, seconds).entry
    assert entry is not None
    return entry


@pytest.mark.parametrize(
    ("operator", "order", "scores", "score", "reached"),
    [
        ("best", "high", (5, 9, 7), 9, 1),
        ("best", "high", (5, 9, 9), 9, 1),
        ("best", "low", (5, 9, 3), 3, 2),
        ("last", "high", (5, 9, 7), 7, 2),
        ("last", "low", (5, 7, 7), 7, 1),
        ("sum", "high", (5, 9, -7), 7, 2),
        ("sum", "low", (5, 9, 0), 14, 1),
        ("best", "high", (0, -0.0), 0, 0),
    ],
)
def test_which_of_a_player_s_scores_counts_and_since_when(operator, order, scores, score, reached):
    season = new_board(operator=operator, order=order)
    entry = entry_of(season, *scores)
    assert rules.score_of(season, entry.standing) == score
    assert entry.reached_at == START + reached * SECOND
    assert entry.member == rules.member(entry.reached_at, "ada")
    assert (entry.attempts, entry.version) == (len(scores), len(scores))


def test_properties_are_those_of_the_score_that_counts():
    season = new_board()
    first = submit(season, None, 5, hero="fox")
    worse = submit(season, first.entry, 4, 1, hero="owl")
    better = submit(season, worse.entry, 6, 2, hero="cat")
    shown = [(made.changed, made.entry.properties) for made in (first, worse, better)]
    assert shown == [(True, {"hero": "fox"}), (False, {"hero": "fox"}), (True, {"hero": "cat"})]


@given(st.sampled_from(Order), st.lists(st.tuples(st.integers(-3, 3), st.integers(0, 3), st.sampled_from("abc"))))
def test_a_board_is_ordered_by_score_and_among_equals_by_who_came_first(order, lines):
    season = new_board(order=order)
    placed = sorted(
        (
            rules.Placed(
                rules.standing_of(season, score),
                rules.member(START + timedelta(microseconds=late), f"{player}{number}"),
            )
            for number, (score, late, player) in enumerate(lines)
        ),
        reverse=True,
    )
    sign = -1 if order is Order.HIGH else 1
    keys = [(sign * rules.score_of(season, place.standing), place.reached_at) for place in placed]
    assert keys == sorted(keys)
    came = [
        (player + str(number), START + timedelta(microseconds=late)) for number, (_, late, player) in enumerate(lines)
    ]
    assert sorted((place.player_id, place.reached_at) for place in placed) == sorted(came)


@given(st.integers(0, 6), st.sampled_from(Order), st.data())
def test_a_score_comes_back_as_it_was_submitted(decimals, order, data):
    season = new_board(decimals=decimals, order=order)
    most = LARGEST_UNITS if decimals else LARGEST
    units = data.draw(st.integers(-most, most))
    score = float(Decimal(units).scaleb(-decimals)) if decimals else units
    standing = rules.standing_of(season, score)
    assert standing == (units if order is Order.HIGH else -units)
    assert rules.score_of(season, standing) == score
    assert rules.standing_of(season, rules.score_of(season, standing)) == standing


@pytest.mark.parametrize(("decimals", "score"), [(0, 0.5), (1, 0.25), (6, 1e-7), (2, 0.1 + 0.2), (0, 5e-324)])
def test_more_decimals_than_the_board_has_are_refused(decimals, score):
    with pytest.raises(InvalidRequest):
        rules.standing_of(new_board(decimals=decimals), score)


@pytest.mark.parametrize(("decimals", "score"), [(1, 1e14), (6, -1e9), (6, 9007199254.740991), (6, LARGEST)])
def test_a_score_that_a_double_does_not_hold_exactly_is_refused(decimals, score):
    with pytest.raises(rules.ScoreOutOfRange):
        rules.standing_of(new_board(decimals=decimals), score)


@pytest.mark.parametrize(
    "score", ["NaN", "Infinity", "-Infinity", "1e400", str(2**53), str(-(2**53)), "1e300", "null", "true", '"5"']
)
def test_what_is_no_number_or_too_large_is_refused(score):
    with pytest.raises(ValidationError, match="score"):
        SubmitScore.model_validate_json(f'{{"player_id": "ada", "score": {score}}}')


@pytest.mark.parametrize("value", ['"a\\u0000"', '"\\u202eevil"', "NaN", "1e400", '"' + "x" * 129 + '"', "[1]", "null"])
def test_properties_that_others_should_not_see_are_refused(value):
    with pytest.raises(ValidationError, match="properties"):
        SubmitScore.model_validate_json(f'{{"player_id": "ada", "score": 1, "properties": {{"hero": {value}}}}}')


def test_a_whole_number_too_large_to_be_kept_is_kept_as_a_double():
    body = SubmitScore.model_validate_json(f'{{"player_id": "ada", "score": 1, "properties": {{"hero": {10**30}}}}}')
    assert body.properties == {"hero": 1e30}
    assert isinstance(body.properties["hero"], float)


def test_a_sum_beyond_the_largest_is_refused_and_changes_nothing():
    season = new_board(operator="sum")
    before = submit(season, None, LARGEST).entry
    with pytest.raises(rules.ScoreOutOfRange):
        submit(season, before, 1)
    assert submit(season, before, -1).entry.standing == LARGEST - 1


def test_attempts_are_counted_also_of_scores_that_were_removed():
    season = new_board(attempts=2, operator="sum")
    entry = rules.removed(submit(season, None, 5).entry, "cheated", "staff", START, keeps_out=False)
    made = submit(season, entry, 3, 1)
    assert (made.entry.standing, made.entry.attempts, made.entry.board) == (3, 2, "points:all")
    assert rules.answer(season, periods.period_at(season, START), made).attempts_left == 0
    with pytest.raises(rules.AttemptsUsedUp):
        submit(season, made.entry, 1, 2)


def test_who_is_kept_out_is_off_the_board_until_the_next_reset():
    entry = rules.removed(entry_of(new_board(), 5), "cheated", "staff", START, keeps_out=True)
    assert (entry.board, entry.version, rules.stands(entry, rules.placed(entry))) == ("", 2, False)
    with pytest.raises(rules.KeptOut):
        submit(new_board(), entry, 9)


@given(
    st.sampled_from(Operator),
    st.sampled_from(Order),
    st.lists(st.one_of(st.just(None), st.integers(-9, 9)), max_size=12),
)
def test_a_player_s_score_is_as_recomputed_from_all_that_was_submitted(operator, order, moves):
    """None: staff removes the score."""
    season, entry = new_board(operator=operator, order=order), None
    counted: list[tuple[int, int]] = []
    for seconds, score in enumerate(moves):
        if score is not None:
            entry = submit(season, entry, score, seconds).entry
            counted.append((seconds, score))
        elif entry is not None:
            entry = rules.removed(entry, "a test", "staff", START, keeps_out=False)
            counted = []
    if entry is None or not entry.board:
        assert not counted
        return
    history = {
        Operator.SUM: sum,
        Operator.LAST: lambda part: part[-1],
        Operator.BEST: lambda part: max(part) if order is Order.HIGH else min(part),
    }[operator]
    values = [history([score for _, score in counted[: end + 1]]) for end in range(len(counted))]
    last = max((at for at in range(len(values)) if at == 0 or values[at] != values[at - 1]), default=0)
    assert rules.score_of(season, entry.standing) == values[-1]
    assert entry.reached_at == START + counted[last][0] * SECOND


def test_who_is_not_to_be_named_is_ranked_in_no_country():
    flags = dict.fromkeys(("is_public", "is_named_on_boards", "accept_friend_requests", "allow_messages"), True)
    card = PlayerCard.model_validate(
        {"user_id": "ada", "display_name": "Ada", "country": "FR", "level": 1, "is_erased": False}
        | flags
        | {"created_at": START, "updated_at": START}
    )
    hidden = card.model_copy(update={"is_named_on_boards": False})
    regional = new_board(type="regional")
    countries = [
        rules.country_of(regional, card),
        rules.country_of(regional, hidden),
        rules.country_of(new_board(), card),
    ]
    assert countries == ["FR", None, None]
