"""When players are told that a season has begun or is over, by value."""

from datetime import datetime, timedelta

from functions.conquest.models.seasons import Season, SeasonNews

NEWS_FOR = timedelta(days=1)
"""For how long something is news: what nobody was told by then, as after an outage, is not told any more."""


def untold(season: Season, now: datetime) -> tuple[SeasonNews, ...]:
    """What the players of a season are to be told now. Its end is told when its result is written."""
    moments = {SeasonNews.BEGUN: season.starts_at if now < season.ends_at else None, SeasonNews.ENDED: season.closed_at}
    return tuple(
        news
        for news, moment in moments.items()
        if moment is not None and moment <= now < moment + NEWS_FOR and news not in season.told
    )
