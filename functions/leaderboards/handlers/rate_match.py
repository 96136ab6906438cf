"""Move both players' ratings when a match ends."""

from functions.battlepass.api import seasons as battlepass
from functions.leaderboards.rules import ratings as rules
from functions.leaderboards.store import boards, ratings
from functions.leaderboards.store import season_records as store
from functions.matches.events import MatchCompleted
from functions.profiles.api import players as profiles
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(MatchCompleted)
async def rate_match(match: MatchCompleted, tx: Transaction) -> None:
    """Rate a match once: three reads in one call, three writes, then the live boards.

    A match that was rated before only moves the boards, in case its first handling died before it did.
    First matches read the profiles, too. A first match of another season keeps the line of the one before (a write
    a player); a match of a season that its player has left reads and writes that season's line.
    """
    player_ids = [player.player_id for player in match.players]
    rated = await ratings.is_rated(tx, match.match_id, player_ids)
    known = await ratings.ratings(tx, player_ids)
    season_on = await battlepass.season_id_at(tx.now)
    if rated:
        boards.move(tx, known.values(), season_on)
        return
    season = await battlepass.season_at(match.played_at)
    newcomers = await profiles.require(tx, [one for one in player_ids if one not in known])
    for player_id, profile in newcomers.items():
        known[player_id] = rules.newcomer(profile, tx.now)
    before = known[player_ids[0]], known[player_ids[1]]
    after, result = rules.rate(match, before, season.season_id if season else None, tx.now)
    ratings.save_result(tx, result)
    boards.move(tx, await store.count_for_season(tx, match, before, after, season), season_on)
