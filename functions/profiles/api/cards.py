"""Players as other services see them."""

from functions.profiles.models.profiles import Profile
from shared.media.pictures import Picture, largest_url
from shared.model import Model, Moment

__all__ = ("Picture", "PlayerCard", "PlayerFace")


class PlayerCard(Model):
    """What other services may know of a player's profile. `updated_at` is when the profile last changed.

    Who `is_erased` earns nothing and is on no board. Nor is an account on one that was `merged_into` another.
    """

    is_erased: bool
    merged_into: str | None = None
    user_id: str
    display_name: str
    country: str | None
    is_public: bool
    is_named_on_boards: bool
    accept_friend_requests: bool
    allow_messages: bool
    level: int
    created_at: Moment
    updated_at: Moment

    @classmethod
    def of(cls, profile: Profile) -> "PlayerCard":
        """The card of a profile."""
        return cls(**{name: getattr(profile, name) for name in cls.model_fields})


class PlayerFace(Model):
    """A player in a list of others: the name, and unless the profile is private the level and the picture."""

    user_id: str
    display_name: str
    level: int | None
    avatar: Picture | None
    avatar_url: str | None

    @classmethod
    def of(cls, profile: Profile) -> "PlayerFace":
        """What a profile shows of itself in lists."""
        avatar = profile.avatar if profile.is_public else None
        return cls(
            user_id=profile.user_id,
            display_name=profile.display_name,
            level=profile.level if profile.is_public else None,
            avatar=avatar,
            avatar_url=largest_url(avatar),
        )
