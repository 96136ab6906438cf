"""Where pages of seasons begin."""

from collections.abc import Sequence
from datetime import datetime

from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.rules.seasons import state_of
from shared.http.cursors import InvalidCursor

Place = tuple[datetime, str] | None
"""The start and the id of the last season of a page; None before the first page."""


def page(seasons: Sequence[Season], state: SeasonState | None, after: Place, now: datetime) -> Sequence[Season]:
    """Of seasons, the latest first, those of a state that come after a place. Raises InvalidCursor."""
    if after is not None:
        places = [number for number, season in enumerate(seasons) if season.season_id == after[1]]
        if not places:
            raise InvalidCursor
        seasons = seasons[places[0] + 1 :]
    return [season for season in seasons if state is None or state_of(season, now) is state]


def number_at(seasons: Sequence[Season], place: Place) -> int | None:
    """The number of the season at a place. Raises InvalidCursor."""
    if place is None:
        return None
    number = next((season.season_number for season in seasons if season.season_id == place[1]), None)
    if number is None:
        raise InvalidCursor
    return number
