"""A profile after accounts were merged, or a merge was undone."""

from collections.abc import Collection
from datetime import datetime

from functions.profiles.models.profiles import FIRST_TITLE, Profile
from functions.profiles.rules.profiles import with_earned_titles, with_titles, with_xp


def merged(source: Profile, target: Profile, now: datetime) -> tuple[Profile, tuple[str, ...]]:
    """The target's profile with the XP and the titles of both; and the titles that it did not have."""
    added = tuple(title for title in source.titles if title not in target.titles)
    richer = with_titles(target, added, now) or target
    richer = with_earned_titles(richer, source.earned_titles, now) or richer
    return with_xp(richer, source.total_xp, now), added


def gone(source: Profile, target_id: str | None, now: datetime) -> Profile:
    """The profile of an account that was merged into another, or, without a target, is its own again."""
    return source.model_copy(update={"merged_into": target_id, "updated_at": now})


def unmerged(profile: Profile, xp: int, titles: Collection[str], now: datetime) -> Profile:
    """The profile without what a merge added; who shows a title that goes shows the first one again."""
    left = tuple(title for title in profile.titles if title not in titles)
    earned = tuple(title for title in profile.earned_titles if title not in titles)
    shown = profile.title if profile.title in left else FIRST_TITLE
    return with_xp(profile.model_copy(update={"titles": left, "earned_titles": earned, "title": shown}), -xp, now)
