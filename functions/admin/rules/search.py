"""By what players are found."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from functions.admin.models.search import PlayerCriteria, PlayerRow, SearchedPlayer
from functions.profiles.api.cards import PlayerCard
from shared.model import LARGEST_WHOLE

LAST = "\U0010ffff"
"""Behind every character of a name, an id or a day."""


def compared(name: str) -> str:
    """A name as it is compared: without regard to case, compatibility forms and marks."""
    plain = unicodedata.normalize("NFKD", name.strip()).casefold()
    return unicodedata.normalize("NFC", "".join(each for each in plain if not unicodedata.combining(each)))


def row_of(card: PlayerCard, before: PlayerRow | None, seen: datetime | None = None) -> PlayerRow:
    """The copy of a player now. A day on which a player was seen stays when an earlier one is told later."""
    noted = before.last_seen if before else ""
    return PlayerRow(
        player_id=card.user_id,
        display_name=card.display_name,
        name=compared(card.display_name),
        country=card.country,
        level=card.level,
        last_seen=max(noted, day(seen) if seen else ""),
        registered=day(card.created_at),
    )


def day(moment: datetime) -> str:
    """The day of a moment in UTC."""
    return moment.astimezone(UTC).date().isoformat()


def latest(seen: Iterable[tuple[str, datetime]]) -> Mapping[str, datetime]:
    """When each player was seen last."""
    moments: dict[str, datetime] = {}
    for player_id, at in seen:
        moments[player_id] = max(at, moments.get(player_id, at))
    return moments


def listed(row: PlayerRow) -> SearchedPlayer:
    """A player, as staff sees who was found."""
    return SearchedPlayer(
        user_id=row.player_id,
        display_name=row.display_name,
        country=row.country,
        level=row.level,
        last_seen=date.fromisoformat(row.last_seen) if row.last_seen else None,
        registered=date.fromisoformat(row.registered),
    )


def bounds(criteria: PlayerCriteria) -> tuple[int, int, str, str]:
    """The lowest and highest level, and the first day of which players were seen last, and the day before which."""
    since = criteria.seen_since.isoformat() if criteria.seen_since else ""
    before = criteria.not_seen_since.isoformat() if criteria.not_seen_since else LAST
    return criteria.min_level or 0, LARGEST_WHOLE if criteria.max_level is None else criteria.max_level, since, before


def meets(criteria: PlayerCriteria, row: PlayerRow) -> bool:
    """Whether a player is of a criteria."""
    low, high, since, before = bounds(criteria)
    is_at_home = criteria.country is None or row.country == criteria.country
    return is_at_home and low <= row.level <= high and since <= row.last_seen < before
