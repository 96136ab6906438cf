"""What a profile may hold, what XP is worth, and how uploads are named and finished."""

from datetime import UTC, datetime, timedelta

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from functions.profiles import rules
from functions.profiles.models import (
    Picture,
    PictureKind,
    Profile,
    ProfileChanges,
    SocialLinks,
    UploadState,
    Variant,
)
from shared.errors import InvalidRequest
from shared.images import EncodedVariant

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


def profile(**known: object) -> Profile:
    whole = {"user_id": "ada", "display_name": "Ada", "country": "GB", "created_at": NOW, "updated_at": NOW}
    return Profile.model_validate(whole | known)


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
    assert {country.alpha_2 for country in pycountry.countries} == rules.COUNTRIES


@pytest.mark.parametrize("country", [None, "GB", "FR"])
def test_a_country_or_none(country):
    rules.check_country(country)


@pytest.mark.parametrize("country", ["", "gb", "XX", "GBR", "UK", "EU"])
def test_what_is_no_country(country):
    with pytest.raises(rules.UnknownCountry) as caught:
        rules.check_country(country)
    assert caught.value.details == {"country": country}


@pytest.mark.parametrize(
    ("site", "link"),
    [
        ("twitch", "https://www.twitch.tv/ada"),
        ("twitch", "https://twitch.tv/Ada_99/"),
        ("youtube", "https://www.youtube.com/@ada"),
        ("youtube", "https://youtube.com/@ada.lovelace-1"),
        ("youtube", "https://www.youtube.com/channel/UC" + "a" * 22),
        ("twitter", "https://x.com/ada"),
        ("twitter", "https://twitter.com/ada_lovelace"),
        ("twitter", "https://www.x.com/ada/"),
    ],
)
def test_a_link_to_the_site(site, link):
    rules.check_social_links(SocialLinks(**{site: link}))


@pytest.mark.parametrize(
    ("site", "link"),
    [
        ("twitch", ""),
        ("twitch", "twitch.tv/ada"),
        ("twitch", "http://www.twitch.tv/ada"),
        ("twitch", "https://www.twitch.tv/"),
        ("twitch", "https://www.twitch.tv/ada\n"),
        ("twitch", "https://www.twitch.tv/ada?x=1"),
        ("twitch", "https://www.twitch.tv.evil.example/ada"),
        ("twitch", "https://evil.example/https://www.twitch.tv/ada"),
        ("twitch", "https://user@www.twitch.tv/ada"),
        ("twitch", "javascript:alert(1)"),
        ("twitch", "https://www.youtube.com/@ada"),
        ("youtube", "https://www.youtube.com/watch?v=abc"),
        ("youtube", "https://www.youtube.com/channel/UCshort"),
        ("twitter", "https://x.com/" + "a" * 16),
        ("twitter", "https://xx.com/ada"),
        ("twitter", "https://x.com/<script>"),
    ],
)
def test_a_link_elsewhere_is_refused_by_the_site_s_name(site, link):
    with pytest.raises(rules.InvalidSocialLink) as caught:
        rules.check_social_links(SocialLinks(**{site: link}))
    assert caught.value.details == {"site": site}


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
    with pytest.raises(rules.InvalidSocialLink):
        rules.changed(profile(), changes(social_links={"twitter": "https://evil.example"}), LATER)


@pytest.mark.parametrize(
    "given_changes",
    [
        {"display_name": "No"},
        {"display_name": "     "},
        {"display_name": "N" * 51},
        {"bio": "b" * 201},
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


@pytest.mark.parametrize(
    ("file_name", "content_type"),
    [
        ("me.jpg", "image/jpeg"),
        ("me.JPEG", "image/jpeg"),
        ("a.b.png", "image/png"),
        ("me.webp", "image/webp"),
        ("", "image/png"),
        ("picture", "image/png"),
    ],
)
def test_a_file_s_ending_fits_its_type(file_name, content_type):
    rules.check_file_name(file_name, content_type)


@pytest.mark.parametrize(
    ("file_name", "content_type"),
    [
        ("me.png", "image/jpeg"),
        ("me.jpg.exe", "image/jpeg"),
        ("me.", "image/png"),
        ("me.gif", "image/webp"),
        (".jpg", "image/png"),
    ],
)
def test_an_ending_that_contradicts_the_type(file_name, content_type):
    with pytest.raises(rules.WrongFileEnding) as caught:
        rules.check_file_name(file_name, content_type)
    assert caught.value.details["content_type"] == content_type
    assert caught.value.details["allowed"] == sorted(rules.ENDINGS[content_type])


def test_an_upload_s_name_says_whose_it_is():
    for kind in PictureKind:
        name = rules.upload_name(kind, "user-1", "0f8a")
        assert name == f"{kind}s/user-1/0f8a"
        assert rules.split_upload_name(name) == (kind, "user-1", "0f8a")


@pytest.mark.parametrize(
    "name",
    ["", "avatars", "avatars/u1", "avatars/u1/x/y", "avatars//x", "skins/u1/x", "avatars/u1/x.png", "/avatars/u1/x"],
)
def test_another_name_is_no_upload(name):
    assert rules.split_upload_name(name) is None


PICTURE = Picture(
    picture_id="p1",
    variants=(
        Variant(width=128, height=128, webp_url="/128.webp", fallback_url="/128.jpg"),
        Variant(width=512, height=512, webp_url="/512.webp", fallback_url="/512.jpg"),
    ),
)


def test_an_upload_is_awaited_then_ready():
    waiting = rules.awaiting(profile(), PictureKind.AVATAR, "up-1", NOW)
    assert waiting.avatar_upload is not None
    assert (waiting.avatar_upload.state, waiting.avatar_upload.requested_at) == (UploadState.AWAITED, NOW)
    done = rules.finished(waiting, PictureKind.AVATAR, "up-1", PICTURE, LATER)
    assert done is not None
    assert done.avatar_upload is not None
    assert (done.avatar, done.avatar_upload.state, done.avatar_upload.finished_at) == (
        PICTURE,
        UploadState.READY,
        LATER,
    )
    assert done.banner is None


def test_a_refusal_keeps_the_picture_that_was_there():
    waiting = rules.awaiting(profile(avatar=PICTURE), PictureKind.AVATAR, "up-1", NOW)
    refused = rules.finished(waiting, PictureKind.AVATAR, "up-1", "The file is damaged.", LATER)
    assert refused is not None
    assert refused.avatar_upload is not None
    assert (refused.avatar, refused.avatar_upload.state) == (PICTURE, UploadState.REFUSED)
    assert refused.avatar_upload.reason == "The file is damaged."


def test_an_upload_that_is_not_awaited_changes_nothing():
    waiting = rules.awaiting(profile(), PictureKind.AVATAR, "up-2", NOW)
    done = rules.finished(waiting, PictureKind.AVATAR, "up-2", PICTURE, LATER)
    assert done is not None
    assert rules.finished(profile(), PictureKind.AVATAR, "up-1", PICTURE, LATER) is None
    assert rules.finished(waiting, PictureKind.AVATAR, "up-1", PICTURE, LATER) is None
    assert rules.finished(waiting, PictureKind.BANNER, "up-2", PICTURE, LATER) is None
    assert rules.finished(done, PictureKind.AVATAR, "up-2", "too late", LATER) is None


def test_the_largest_variant_is_the_plain_url():
    assert rules.largest_url(PICTURE) == "/512.jpg"
    assert rules.largest_url(None) is None


def test_files_are_named_by_their_picture_and_size():
    made = [
        EncodedVariant(128, 128, b"w128", b"j128", "image/jpeg"),
        EncodedVariant(256, 256, b"w256", b"p256", "image/png"),
    ]
    picture, files = rules.name_files(PictureKind.AVATAR, "p1", "https://media.example", made)
    assert files == {
        "avatars/p1/128x128.webp": (b"w128", "image/webp"),
        "avatars/p1/128x128.jpg": (b"j128", "image/jpeg"),
        "avatars/p1/256x256.webp": (b"w256", "image/webp"),
        "avatars/p1/256x256.png": (b"p256", "image/png"),
    }
    assert [(one.width, one.webp_url, one.fallback_url) for one in picture.variants] == [
        (128, "https://media.example/avatars/p1/128x128.webp", "https://media.example/avatars/p1/128x128.jpg"),
        (256, "https://media.example/avatars/p1/256x256.webp", "https://media.example/avatars/p1/256x256.png"),
    ]


def test_the_sizes_that_the_documents_ask_for():
    assert rules.PICTURES[PictureKind.AVATAR] == rules.PictureRules(
        5 * 1024 * 1024, ((128, 128), (256, 256), (512, 512))
    )
    assert rules.PICTURES[PictureKind.BANNER] == rules.PictureRules(10 * 1024 * 1024, ((960, 270), (1920, 540)))
