"""One's own profile, at the platform's path."""

from datetime import UTC, datetime

from functions.profiles import store
from functions.profiles.models.profiles import OwnProfile
from functions.profiles.rules import profiles as rules
from shared.declare import CachedPage, endpoint
from shared.identity.callers import Player


@endpoint("GET /api/v1/player/profile", errors=(rules.UnknownPlayer,), cache=CachedPage(store.OWN_PAGE))
async def get_player_profile(player: Player) -> OwnProfile:
    """Get my profile (player).

    The same as GET /api/v1/profiles/me: public and private fields, settings, and the state of picture uploads.

    Cost: one read when not cached.
    """
    profile = await store.profile(player.id)
    if profile is None:
        raise rules.UnknownPlayer
    return rules.own(profile, datetime.now(UTC))
