"""By what players are found."""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from functions.admin.models.search import PlayerRow, SearchedPlayer
from functions.profiles.api.cards import PlayerCard

LAST = "\U0010ffff"
"""Behind every character of a name."""


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
