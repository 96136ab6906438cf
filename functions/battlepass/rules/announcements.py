"""When it is to be made known that a season starts or ends."""

from datetime import datetime, timedelta

from functions.battlepass.events import SeasonEnded, SeasonStarted
from functions.battlepass.models.seasons import Season, SeasonState

RUN_EVERY = timedelta(minutes=1)
"""How often somebody looks whether there is something to announce."""


def next_change(season: Season) -> datetime | None:
    """When the season's next state is to be published; None when its end was."""
    match season.announced:
        case SeasonState.UPCOMING:
            return season.start_date
        case SeasonState.ACTIVE:
            return season.end_date
    return None


def announcement(season: Season, now: datetime) -> tuple[Season, SeasonStarted | SeasonEnded, float] | None:
    """What is to be published next of a season, if its time has come: the season as announced, the fact, its delay.

    The delay is in seconds. Where the season was created just before its date, or after it, it counts from when the
    next run should have found it.
    """
    due = next_change(season)
    if due is None or now < due:
        return None
    starts = season.announced is SeasonState.UPCOMING
    after = season.model_copy(update={"announced": SeasonState.ACTIVE if starts else SeasonState.ENDED})
    fact = (SeasonStarted if starts else SeasonEnded)(
        season_id=season.season_id,
        season_number=season.season_number,
        name=season.name,
        start_date=season.start_date,
        end_date=season.end_date,
    )
    return after, fact, max(0.0, (now - max(due, season.created_at + RUN_EVERY)).total_seconds())
