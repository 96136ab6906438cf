"""Profiles, and what is asked and answered about them."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from shared.media.pictures import Picture, PictureUpload
from shared.model import Model, Moment
from shared.text.names import Bio, DisplayName

FIRST_TITLE = "Rookie"

LONGEST_LINK = 500
"""Characters of a link as it is sent: those of a name may be percent-encoded, twelve each."""

Title = Annotated[str, StringConstraints(min_length=1, max_length=50), Field(examples=[FIRST_TITLE])]

Color = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class SocialLinks(Model):
    """The player's pages on other sites, as ASCII URLs: other letters are percent-encoded."""

    twitch: str | None = Field(None, max_length=LONGEST_LINK, examples=["https://www.twitch.tv/ada"])
    youtube: str | None = Field(None, max_length=LONGEST_LINK, examples=["https://www.youtube.com/@ada"])
    twitter: str | None = Field(None, max_length=LONGEST_LINK, examples=["https://x.com/ada"])


class Profile(Model):
    """A player's profile. `profiles_profiles/{user_id}`. XP is the sum of all seasons.

    `title` is the one that is shown, of the `titles` that the player owns; a refund takes none of the `earned_titles`.
    `show_on_boards` lets boards name a player
    whose profile is private; else they show the place and the rating alone. One that `is_erased` is what is left of an
    account that is gone: others' histories show a deleted player. One that was merged names the other account in
    `merged_into`.
    """

    is_erased: bool = False
    merged_into: str | None = None
    user_id: str
    display_name: str
    bio: str = ""
    country: str | None = None
    title: str = FIRST_TITLE
    titles: tuple[str, ...] = (FIRST_TITLE,)
    earned_titles: tuple[str, ...] = ()
    banner_color: str = "#1a1a2e"
    theme: Literal["dark", "light"] = "dark"
    social_links: SocialLinks = SocialLinks()
    total_xp: int = 0
    level: int = 0
    is_public: bool = True
    show_on_boards: bool = False
    accept_friend_requests: bool = True
    allow_messages: bool = True
    show_presence: bool = True
    avatar: Picture | None = None
    avatar_upload: PictureUpload | None = None
    banner: Picture | None = None
    banner_upload: PictureUpload | None = None
    created_at: Moment
    updated_at: Moment

    @property
    def is_named_on_boards(self) -> bool:
        """Whether boards may show who this is (1v1bro 2.6)."""
        return self.is_public or self.show_on_boards


class OwnProfile(Profile):
    """The caller's whole profile. The picture URLs are those of the largest size."""

    is_erased: bool = Field(False, exclude=True)
    merged_into: str | None = Field(None, exclude=True)
    avatar_url: str | None
    banner_url: str | None


class PublicProfile(Model):
    """A public profile."""

    user_id: str
    display_name: str
    is_public: Literal[True] = True
    bio: str
    country: str | None
    title: str
    level: int
    banner_color: str
    social_links: SocialLinks
    avatar: Picture | None
    avatar_url: str | None
    banner: Picture | None
    banner_url: str | None


class PrivateProfile(Model):
    """A private profile: only the name is shown."""

    user_id: str
    display_name: str
    is_public: Literal[False] = False


class ProfileChanges(Model):
    """The fields to change. A field that is left out stays as it is. A null clears a field that can be empty."""

    display_name: DisplayName | None = None
    bio: Bio | None = None
    country: str | None = Field(None, description="ISO 3166-1 alpha-2.", examples=["GB"])
    title: Title | None = Field(None, description="One of the titles that you own.")
    banner_color: Color | None = None
    theme: Literal["dark", "light"] | None = None
    social_links: SocialLinks | None = None
    is_public: bool | None = None
    show_on_boards: bool | None = Field(None, description="Whether boards name you while your profile is private.")
    accept_friend_requests: bool | None = None
    allow_messages: bool | None = None
    show_presence: bool | None = Field(None, description="Whether your friends see that you are online.")
