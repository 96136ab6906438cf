"""Profiles that come from another backend."""

from functions.profiles.models.profiles import Color
from shared.model import Model, Moment
from shared.text.names import Bio, DisplayName


class ImportedProfile(Model):
    """A profile as it was elsewhere. XP is the sum of all time."""

    user_id: str
    display_name: DisplayName
    bio: Bio = ""
    country: str | None = None
    banner_color: Color = "#1a1a2e"
    total_xp: int = 0
    is_public: bool = True
    created_at: Moment
    updated_at: Moment
