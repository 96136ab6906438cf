"""Players as other services see them."""

from functions.profiles.models.profiles import Profile
from shared.model import Model, Moment


class PlayerCard(Model):
    """What other services may know of a player's profile. `updated_at` is when the profile last changed."""

    user_id: str
    display_name: str
    country: str | None
    is_public: bool
    is_named_on_boards: bool
    updated_at: Moment

    @classmethod
    def of(cls, profile: Profile) -> "PlayerCard":
        """The card of a profile."""
        return cls(**{name: getattr(profile, name) for name in cls.model_fields})
