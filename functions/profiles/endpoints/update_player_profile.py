"""Change one's own profile, at the platform's path."""

from functions.profiles.models.profiles import OwnProfile, ProfileChanges
from functions.profiles.operations import players
from functions.profiles.rules import profiles as rules
from functions.profiles.rules.social_links import InvalidSocialLink
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint(
    "PUT /api/v1/player/profile",
    errors=(rules.UnknownPlayer, rules.UnknownCountry, InvalidSocialLink, rules.TitleNotOwned),
)
async def update_player_profile(player: Player, body: ProfileChanges, tx: Transaction) -> OwnProfile:
    """Update my profile (player).

    The same as PUT /api/v1/profiles/me. Changes the fields that are given. `updated_at` stays when nothing changes.

    Cost: reads and writes the profile; no write when nothing changes. What boards show of it, too, is published.
    """
    return await players.update(tx, player.id, body)
