"""Profiles that come from another backend."""

from functions.profiles import store
from functions.profiles.models.imports import ImportedProfile
from functions.profiles.models.profiles import Profile
from functions.profiles.rules.profiles import check_country, level_of
from shared.firestore.transaction import Transaction


def add_imported(tx: Transaction, old: ImportedProfile) -> None:
    """The profile of a player who is new here, with its dates of there. Raises UnknownCountry."""
    check_country(old.country)
    store.add(tx, Profile(**old.model_dump(), level=level_of(old.total_xp)))


async def was_erased(tx: Transaction, user_id: str) -> bool:
    """Whether a player was here and was erased: they do not come back (one read, unless it was fetched)."""
    profile = (await store.profiles(tx, [user_id])).get(user_id)
    return profile is not None and profile.is_erased
