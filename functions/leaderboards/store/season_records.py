"""What matches add to seasons."""

from functions.battlepass.api.seasons import SeasonCard
from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models.ratings import Rating
from functions.leaderboards.rules import seasons as rules
from functions.leaderboards.store.archives import ARCHIVES
from functions.leaderboards.store.ratings import save_rating, save_season_line, season_lines
from functions.matches.events import MatchCompleted
from shared.firestore.transaction import Transaction


async def count_for_season(
    tx: Transaction,
    match: MatchCompleted,
    before: tuple[Rating, Rating],
    after: tuple[Rating, Rating],
    season: SeasonCard | None,
) -> list[Rating]:
    """Write both ratings after a match with what it adds to their season; returns them."""
    season_id = season.season_id if season else None
    counted = [rules.count(*pair, season_id, match.played_at) for pair in zip(before, after, strict=True)]
    late = [one.rating.player_id for one in counted if one.is_late]
    lines = await season_lines(tx, season_id, late) if season_id and late else {}
    for was, one in zip(before, counted, strict=True):
        save_rating(tx, one.rating)
        if one.kept is not None:
            save_season_line(tx, one.kept)
        if one.is_late and season_id:
            known = lines.get(was.player_id)
            save_season_line(tx, rules.late_line(known, was, one.rating, season_id, tx.now))
    if season is not None and rules.is_counted_as_change(season.end_date, tx.now):
        note_change(tx, season.season_id, match.match_id)
    return [one.rating for one in counted]


def note_change(tx: Transaction, season_id: str, match_id: str) -> None:
    """A match of a season that is over counts: its final ranking has to be made again if it has been begun."""
    tx.increment(ARCHIVES, season_id, changes=1)
    tx.emit(SeasonChanged(season_id=season_id, match_id=match_id))
