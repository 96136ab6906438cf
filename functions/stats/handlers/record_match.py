"""Record a match in both players' history and statistics."""

from functions.battlepass.api import seasons as battlepass
from functions.matches.events import MatchCompleted
from functions.profiles.api import players as profiles
from functions.stats.models.totals import PlayerStats
from functions.stats.rules import recording as rules
from functions.stats.store import matches, players
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(MatchCompleted)
async def record_match(match: MatchCompleted, tx: Transaction) -> None:
    """Record a match once: two reads, three writes. First matches read the profiles, too.

    A match that arrives late and breaks a streak counts the wins that came after it. One round trip to Redis
    forgets both players' pages.
    """
    player_ids = [player.player_id for player in match.players]
    season_id = await battlepass.season_id_at(match.played_at)
    known = await players.players(tx, player_ids)
    for player_id in await profiles.require(tx, [one for one in player_ids if one not in known]):
        known[player_id] = PlayerStats(player_id=player_id, updated_at=tx.now)
    matches.save_match(tx, rules.recorded(match, season_id, tx.now))
    for player_id in player_ids:
        stats, since = known[player_id], 0
        if rules.needs_wins_since(stats, match):
            since = await matches.wins_since(player_id, match.played_at)
        players.save_player(tx, rules.record(stats, match, season_id, tx.now, since))
