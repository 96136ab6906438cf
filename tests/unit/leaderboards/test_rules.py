"""ELO, tiers, the order of a board, and how a match moves two ratings."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from functions.leaderboards.models.boards import OwnStanding
from functions.leaderboards.models.ratings import Rating, SeasonRecord
from functions.leaderboards.rules import boards, rankings, ratings
from functions.leaderboards.rules import elo as rating
from functions.leaderboards.store import cards
from functions.matches.events import MatchCompleted
from functions.profiles.api.cards import PlayerCard
from functions.profiles.events import ProfileChanged
from functions.profiles.models.profiles import Profile

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
elos = some.integers(rating.LOWEST_ELO, rating.HIGHEST_ELO)
moments = some.datetimes(datetime(2024, 1, 1), datetime(2058, 10, 1), timezones=some.just(UTC))  # noqa: DTZ001


def rated(player_id: str, elo: int = 1200, version: int = 3, **others: object) -> Rating:
    unrated = ratings.unrated(player_id, player_id.title(), "FR", NOW)
    return unrated.model_copy(update={"elo": elo, "peak_elo": elo, "version": version, **others})


def match(winner_id: str | None = "ada") -> MatchCompleted:
    return MatchCompleted.model_validate(
        {
            "match_id": "m1",
            "played_at": NOW,
            "winner_id": winner_id,
            "players": [{"player_id": "ada"}, {"player_id": "bob"}],
        }
    )


@pytest.mark.parametrize(("elo", "factor"), [(100, 32), (1999, 32), (2000, 24), (2399, 24), (2400, 16), (3000, 16)])
def test_k_factor_falls_at_2000_and_2400(elo, factor):
    assert rating.k_factor(elo) == factor


@pytest.mark.parametrize(
    ("elo", "opponent", "score", "new"),
    [
        (1200, 1200, 1.0, 1216),
        (1200, 1200, 0.0, 1184),
        (1200, 1200, 0.5, 1200),
        (1400, 1000, 1.0, 1403),  # expected 10/11: +2.91
        (1400, 1000, 0.0, 1371),  # -29.09
        (1000, 1400, 1.0, 1029),  # +29.09
        (1000, 1400, 0.5, 1013),  # +13.09
        (2000, 2000, 1.0, 2012),
        (2400, 2400, 1.0, 2408),
        (1999, 1999, 1.0, 2015),
        (100, 100, 0.0, 100),
        (110, 110, 0.0, 100),
        (3000, 3000, 1.0, 3000),
        (2995, 2995, 1.0, 3000),
    ],
)
def test_new_elo_by_the_standard_formula(elo, opponent, score, new):
    assert rating.new_elo(elo, opponent, score) == new


@given(elos, elos)
def test_expected_scores_of_two_players_sum_to_one(first, second):
    assert rating.expected_score(first, second) + rating.expected_score(second, first) == pytest.approx(1)


@given(elos, elos, some.sampled_from([0.0, 0.5, 1.0]))
def test_a_rating_stays_in_its_range_and_moves_by_k_at_most(elo, opponent, score):
    new = rating.new_elo(elo, opponent, score)
    assert rating.LOWEST_ELO <= new <= rating.HIGHEST_ELO
    assert abs(new - elo) <= rating.k_factor(elo)


@given(elos, elos)
def test_a_win_never_lowers_and_a_loss_never_raises_a_rating(elo, opponent):
    assert rating.new_elo(elo, opponent, 0.0) <= elo <= rating.new_elo(elo, opponent, 1.0)


@pytest.mark.parametrize(
    ("elo", "tier"),
    [
        (100, "Bronze"),
        (799, "Bronze"),
        (800, "Silver"),
        (1199, "Silver"),
        (1200, "Gold"),
        (1599, "Gold"),
        (1600, "Platinum"),
        (1999, "Platinum"),
        (2000, "Diamond"),
        (2399, "Diamond"),
        (2400, "Master"),
        (2799, "Master"),
        (2800, "Grandmaster"),
        (3000, "Grandmaster"),
    ],
)
def test_tiers_at_both_ends(elo, tier):
    assert rating.tier_of(elo) == tier


@given(elos, moments)
def test_a_standing_is_exact_in_a_double(elo, reached_at):
    standing = rating.standing(elo, reached_at)
    assert 0 < standing < 2**53
    assert int(float(standing)) == standing


@given(elos, elos, moments, moments)
def test_a_higher_rating_stands_before_a_lower_one_whenever_they_were_reached(first, second, early, late):
    if first > second:
        assert rating.standing(first, late) > rating.standing(second, early)


@given(elos, moments, some.integers(1, 10**9))
def test_of_equal_ratings_the_earlier_stands_first(elo, reached_at, milliseconds):
    later = reached_at + timedelta(milliseconds=milliseconds)
    assert rating.standing(elo, reached_at) > rating.standing(elo, later)


def test_moments_outside_of_the_standing_s_years_keep_the_ratings_order():
    early, late = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
    assert rating.standing(1200, early) > rating.standing(1200, NOW) > rating.standing(1200, late)
    assert rating.standing(1201, late) > rating.standing(1200, early)


def test_a_new_player_starts_at_1200_in_gold():
    new = ratings.unrated("ada", "Ada", None, NOW)
    assert (new.elo, new.peak_elo, new.version, new.wins, new.losses, new.draws) == (1200, 1200, 0, 0, 0, 0)
    assert new.standing == rating.standing(1200, NOW)


def test_a_win_and_a_loss():
    (ada, bob), result = ratings.rate(match("ada"), (rated("ada"), rated("bob")), None, LATER)
    assert (ada.elo, ada.peak_elo, ada.wins, ada.losses, ada.draws, ada.version) == (1216, 1216, 1, 0, 0, 4)
    assert (bob.elo, bob.peak_elo, bob.wins, bob.losses, bob.draws, bob.version) == (1184, 1200, 0, 1, 0, 4)
    assert [(player.player_id, player.elo_before, player.elo_after) for player in result.players] == [
        ("ada", 1200, 1216),
        ("bob", 1200, 1184),
    ]
    assert (result.match_id, result.winner_id, result.player_ids) == ("m1", "ada", ("ada", "bob"))
    assert (result.played_at, result.rated_at) == (NOW, LATER)


def test_both_ratings_move_from_what_they_were_before_the_match():
    (ada, bob), _ = ratings.rate(match("bob"), (rated("ada", 2400), rated("bob", 1600)), None, LATER)
    assert (ada.elo, bob.elo) == (2384, 1632)


def test_a_draw_moves_towards_each_other_and_is_neither_won_nor_lost():
    (ada, bob), result = ratings.rate(match(None), (rated("ada", 1400), rated("bob", 1000)), None, LATER)
    assert (ada.elo, bob.elo) == (1387, 1013)
    assert [(rating.wins, rating.losses, rating.draws) for rating in (ada, bob)] == [(0, 0, 1), (0, 0, 1)]
    assert ada.peak_elo == 1400
    assert result.winner_id is None


def test_an_unmoved_rating_keeps_its_place_but_the_first_match_takes_one():
    veteran, new = rated("ada"), ratings.unrated("bob", "Bob", "FR", NOW - timedelta(days=9))
    (ada, bob), _ = ratings.rate(match(None), (veteran, new), None, LATER)
    assert (ada.elo, ada.reached_at, ada.standing) == (1200, NOW, rating.standing(1200, NOW))
    assert (bob.elo, bob.reached_at) == (1200, LATER)


def change(**changes: Any) -> ProfileChanged:
    whole = {"user_id": "ada", "display_name": "Ada", "country": "FR", "changed_at": LATER}
    return ProfileChanged.model_validate(whole | changes)


def test_a_new_name_keeps_the_standing_and_raises_the_version():
    before = rated("ada")
    after = ratings.renamed(before, change(display_name="Neo", country="DE"))
    assert (after.display_name, after.country, after.profile_changed_at) == ("Neo", "DE", LATER)
    assert (after.standing, after.elo, after.version) == (before.standing, before.elo, before.version + 1)


def test_own_standing_among_neighbours():
    shown = [cards.card(rated(name, elo)) for name, elo in (("eve", 1300), ("ada", 1250), ("bob", 1199))]
    own = OwnStanding.model_validate_json(cards.own_standing("ada", shown, 8, 7, tier_rank=3, total=40))
    assert (own.player_id, own.rank, own.elo, own.tier, own.total_players) == ("ada", 8, 1250, "Gold", 40)
    assert own.tier_rank == 3
    assert [(line.rank, line.player_id, line.tier) for line in own.nearby] == [
        (7, "eve", "Gold"),
        (8, "ada", "Gold"),
        (9, "bob", "Silver"),
    ]


def test_who_is_private_is_a_place_and_a_rating():
    """1v1bro 2.6. The country goes from the rating itself, so that no country's board has the player."""
    before = rated("ada", 1250)
    hidden = ratings.renamed(before, change(is_named_on_boards=False))
    nobody = {"player_id": None, "display_name": None, "country": None, "wins": None, "losses": None, "draws": None}
    assert boards.shown(hidden).model_dump() == nobody | {"elo": 1250, "tier": "Gold"}
    assert (hidden.country, hidden.standing) == (None, before.standing)
    own = OwnStanding.model_validate_json(cards.own_standing("ada", [cards.card(hidden)], 1, 1, tier_rank=1, total=1))
    assert (own.player_id, own.rank, own.nearby[0].player_id) == ("ada", 1, None)
    changed = {"version", "profile_changed_at"}
    shown = ratings.renamed(hidden, change(is_named_on_boards=True))
    assert shown.model_dump(exclude=changed) == before.model_dump(exclude=changed)


def test_who_is_private_stays_so_where_a_change_says_nothing_of_it():
    hidden = ratings.renamed(rated("ada"), change(is_named_on_boards=False))
    renamed = ratings.renamed(hidden, change(display_name="Neo", country="DE"))
    assert (renamed.is_named, renamed.country, renamed.display_name) == (False, None, "Neo")
    assert ratings.renamed(rated("ada"), change(country="DE")).country == "DE"


def test_who_is_private_is_a_place_and_a_rating_on_boards_of_seasons():
    record = SeasonRecord(season_id="s", elo=1300, standing=7, wins=3, losses=2, draws=1)
    hidden = ratings.renamed(rated("ada"), change(is_named_on_boards=False)).model_copy(update={"season": record})
    (live,) = boards.season_board("s", [cards.read(cards.card(hidden))], 1).entries
    (kept,) = rankings.entries([rankings.line(hidden, record)], 1)
    for entry in (live, kept):
        assert (entry.rank, entry.elo, entry.tier) == (1, 1300, "Gold")
        assert {getattr(entry, name) for name in boards.WHO} == {None}


def test_a_newcomer_is_shown_as_the_profile_lets():
    profile = Profile(user_id="ada", display_name="Ada", country="FR", created_at=NOW, updated_at=NOW)
    assert ratings.newcomer(PlayerCard.of(profile), NOW) == ratings.unrated("ada", "Ada", "FR", NOW, NOW)
    private = profile.model_copy(update={"is_public": False})
    hidden = ratings.newcomer(PlayerCard.of(private), NOW)
    assert (hidden.is_named, hidden.country) == (False, None)
    shown = ratings.newcomer(PlayerCard.of(private.model_copy(update={"show_on_boards": True})), NOW)
    assert (shown.is_named, shown.country) == (True, "FR")


@pytest.mark.parametrize(("own", "above"), [(100, 800), (799, 800), (800, 1200), (1200, 1600), (2799, 2800)])
def test_the_tier_above_begins_at_its_least_rating(own, above):
    least = rating.next_tier_standing(rating.standing(own, NOW))
    assert least is not None
    assert rating.standing(above - 1, datetime(2024, 1, 1, tzinfo=UTC)) < least
    assert least <= rating.standing(above, NOW + timedelta(days=365 * 40))


def test_no_tier_is_above_the_highest():
    assert rating.next_tier_standing(rating.standing(2800, NOW)) is None


def test_a_player_without_a_rated_match_has_no_rank():
    own = boards.unranked("ada", 12)
    assert (own.rank, own.elo, own.peak_elo, own.tier, own.total_players) == (None, 1200, 1200, "Gold", 12)
    assert own.nearby == ()
