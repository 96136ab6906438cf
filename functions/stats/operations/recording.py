"""Recording matches in players' history and statistics."""

from functions.battlepass.api import seasons as battlepass
from functions.matches.events import MatchCompleted
from functions.profiles.api import players as profiles
from functions.stats.models.totals import PlayerStats
from functions.stats.operations.players import save
from functions.stats.rules import recording as rules
from functions.stats.store import matches, players
from shared.firestore.transaction import Transaction


async def record(tx: Transaction, match: MatchCompleted) -> None:
    """Record a match; the commit raises AlreadyDone when it was. Two reads in one call, three writes.

    First matches read the profiles, too, and a match that breaks a streak late a count. Who was erased by now has no
    statistics. Raises UnknownPlayer.
    """
    player_ids = [player.player_id for player in match.players]
    season_id = await battlepass.season_id_at(match.played_at)
    stats = await players.players(tx, player_ids)
    missing = [player_id for player_id in player_ids if player_id not in stats]
    for player_id, card in (await profiles.require(tx, missing, or_erased=True)).items():
        if not card.is_erased:
            stats[player_id] = PlayerStats(player_id=player_id, updated_at=tx.now)
    matches.save_match(tx, rules.recorded(match, season_id, tx.now))
    for player_id in filter(stats.__contains__, player_ids):
        before, since = stats[player_id], 0
        if rules.needs_wins_since(before, match):
            since = await matches.wins_since(player_id, match.played_at)
        save(tx, rules.record(before, match, season_id, tx.now, since))
