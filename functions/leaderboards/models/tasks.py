"""The work of making seasons' final rankings."""

from typing import ClassVar

from pydantic import Field

from shared.model import Id
from shared.task import Task


class RankPlayers(Task):
    """One piece of the work of making a final ranking."""

    queue: ClassVar[str] = "leaderboards-archive"
    function: ClassVar[str] = "leaderboards-rank-players"

    season_id: Id
    run: int = Field(ge=1)
    step: int = Field(ge=0)
