"""XP that game servers grant."""

from typing import Annotated, Literal

from pydantic import Field

from functions.battlepass.models.xp import XpSource
from shared.model import Id, Model, ReportedMoment

MOST_PER_GRANT = 10_000
MOST_METADATA = 10

GrantedFor = Literal[XpSource.SEASON_CHALLENGE, XpSource.DAILY_BONUS, XpSource.MISSION_COMPLETE, XpSource.ACHIEVEMENT]
"""What a game server may grant XP for; a match's XP follows from its report."""

Note = Annotated[str, Field(max_length=128)]


class GrantXp(Model):
    """XP for something else than a match, once for what it is known by.

    That is its `grant_id`; else the Idempotency-Key of the request, for the server that sent it; else what it says:
    without either, a grant of the same amount, reason, metadata and `earned_at` (or day, in UTC) to the same player is
    the same grant.
    """

    amount: int = Field(ge=1, le=MOST_PER_GRANT, examples=[250])
    reason: GrantedFor = Field(examples=["mission_complete"])
    grant_id: Id | None = Field(None, description="What this grant is for, once a player.", examples=["tutorial_01"])
    earned_at: ReportedMoment | None = Field(
        None, description="When; now, if left out. It says which season it counts for."
    )
    metadata: dict[Id, Note] = Field(
        default_factory=dict, max_length=MOST_METADATA, examples=[{"missionId": "tutorial_01"}]
    )


class GrantedXp(Model):
    """What a grant made of a player's season; `repeated`: it was carried out before, and changed nothing now.

    `season_id` is null between two seasons: the XP counts for the profile only, and there is no level.
    """

    player_id: str
    grant_id: str = Field(description="What this grant is known by; made of the request where none was given.")
    season_id: str | None
    amount: int
    repeated: bool
    total_xp: int
    level: int
    levels_reached: tuple[int, ...]
