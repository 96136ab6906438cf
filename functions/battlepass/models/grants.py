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

    Between two seasons, `season_id` is null and there is no level: the XP counts for the profile only.
    """

    player_id: str
    grant_id: str = Field(description="The id of the grant; it is made from the request if none was sent.")
    season_id: str | None
    amount: int
    repeated: bool
    total_xp: int
    level: int
    levels_reached: tuple[int, ...]
