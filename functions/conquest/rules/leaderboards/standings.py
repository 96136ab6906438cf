"""Who stands where: more victory points first, then who reached them first, then the greater id."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.tribes import TribePoints

LAST_MICROSECOND = 2**56 - 1
"""What moments are subtracted from, so that the earlier is the greater: 14 hexadecimal digits, until the year 4253."""

DIGITS = 14
SHARDS = 10
"""Parts of which a tribe's points are the sum."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Standing(NamedTuple):
    """Victory points and whose they are: of a player, or of a tribe. The greater stands before the other."""

    points: int
    member: str

    @property
    def id(self) -> str:
        """The player or tribe."""
        return self.member[DIGITS:]


def standing(owner_id: str, points: int, reached_at: datetime) -> Standing:
    """Points that somebody reached at a moment."""
    microseconds = (reached_at - _EPOCH) // timedelta(microseconds=1)
    return Standing(points, f"{LAST_MICROSECOND - microseconds:0{DIGITS}x}{owner_id}")


def of_player(player: SeasonPlayer) -> Standing | None:
    """A player's; None without points."""
    if player.victory_points_at is None or not player.victory_points:
        return None
    return standing(player.player_id, player.victory_points, player.victory_points_at)


def of_tribe(parts: Iterable[TribePoints]) -> Standing | None:
    """A tribe's, from all its parts; None without points."""
    won = [part for part in parts if part.points]
    if not won:
        return None
    return standing(won[0].tribe_id, sum(part.points for part in won), max(part.reached_at for part in won))


def ordered(standings: Iterable[Standing]) -> list[Standing]:
    """The first is the best."""
    return sorted(standings, reverse=True)


def credited(player: SeasonPlayer, points: int, now: datetime) -> SeasonPlayer:
    """A player with points more."""
    return player.model_copy(update={"victory_points": player.victory_points + points, "victory_points_at": now})


def added(part: TribePoints, points: int, now: datetime) -> TribePoints:
    """A part of a tribe's points with more of them."""
    return part.model_copy(update={"points": part.points + points, "reached_at": now})
