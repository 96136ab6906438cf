"""What matches do to ratings, and to the records of seasons."""

from collections.abc import Sequence

from functions.battlepass.api import seasons as battlepass
from functions.battlepass.api.seasons import SeasonCard
from functions.leaderboards.events import SeasonChanged
from functions.leaderboards.models.ratings import Rating
from functions.leaderboards.rules import ratings as rules
from functions.leaderboards.rules import seasons
from functions.leaderboards.store import archives, boards
from functions.leaderboards.store import ratings as store
from functions.matches.events import MatchCompleted
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def rate(tx: Transaction, match: MatchCompleted) -> None:
    """Move both players' ratings, once a match, then the live boards. Raises UnknownPlayer.

    Three reads in one call, three writes. A match that was rated before only moves the boards. First matches read the
    profiles, too. Who was erased by now counts as a newcomer for the opponent, and is on no board.
    """
    player_ids = [player.player_id for player in match.players]
    rated = await store.is_rated(tx, match.match_id, player_ids)
    ratings = await store.ratings(tx, player_ids)
    season_on = await battlepass.season_id_at(tx.now)
    if rated:
        boards.move(tx, ratings.values(), season_on)
        return
    season = await battlepass.season_at(match.played_at)
    missing = [player_id for player_id in player_ids if player_id not in ratings]
    newcomers = await profiles.require(tx, missing, or_erased=True)
    for player_id, profile in newcomers.items():
        ratings[player_id] = rules.newcomer(profile, tx.now)
    before = ratings[player_ids[0]], ratings[player_ids[1]]
    after, result = rules.rate(match, before, season.season_id if season else None, tx.now)
    store.save_result(tx, result)
    erased = {player_id for player_id, profile in newcomers.items() if profile.is_erased}
    pairs = [pair for pair in zip(before, after, strict=True) if pair[0].player_id not in erased]
    boards.move(tx, await _count_for_season(tx, match, pairs, season), season_on)


async def _count_for_season(
    tx: Transaction,
    match: MatchCompleted,
    pairs: Sequence[tuple[Rating, Rating]],
    season: SeasonCard | None,
) -> list[Rating]:
    """Write ratings, as they were before a match and are after it, with what it adds to their season; returns them."""
    season_id = season.season_id if season else None
    counted = [seasons.count(*pair, season_id, match.played_at) for pair in pairs]
    late = [result.rating.player_id for result in counted if result.is_late]
    lines = await store.season_lines(tx, season_id, late) if season_id and late else {}
    for (was, _), result in zip(pairs, counted, strict=True):
        store.save_rating(tx, result.rating)
        if result.kept is not None:
            store.save_season_line(tx, result.kept)
        if result.is_late and season_id:
            line = lines.get(was.player_id)
            store.save_season_line(tx, seasons.late_line(line, was, result.rating, season_id, tx.now))
    if season is not None and seasons.is_counted_as_change(season.end_date, tx.now):
        archives.count_change(tx, season.season_id)
        tx.emit(SeasonChanged(season_id=season.season_id, match_id=match.match_id))
    return [result.rating for result in counted]
