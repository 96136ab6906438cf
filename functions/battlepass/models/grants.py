"""XP that game servers grant."""

from typing import Annotated, Literal

from pydantic import Field, field_validator

from functions.battlepass.models.xp import XpSource
from shared.model import Id, Model, ReportedMoment

MOST_PER_GRANT = 10_000
MOST_METADATA = 10
MOST_AT_ONCE = 100

GrantedFor = Literal[XpSource.SEASON_CHALLENGE, XpSource.DAILY_BONUS, XpSource.MISSION_COMPLETE, XpSource.ACHIEVEMENT]
"""What a game server may grant XP for; a match's XP follows from its report."""

Note = Annotated[str, Field(max_length=128)]


class GrantXp(Model):
    """XP for something else than a match. A grant counts once.

    A grant is known by its `grant_id`. Without one, it is known by the request's Idempotency-Key and the server that
    sent it. Without either, a grant of the same amount, reason, metadata and `earned_at` (or day, in UTC) to the
    same player is the same grant.
    """

    amount: int = Field(ge=1, le=MOST_PER_GRANT, examples=[250])
    reason: GrantedFor = Field(examples=["mission_complete"])
    grant_id: Id | None = Field(
        None, description="An id of what the grant is for: it counts once a player.", examples=["tutorial_01"]
    )
    earned_at: ReportedMoment | None = Field(
        None, description="When it was earned; now, if left out. It decides which season it counts for."
    )
    metadata: dict[Id, Note] = Field(
        default_factory=dict, max_length=MOST_METADATA, examples=[{"missionId": "tutorial_01"}]
    )


class GrantedXp(Model):
    """The player's season after the grant. `repeated` says that the grant was made before and changes nothing now.

    Between two seasons, `season_id` is null and there is no level: the XP counts for the profile only. In a live event,
    `amount` is what `base_amount` came to.
    """

    player_id: str
    grant_id: str = Field(description="The id of the grant; it is made from the request if none was sent.")
    season_id: str | None
    amount: int
    base_amount: int = Field(description="What was to be granted, before a live event's factor.")
    event_id: str | None = Field(None, description="The live event that it was earned in.")
    repeated: bool
    total_xp: int
    level: int
    levels_reached: tuple[int, ...]


class PlayerShare(Model):
    """What one of several players gets."""

    player_id: Id
    amount: int = Field(ge=1, le=MOST_PER_GRANT, examples=[250])


class GrantXpToMany(Model):
    """XP for what several players did together. It counts once a player, under `grant_id`."""

    grant_id: Id = Field(description="An id of what the grant is for.", examples=["raid_5f0c7b52"])
    reason: GrantedFor = Field(examples=["mission_complete"])
    earned_at: ReportedMoment | None = Field(
        None, description="When it was earned; now, if left out. It decides which season it counts for."
    )
    metadata: dict[Id, Note] = Field(default_factory=dict, max_length=MOST_METADATA, examples=[{"raid": "volcano"}])
    players: tuple[PlayerShare, ...] = Field(
        min_length=1, max_length=MOST_AT_ONCE, description="Who gets how much; each player once."
    )

    @field_validator("players")
    @classmethod
    def _each_once(cls, players: tuple[PlayerShare, ...]) -> tuple[PlayerShare, ...]:
        ids = [share.player_id for share in players]
        if repeated := sorted({player_id for player_id in ids if ids.count(player_id) > 1}):
            raise ValueError(f"names a player more than once: {repeated[0]}")
        return players


class RefusedGrant(Model):
    """Why a player got nothing."""

    code: Literal["UNKNOWN_PLAYER", "GRANT_CONTRADICTED", "RATE_LIMITED"]
    message: str


class PlayerGrant(Model):
    """What became of one player's grant: either `granted` or `refused` is set."""

    player_id: str
    granted: GrantedXp | None = None
    refused: RefusedGrant | None = None


class GrantedToMany(Model):
    """What became of each player's grant, in the order of the request."""

    players: tuple[PlayerGrant, ...]
