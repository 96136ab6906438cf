"""What a profile may hold and what XP is worth."""

from datetime import UTC, datetime, timedelta

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from functions.profiles.models.profiles import Profile, ProfileChanges
from functions.profiles.rules import profiles as rules
from functions.profiles.rules.social_links import InvalidSocialLink
from shared.errors import InvalidRequest
from shared.text.countries import COUNTRIES

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


def profile(**fields: object) -> Profile:
    whole = {"user_id": "ada", "display_name": "Ada", "country": "GB", "created_at": NOW, "updated_at": NOW}
    return Profile.model_validate(whole | fields)


def changes(**given_changes: object) -> ProfileChanges:
    return ProfileChanges.model_validate(given_changes)


@pytest.mark.parametrize(
    ("xp", "level"),
    [
        (0, 0),
        (99, 0),
        (100, 1),
        (399, 1),
        (400, 2),
        (899, 2),
        (900, 3),
        (9_999, 9),
        (10_000, 10),
        (999_999, 99),
        (1_000_000, 100),
        (10**18 - 1, 99_999_999),
        (10**18, 100_000_000),
    ],
)
def test_levels_and_their_boundaries(xp, level):
    assert rules.level_of(xp) == level


@given(some.integers(0, 2**62))
def test_a_level_is_the_floor_of_the_root(xp):
    level = rules.level_of(xp)
    assert level**2 * 100 <= xp < (level + 1) ** 2 * 100


def test_xp_adds_up_and_raises_the_level():
    richer = rules.with_xp(profile(total_xp=350, level=1), 50, LATER)
    assert (richer.total_xp, richer.level, richer.updated_at) == (400, 2, LATER)


def test_the_countries_are_those_of_iso_3166():
    assert {country.alpha_2 for country in pycountry.countries} == COUNTRIES


@pytest.mark.parametrize("country", [None, "GB", "FR"])
def test_a_country_or_none(country):
    rules.check_country(country)


@pytest.mark.parametrize("country", ["", "gb", "XX", "GBR", "UK", "EU"])
def test_what_is_no_country(country):
    with pytest.raises(rules.UnknownCountry) as caught:
        rules.check_country(country)
    assert caught.value.details == {"country": country}


def test_titles_are_added_once_each():
    assert profile().titles == ("Rookie",)
    richer = rules.with_titles(profile(), ["Champion", "Rookie", "Champion", "Ace"], LATER)
    assert richer is not None
    assert (richer.titles, richer.title, richer.updated_at) == (("Rookie", "Champion", "Ace"), "Rookie", LATER)
    assert rules.with_titles(richer, ["Ace", "Champion"], LATER) is None
    assert rules.with_titles(richer, [], LATER) is None


def test_a_title_that_is_owned_can_be_chosen():
    champion = profile(titles=("Rookie", "Champion"))
    assert rules.changed(champion, changes(title="Champion"), LATER).title == "Champion"
    for title in ("Ace", "champion", " Champion"):
        with pytest.raises(rules.TitleNotOwned) as caught:
            rules.changed(champion, changes(title=title), LATER)
        assert caught.value.details == {"titles": ("Rookie", "Champion")}


def test_only_given_fields_change():
    before = profile(bio="Hello")
    after = rules.changed(before, changes(display_name="  Neo "), LATER)
    assert after == before.model_copy(update={"display_name": "Neo", "updated_at": LATER})


def test_all_fields_change():
    given_changes = {
        "display_name": "Neo",
        "bio": "There is no spoon.",
        "country": "DE",
        "banner_color": "#00FFaa",
        "theme": "light",
        "social_links": {"twitch": "https://www.twitch.tv/neo"},
        "is_public": False,
        "accept_friend_requests": False,
        "allow_messages": False,
    }
    after = rules.changed(profile(), changes(**given_changes), LATER)
    assert after.model_dump(include=set(given_changes)) == given_changes | {
        "social_links": {"twitch": "https://www.twitch.tv/neo", "youtube": None, "twitter": None}
    }


def test_a_null_clears_the_country_and_nothing_else():
    assert rules.changed(profile(), changes(country=None), LATER).country is None
    with pytest.raises(InvalidRequest) as caught:
        rules.changed(profile(), changes(bio=None, theme=None), LATER)
    assert caught.value.details == {
        "fields": [
            {"field": "bio", "problem": "cannot be null"},
            {"field": "theme", "problem": "cannot be null"},
        ]
    }


def test_every_field_that_can_change_is_known_to_be_clearable_or_not():
    assert rules.KEPT_WHEN_NULL | {"country"} == set(ProfileChanges.model_fields)


def test_changes_are_checked():
    with pytest.raises(rules.UnknownCountry):
        rules.changed(profile(), changes(country="XX"), LATER)
    with pytest.raises(InvalidSocialLink):
        rules.changed(profile(), changes(social_links={"twitter": "https://evil.example"}), LATER)


def test_links_are_kept_in_their_one_form():
    changed = rules.changed(profile(), changes(social_links={"twitter": "X.com/ada?s=21"}), LATER)
    assert changed.social_links.twitter == "https://x.com/ada"
    assert rules.changed(changed, changes(social_links={"twitter": "https://twitter.com/ada/"}), LATER) is changed


@pytest.mark.parametrize(
    "given_changes",
    [
        {"display_name": "No"},
        {"display_name": "     "},
        {"display_name": "N" * 51},
        {"bio": "b" * 201},
        {"title": ""},
        {"title": "t" * 51},
        {"banner_color": "red"},
        {"banner_color": "#12345g"},
        {"banner_color": "#123456\n"},
        {"theme": "sepia"},
        {"is_public": "maybe"},
        {"social_links": {"myspace": "https://myspace.com/ada"}},
        {"level": 99},
    ],
)
def test_what_cannot_be_on_a_profile(given_changes):
    with pytest.raises(ValidationError):
        changes(**given_changes)


def test_changes_that_change_nothing_leave_the_profile_as_it_was():
    before = profile(bio="Hello")
    assert rules.changed(before, changes(), LATER) is before
    assert rules.changed(before, changes(display_name=" Ada ", bio="Hello", country="GB"), LATER) is before


def test_others_see_what_is_public():
    ada = profile(total_xp=400, level=2, title="Champion", bio="Hello", allow_messages=False)
    shown = rules.shown(ada).model_dump()
    assert (shown["level"], shown["title"], shown["bio"], shown["is_public"]) == (2, "Champion", "Hello", True)
    assert shown.keys().isdisjoint({"total_xp", "titles", "theme", "allow_messages", "created_at", "avatar_upload"})


def test_others_see_a_private_player_s_name_alone():
    shown = rules.shown(profile(is_public=False, bio="Hello"))
    assert shown.model_dump() == {"user_id": "ada", "display_name": "Ada", "is_public": False}
