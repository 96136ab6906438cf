"""What a profile may hold, and what XP is worth."""

from collections.abc import Iterable
from datetime import datetime
from math import isqrt
from typing import Any

from functions.profiles.models.profiles import (
    FIRST_TITLE,
    OwnProfile,
    PrivateProfile,
    Profile,
    ProfileChanges,
    PublicProfile,
)
from functions.profiles.rules import social_links
from functions.profiles.rules.uploads import shown_upload
from shared.errors import DomainError, InvalidRequest, NotFound
from shared.media.pictures import largest_url
from shared.text.countries import COUNTRIES

KEPT_WHEN_NULL = {"display_name", "bio", "title", "banner_color", "theme", "social_links", "is_public"} | {
    "show_on_boards",
    "accept_friend_requests",
    "allow_messages",
    "show_presence",
}


class UnknownCountry(DomainError):
    """The country is not a code of ISO 3166-1 alpha-2."""

    status = 422
    code = "UNKNOWN_COUNTRY"
    message = "The country is not a two-letter code of ISO 3166-1."


class TitleNotOwned(DomainError):
    """The player does not own the title."""

    status = 403
    code = "TITLE_NOT_OWNED"
    message = "You do not own this title; choose one of your titles."


class UnknownPlayer(NotFound):
    """There is no such player."""

    code = "UNKNOWN_PLAYER"
    message = "There is no player with this id."


def check_country(country: str | None) -> None:
    """Raise UnknownCountry for what is neither null nor ISO 3166-1 alpha-2."""
    if country is not None and country not in COUNTRIES:
        raise UnknownCountry(country=country)


def level_of(total_xp: int) -> int:
    """level = floor(sqrt(total_xp / 100)) (1v1bro 2.7), in whole numbers."""
    return isqrt(total_xp // 100)


def with_xp(profile: Profile, amount: int, now: datetime) -> Profile:
    """The profile with more XP, or less where a merge is undone, and the level that this makes."""
    total = profile.total_xp + amount
    return profile.model_copy(update={"total_xp": total, "level": level_of(total), "updated_at": now})


def with_titles(profile: Profile, titles: Iterable[str], now: datetime) -> Profile | None:
    """The profile with titles that it has not got yet; None when it has them all."""
    owned = tuple(dict.fromkeys((*profile.titles, *titles)))
    return profile.model_copy(update={"titles": owned, "updated_at": now}) if owned != profile.titles else None


def with_earned_titles(profile: Profile, titles: Iterable[str], now: datetime) -> Profile | None:
    """The profile with titles that were earned, which no refund takes; None when that is known of all of them."""
    richer = with_titles(profile, titles, now) or profile
    earned = tuple(dict.fromkeys((*profile.earned_titles, *titles)))
    if earned == profile.earned_titles:
        return None if richer is profile else richer
    return richer.model_copy(update={"earned_titles": earned, "updated_at": now})


def not_earned(profile: Profile, titles: Iterable[str]) -> list[str]:
    """The titles that a refund takes: a title that was earned as well is the player's."""
    return [title for title in titles if title not in profile.earned_titles]


def without_titles(profile: Profile, titles: Iterable[str], now: datetime) -> Profile | None:
    """The profile without titles, the shown one replaced by the first; None when it has none of them."""
    gone = frozenset(titles)
    left = tuple(title for title in profile.titles if title not in gone)
    if left == profile.titles:
        return None
    shown = profile.title if profile.title in left else FIRST_TITLE
    return profile.model_copy(update={"titles": left, "title": shown, "updated_at": now})


def changed(profile: Profile, changes: ProfileChanges, now: datetime) -> Profile:
    """The profile with these changes; the same where they change nothing (1v1bro 2.10).

    Raises UnknownCountry, InvalidSocialLink, TitleNotOwned, InvalidRequest.
    """
    given: dict[str, Any] = {name: getattr(changes, name) for name in changes.model_fields_set}
    if nulls := [name for name, value in given.items() if value is None and name in KEPT_WHEN_NULL]:
        raise InvalidRequest(fields=[{"field": name, "problem": "cannot be null"} for name in sorted(nulls)])
    check_country(given.get("country"))
    if changes.social_links is not None:
        given["social_links"] = social_links.canonical(changes.social_links)
    if changes.title is not None and changes.title not in profile.titles:
        raise TitleNotOwned(titles=profile.titles)
    after = profile.model_copy(update=given)
    return after.model_copy(update={"updated_at": now}) if after != profile else profile


def own(profile: Profile, now: datetime) -> OwnProfile:
    """A profile as its owner sees it."""
    uploads = {
        name: shown_upload(upload, now)
        for name in ("avatar_upload", "banner_upload")
        if (upload := getattr(profile, name))
    }
    return OwnProfile(
        **profile.model_copy(update=uploads).model_dump(),
        avatar_url=largest_url(profile.avatar),
        banner_url=largest_url(profile.banner),
    )


def shown(profile: Profile) -> PublicProfile | PrivateProfile:
    """A profile as others see it (1v1bro 2.6): XP, settings and uploads are its owner's alone."""
    if not profile.is_public:
        return PrivateProfile(user_id=profile.user_id, display_name=profile.display_name)
    return PublicProfile(
        user_id=profile.user_id,
        display_name=profile.display_name,
        bio=profile.bio,
        country=profile.country,
        title=profile.title,
        level=profile.level,
        banner_color=profile.banner_color,
        social_links=profile.social_links,
        avatar=profile.avatar,
        avatar_url=largest_url(profile.avatar),
        banner=profile.banner,
        banner_url=largest_url(profile.banner),
    )


def shown_elsewhere(profile: Profile) -> dict[str, Any]:
    """What others keep a copy of, to show it: name, country, and whether they may (see `ProfileChanged`)."""
    return {name: getattr(profile, name) for name in ("display_name", "country", "is_named_on_boards", "is_public")}


ERASED_NAME = "Deleted player"


def erased(profile: Profile, now: datetime) -> Profile:
    """What is left of a profile whose player was erased: nothing of the person."""
    return Profile(
        is_erased=True,
        user_id=profile.user_id,
        display_name=ERASED_NAME,
        is_public=False,
        accept_friend_requests=False,
        allow_messages=False,
        show_presence=False,
        created_at=now,
        updated_at=now,
    )
