"""Somebody's profile."""

from functions.profiles import store
from functions.profiles.models.profiles import PrivateProfile, PublicProfile
from functions.profiles.rules import profiles as rules
from shared.declare import CachedPage, endpoint
from shared.model import Id


@endpoint("GET /api/v1/profiles/{user_id}", errors=(rules.UnknownPlayer,), cache=CachedPage(store.PUBLIC_PAGE))
async def get_profile(user_id: Id) -> PublicProfile | PrivateProfile:
    """Get a player's profile.

    The public profile of a player. Of a private profile, only the name.

    Cost: one read when not cached.
    """
    profile = await store.profile(user_id)
    if profile is None:
        raise rules.UnknownPlayer
    return rules.shown(profile)
