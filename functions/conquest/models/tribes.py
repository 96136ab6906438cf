"""Tribes: who is in them, who is invited, and the points that they won."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from shared.media.pictures import Picture, largest_url
from shared.model import Id, Model, Moment
from shared.text.confusables import imitates_staff
from shared.text.names import Bio, DisplayName


def _capitals(tag: object) -> object:
    return tag.strip().upper() if isinstance(tag, str) else tag


def _nobody_of_the_staff(tag: str) -> str:
    if imitates_staff(tag):
        raise ValueError("is one that the game's staff could have")
    return tag


TribeName = Annotated[DisplayName, Field(max_length=40, examples=["Warriors of Winter"])]

TribeTag = Annotated[
    str,
    BeforeValidator(_capitals),
    StringConstraints(pattern=r"^[A-Z0-9]{3}$"),
    AfterValidator(_nobody_of_the_staff),
    Field(description="Three letters or digits; small letters become capitals.", examples=["WOW"]),
]


class TribeRole(StrEnum):
    """What a member is in a tribe: one chieftain, two captains, nine warriors."""

    CHIEFTAIN = "chieftain"
    CAPTAIN = "captain"
    WARRIOR = "warrior"


class TribeChange(StrEnum):
    """What has changed in a tribe."""

    JOINED = "joined"
    LEFT = "left"
    SENT_AWAY = "sent_away"
    PROMOTED = "promoted"
    """A member has another role, as the chieftain wanted."""
    HANDED_OVER = "handed_over"
    """Another member is the chieftain."""
    DISBANDED = "disbanded"


class Member(Model):
    """A member of a tribe."""

    role: TribeRole
    joined_at: Moment


class TribeMembership(Member):
    """A player's own membership, as an export has it."""

    tribe_id: str
    season_id: str
    name: str
    tag: str


class EmblemUpload(Model):
    """The latest upload that a tribe awaits as its emblem, and who may send it."""

    upload_id: str
    sent_by: str


class Tribe(Model):
    """A tribe of a season. `conquest_tribes/{tribe_id}`.

    `members` are players of the season, by the ids that they have in it: twelve at most, so all of a membership is one
    document. A tribe that was disbanded stays, without members, for what names it. `emblem_sent_by` is who sent the
    emblem that is shown.
    """

    tribe_id: str
    season_id: str
    name: str
    tag: str
    description: str = ""
    emblem_picture: Picture | None = None
    emblem_sent_by: str | None = None
    emblem_upload: EmblemUpload | None = None
    members: dict[str, Member] = Field(default_factory=dict)
    created_at: Moment
    disbanded_at: Moment | None = None

    @property
    def emblem(self) -> str | None:
        """The address of the emblem."""
        return largest_url(self.emblem_picture)


class TribeWord(Model):
    """A name or a tag that a tribe has taken in its season. `conquest_tribe_words/{season}-{kind}-{digest}`."""

    season_id: str
    tribe_id: str
    word: str


class TribeInvite(Model):
    """An invitation. `conquest_tribe_invites/{tribe_id}-{player_id}`: inviting again renews it.

    A `hidden` one is of who is blocked by the player, who does not see it and cannot accept it.
    """

    invite_id: str
    season_id: str
    tribe_id: str
    player_id: str
    role: TribeRole
    invited_by: str
    invited_at: Moment
    expires_at: Moment
    hidden: bool = False


class TribePoints(Model):
    """A part of the victory points that a tribe won. `conquest_tribe_points/{tribe_id}-{shard}`.

    Battles of different territories write different parts. The total is the sum, reached when the last part was.
    """

    season_id: str
    tribe_id: str
    points: int = 0
    reached_at: Moment


InvitedRole = Literal[TribeRole.CAPTAIN, TribeRole.WARRIOR]


class CreateTribe(Model):
    """A new tribe, of the current season unless another is named."""

    name: TribeName
    tag: TribeTag
    description: Bio = ""
    season_id: Id | None = None


class TribeBrief(Model):
    """A tribe and its chieftain."""

    tribe_id: str
    season_id: str
    name: str
    tag: str
    chieftain: str | None


class TribeMemberView(Model):
    """A member of a tribe."""

    player_id: str
    username: str | None = Field(description="Null for a player who has no profile any more.")
    victory_points: int
    joined_at: Moment


class TribeMembers(Model):
    """Who is in a tribe, by role, the eldest member first."""

    chieftain: TribeMemberView | None
    captains: tuple[TribeMemberView, ...]
    warriors: tuple[TribeMemberView, ...]


class TribeView(Model):
    """A tribe as everybody sees it. What its members won while they were in it makes its victory points."""

    tribe_id: str
    season_id: str
    name: str
    tag: str
    description: str
    emblem: str | None = Field(description="The address of a picture of 256 by 256 pixels.")
    members: TribeMembers
    total_vp: int
    tribe_rank: int | None = Field(description="Its place among the tribes; null before it has victory points.")
    territories_controlled: int
    created_at: Moment
    disbanded_at: Moment | None


class InviteToTribe(Model):
    """Whom to invite, and to which role."""

    player_id: Id
    role: InvitedRole = TribeRole.WARRIOR


class TribeInviteReceipt(Model):
    """An invitation, and until when it can be accepted."""

    invite_id: str
    expires_at: Moment


class TribeInviteView(Model):
    """An invitation to a tribe."""

    invite_id: str
    tribe_id: str
    tribe_name: str
    tag: str
    player_id: str
    username: str | None
    role: TribeRole
    invited_by: str
    expires_at: Moment


class TribeInvites(Model):
    """Invitations that can be accepted, the last to expire first."""

    invites: tuple[TribeInviteView, ...]


class DescribeTribe(Model):
    """What the tribe says of itself."""

    description: Bio


class TribeMemberId(Model):
    """Which member."""

    player_id: Id


class ChangeTribeRole(Model):
    """What a member is to be."""

    player_id: Id
    role: InvitedRole
