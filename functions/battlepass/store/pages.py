"""Where pages of seasons begin."""

from collections.abc import Sequence
from datetime import datetime

from functions.battlepass.models.seasons import Season, SeasonState
from functions.battlepass.rules import seasons as rules
from functions.battlepass.store.seasons import seasons
from shared.http.cursors import InvalidCursor


async def page(state: SeasonState | None, after: tuple[datetime, str] | None, now: datetime) -> Sequence[Season]:
    """Seasons of a state, the latest first, after the given start and id. Raises InvalidCursor."""
    known = await seasons()
    if after is not None:
        places = [number for number, one in enumerate(known) if one.season_id == after[1]]
        if not places:
            raise InvalidCursor
        known = known[places[0] + 1 :]
    return [one for one in known if state is None or rules.state_of(one, now) is state]


async def number_at(place: tuple[datetime, str] | None) -> int | None:
    """The number of the season that a cursor names. Raises InvalidCursor."""
    if place is None:
        return None
    found = next((one.season_number for one in await seasons() if one.season_id == place[1]), None)
    if found is None:
        raise InvalidCursor
    return found
