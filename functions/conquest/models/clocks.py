"""How far the points of a season's hours are awarded."""

from shared.model import Model


class SeasonClock(Model):
    """Of the first `hours` of a season, all territories have brought their points. `conquest_clocks/{season_id}`."""

    season_id: str
    hours: int = 0
