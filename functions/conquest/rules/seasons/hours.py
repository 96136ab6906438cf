"""Victory points by the hour: those who stand in a territory when an hour is over share what it brings.

Whoever changes a garrison first has the hours until then accounted for (`accounted`). So it does not matter when the
points are awarded: after an outage of a day, each hour goes to those who stood there when it was over.
Source: CryptoTribes 7.3.
"""

from collections import Counter
from datetime import datetime
from typing import NamedTuple

from functions.conquest.models.seasons import Season
from functions.conquest.models.territories import Stand, Territory


class Award(NamedTuple):
    """Victory points of players, who earned them as members of a tribe."""

    tribe_id: str
    points: dict[str, int]


def hours_of(season: Season) -> int:
    """How many hours a season has."""
    return hours_over(season, season.ends_at)


def hours_over(season: Season, now: datetime) -> int:
    """How many hours of a season are over at a moment."""
    played = min(now, season.ends_at) - season.starts_at
    return max(0, int(played.total_seconds()) // season.game.hour_seconds)


def accounted(season: Season, territory: Territory, now: datetime) -> Territory:
    """A territory that knows who stood there in the hours until now: to be called before its garrison changes."""
    over = hours_over(season, now)
    if over <= territory.hours:
        return territory
    stood = territory.stood
    standing = tuple(sorted(player for player, units in territory.garrison.items() if any(units.values())))
    if territory.tribe_id is not None and standing:
        stood = (*stood, Stand(tribe_id=territory.tribe_id, players=standing, hours=over - territory.hours))
    return territory.model_copy(update={"hours": over, "stood": stood})


def awards(season: Season, territory: Territory) -> tuple[Award, ...]:
    """What the accounted hours bring, by tribe: each hour's points in equal parts, the fraction of a point dropped."""
    an_hour = season.game.tiers[territory.tier].victory_points
    by_tribe: dict[str, Counter[str]] = {}
    for stand in territory.stood:
        points = by_tribe.setdefault(stand.tribe_id, Counter())
        for player_id in stand.players:
            points[player_id] += an_hour // len(stand.players) * stand.hours
    return tuple(Award(tribe_id, dict(points)) for tribe_id, points in by_tribe.items())


def awarded(territory: Territory) -> Territory:
    """A territory whose accounted hours have brought their points."""
    return territory.model_copy(update={"stood": ()})
