"""The facts that profiles publish."""

from typing import ClassVar

from functions.profiles.models.pictures import PictureKind
from shared.event import Event
from shared.media.pictures import Picture
from shared.model import Moment


class PlayerLeveledUp(Event):
    """A player's level rose. Levels only rise, so a level is reached once."""

    topic: ClassVar[str] = "player.levelup"

    user_id: str
    level: int
    total_xp: int

    @property
    def key(self) -> str:
        """A player reaches a level once."""
        return f"{self.user_id}:{self.level}"


class UploadOverdue(Event):
    """A picture has arrived, its player waits, and Cloud Storage has not said so yet."""

    topic: ClassVar[str] = "profile.upload_overdue"

    bucket: str
    name: str
    generation: int
    size: int
    content_type: str

    @property
    def key(self) -> str:
        """An object of one content."""
        return f"{self.name}#{self.generation}"


class PictureMade(Event):
    """A picture was made of an upload that another service had asked for: `subject_id` says what it is for there.

    It is the owner's from then on, who has it retired if it is not wanted any more.
    """

    topic: ClassVar[str] = "profile.picture_made"

    kind: PictureKind
    subject_id: str
    upload_id: str
    picture: Picture

    @property
    def key(self) -> str:
        """Of an upload one picture is made."""
        return self.upload_id


class PictureReplaced(Event):
    """Another picture took this one's place, or none; `files` are its files' names in the media bucket.

    `user_id` is the player whose profile showed it, empty for pictures of anything else. Files go `at_once` where the
    player was erased, or staff took the picture away.
    """

    topic: ClassVar[str] = "profile.picture_replaced"

    user_id: str = ""
    picture_id: str
    files: tuple[str, ...]
    at_once: bool = False

    @property
    def key(self) -> str:
        """A picture is replaced once."""
        return self.picture_id


class ProfileChanged(Event):
    """What others show of a player changed: the name, the country, or whether the profile or boards may show them.

    `is_named_on_boards` and `is_public` are null where the publisher does not know of it: that stays as it was.
    """

    topic: ClassVar[str] = "profile.changed"

    user_id: str
    display_name: str
    country: str | None
    is_named_on_boards: bool | None = None
    changed_at: Moment
    is_public: bool | None = None

    @property
    def key(self) -> str:
        """One change at a time."""
        return f"{self.user_id}:{self.changed_at.isoformat()}"
