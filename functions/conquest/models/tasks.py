"""Work of conquest that waits for its moment."""

from typing import ClassVar

from functions.conquest.models.game import Building
from functions.conquest.models.seasons import SeasonNews
from shared.model import Id
from shared.task import Task


class TellDone(Task):
    """Show a player that an upgrade, by its building and level, or a batch of units, by its id, is done.

    What `took_long` is told on the player's devices, too.
    """

    queue: ClassVar[str] = "conquest"
    function: ClassVar[str] = "conquest-tell-done"

    season_id: Id
    player_id: Id
    building: Building | None = None
    level: int = 0
    queue_id: str = ""
    took_long: bool


class TellSeason(Task):
    """Tell players of a season that it has begun or ended, or of their `prizes`: the page after a place."""

    queue: ClassVar[str] = "conquest"
    function: ClassVar[str] = "conquest-tell-of-season"

    season_id: Id
    news: SeasonNews
    prizes: bool = False
    after: str = ""
