"""What profiles show support of one player."""

from functions.profiles import store
from functions.profiles.models.profiles import SocialLinks
from shared.model import Model, Moment


class PlayerForAdmin(Model):
    """A player's profile, whether it is public or not."""

    display_name: str
    bio: str
    country: str | None
    title: str
    titles: tuple[str, ...]
    social_links: SocialLinks
    total_xp: int
    level: int
    is_public: bool
    show_on_boards: bool
    accept_friend_requests: bool
    allow_messages: bool
    show_presence: bool
    has_avatar: bool
    has_banner: bool
    created_at: Moment
    updated_at: Moment


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's profile (one read)."""
    profile = await store.profile(player_id)
    if profile is None:
        return None
    pictures = {"has_avatar": profile.avatar is not None, "has_banner": profile.banner is not None}
    return PlayerForAdmin(**profile.model_dump(include=PlayerForAdmin.model_fields.keys() - pictures), **pictures)
