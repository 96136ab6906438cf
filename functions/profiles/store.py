"""Profiles in Firestore, the cached pages of them (one's own, what others see), and pictures of anything else."""

from collections.abc import Iterable
from datetime import datetime

from functions.profiles.models.pictures import LibraryKind, UploadedPicture
from functions.profiles.models.profiles import Profile
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

PROFILES = Collection("profiles_profiles", Profile)
PICTURES = Collection("profiles_pictures", UploadedPicture)
OWN_PAGE = "profiles:me:{player}"
PUBLIC_PAGE = "profiles:public:{user_id}"
STATISTICS_PAGE = "profiles:statistics:{user_id}"
"""A player's public statistics: kept here, because they are gone at once when the profile becomes private."""

_PAGES = (PUBLIC_PAGE, STATISTICS_PAGE)

MOST_MERGED = 100
"""How many accounts that were merged into one are looked for."""


def ref(user_id: str) -> Ref[Profile]:
    """One profile's document."""
    return PROFILES.ref(user_id)


async def profile(user_id: str) -> Profile | None:
    """One profile (one read)."""
    return await PROFILES.get(user_id)


async def profiles(tx: Transaction, user_ids: Iterable[str]) -> dict[str, Profile]:
    """The profiles that exist, by user, in one call."""
    return await tx.get_many(PROFILES, user_ids)


async def merged_into(user_id: str) -> list[str]:
    """The accounts that were merged into one (a read each, one at least)."""
    merged = await PROFILES.select(("merged_into", "==", user_id), limit=MOST_MERGED)
    return [profile.user_id for profile in merged]


async def page(after: str, limit: int) -> list[Profile]:
    """Profiles by their users' ids, after the given one (a read each)."""
    return await PROFILES.select(order=[("user_id", "ASCENDING")], limit=limit, after=(after,) if after else ())


def add(tx: Transaction, new: Profile) -> None:
    """A new profile."""
    tx.create(PROFILES, new.user_id, new)


def save(tx: Transaction, changed: Profile) -> None:
    """Write a profile that this transaction read, and forget its pages."""
    tx.put(PROFILES, changed.user_id, changed)
    tx.invalidate(OWN_PAGE.format(player=changed.user_id), *(page.format(user_id=changed.user_id) for page in _PAGES))


async def count_players() -> int:
    """How many profiles there are (a read for each thousand)."""
    return await PROFILES.count()


async def those_there_are(user_ids: Iterable[str]) -> list[str]:
    """Which of these players have a profile (a read each)."""
    return list(await PROFILES.get_many(user_ids))


async def picture_in(tx: Transaction, picture_id: str) -> UploadedPicture | None:
    """A picture that is no profile's (one read, unless it was fetched)."""
    return await tx.get(PICTURES, picture_id)


async def picture(picture_id: str) -> UploadedPicture | None:
    """The same outside of a transaction (one read)."""
    return await PICTURES.get(picture_id)


def add_picture(tx: Transaction, new: UploadedPicture) -> None:
    """A picture whose upload is awaited."""
    tx.create(PICTURES, new.picture_id, new)


def save_picture(tx: Transaction, changed: UploadedPicture) -> None:
    """Write a picture that this transaction read."""
    tx.put(PICTURES, changed.picture_id, changed)


def forget_picture(tx: Transaction, picture_id: str) -> None:
    """Delete what is known of a picture, if there is something."""
    tx.delete(PICTURES, picture_id)


async def library(kind: LibraryKind | None, limit: int, after: tuple[datetime, str] | None) -> list[UploadedPicture]:
    """Pictures of the library, or of one kind, the newest first, after the given one (a read each, one at least)."""
    of_kind: list[Filter] = [("kind", "==", kind)] if kind else []
    return await PICTURES.select(
        ("in_library", "==", True),
        *of_kind,
        order=[("created_at", "DESCENDING"), ("picture_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )
