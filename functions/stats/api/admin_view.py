"""What statistics show support of one player."""

from functions.stats.models.totals import PlayerStats, Totals
from functions.stats.store import matches, players
from shared.model import Model, Moment

LATEST = 10


class LatestMatch(Model):
    """One of a player's latest matches."""

    match_id: str
    player_ids: tuple[str, ...]
    winner_id: str | None
    played_at: Moment


class PlayerForAdmin(Model):
    """What a player has played of all time, under which ids, and the ten latest matches."""

    lifetime: Totals
    current_win_streak: int
    best_win_streak: int
    last_match_at: Moment | None
    merged_ids: tuple[str, ...]
    latest_matches: tuple[LatestMatch, ...]


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's statistics and latest matches, under all ids (a read, and one for each match)."""
    stats: PlayerStats | None = await players.PLAYERS.get(player_id)
    if stats is None:
        return None
    latest = await matches.history((player_id, *stats.merged_ids), LATEST, None)
    return PlayerForAdmin(
        **stats.model_dump(include=PlayerForAdmin.model_fields.keys() - {"latest_matches"}),
        latest_matches=tuple(
            LatestMatch(**match.model_dump(include=set(LatestMatch.model_fields))) for match in latest
        ),
    )
