"""Prizes: parts sum to the whole, nobody wins more than who is better, and a full season is as the requirements say."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from functions.conquest.models.payouts import Share
from functions.conquest.rules.payouts import prizes as rules
from functions.conquest.rules.payouts.prizes import Contender
from functions.conquest.rules.seasons.default_game import GAME

RULE = GAME.prizes
POOL = 2_125_000


def tribe(name: str, points: int, captains: int = 2, warriors: int = 9) -> Contender:
    return Contender(
        name,
        name,
        points,
        f"{name}-chief",
        tuple(f"{name}-captain-{number}" for number in range(captains)),
        tuple(f"{name}-warrior-{number}" for number in range(warriors)),
    )


tribes = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2), st.integers(0, 9)), max_size=30).map(
    lambda drawn: [tribe(f"t{number:02}", *shape) for number, shape in enumerate(drawn)]
)


def test_the_pool_of_a_thousand_players():
    assert rules.pool(GAME.season, 1000) == POOL
    assert rules.pool(GAME.season, 0) == 0


def test_ten_places_share_as_they_should():
    won = rules.prizes(POOL, [tribe(f"t{number:02}", 100 - number) for number in range(12)], RULE)
    assert [prize.cents for prize in won[:3]] == [637_500, 425_000, 212_500]
    assert sorted(prize.cents for prize in won[3:]) == [121_428] * 3 + [121_429] * 4
    assert [prize.rank for prize in won] == list(range(1, 11))


def test_tribes_with_the_same_points_share_their_places():
    won = rules.prizes(1000, [tribe("b", 5), tribe("a", 5), tribe("c", 1)], RULE)
    assert [(prize.rank, prize.contender.tribe_id) for prize in won] == [(1, "a"), (1, "b"), (3, "c")]
    assert [prize.cents for prize in won] == [417, 417, 166]


def test_a_tie_at_the_last_place_shares_it():
    won = rules.prizes(
        70_000, [tribe(f"t{number}", 100 - number) for number in range(9)] + [tribe("y", 1), tribe("z", 1)], RULE
    )
    assert [(prize.rank, prize.cents) for prize in won[-3:]] == [(9, 4000), (10, 2000), (10, 2000)]


def test_nobody_wins_without_points():
    assert rules.prizes(POOL, [tribe("a", 0)], RULE) == ()
    assert rules.prizes(POOL, [], RULE) == ()


def test_a_whole_tribe_shares_as_it_should():
    parts = rules.members_prizes(90_000, tribe("a", 1), RULE)
    by_share = {share: [part.cents for part in parts if part.share is share] for share in Share}
    assert by_share == {Share.CHIEFTAIN: [18_000], Share.CAPTAIN: [13_500] * 2, Share.WARRIOR: [5000] * 9}


def test_what_empty_places_leave_goes_to_the_warriors_and_no_warrior_gets_more_than_a_captain():
    assert [part.cents for part in rules.members_prizes(1000, tribe("a", 1, 1, 5), RULE)] == [200, 150] + [130] * 5
    assert [part.cents for part in rules.members_prizes(700, tribe("a", 1, 0, 1), RULE)] == [400, 300]
    assert [part.cents for part in rules.members_prizes(700, tribe("a", 1, 0, 0), RULE)] == [700]


@given(st.integers(0, 10**9), tribes)
def test_prizes_sum_to_the_pool_and_a_better_tribe_wins_no_less(cents, contenders):
    won = rules.prizes(cents, contenders, RULE)
    assert sum(prize.cents for prize in won) == (cents if any(each.points for each in contenders) else 0)
    assert len({prize.contender.tribe_id for prize in won}) == len(won)
    for better, worse in itertools.pairwise(won):
        assert better.contender.points >= worse.contender.points
        assert better.cents >= worse.cents - (better.rank == worse.rank)
        assert (better.rank == worse.rank) == (better.contender.points == worse.contender.points)


@given(st.integers(0, 10**9), st.integers(0, 2), st.integers(0, 9))
def test_members_prizes_sum_to_the_tribe_s_and_follow_the_roles(cents, captains, warriors):
    contender = tribe("a", 1, captains, warriors)
    parts = rules.members_prizes(cents, contender, RULE)
    assert sum(part.cents for part in parts) == cents
    assert [part.player_id for part in parts] == [contender.chieftain, *contender.captains, *contender.warriors]
    for higher, lower in itertools.pairwise(parts):
        assert higher.cents >= lower.cents - 1
