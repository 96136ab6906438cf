"""Move both players' ratings when a match ends."""

from functions.leaderboards import rules, store
from functions.matches.events import MatchCompleted
from functions.profiles.api import players as profiles
from shared.declare import subscriber
from shared.transaction import Transaction


@subscriber(MatchCompleted)
async def rate_match(match: MatchCompleted, tx: Transaction) -> None:
    """Rate a match once: three reads in one call, three writes, then the live boards.

    A match that was rated before only moves the boards, in case its first handling died before it did.
    First matches read the profiles, too.
    """
    player_ids = [player.player_id for player in match.players]
    rated = await store.is_rated(tx, match.match_id, player_ids)
    known = await store.ratings(tx, player_ids)
    if rated:
        tx.after_commit(lambda: store.apply(known.values()))
        return
    newcomers = await profiles.require(tx, [one for one in player_ids if one not in known])
    for player_id, profile in newcomers.items():
        known[player_id] = rules.unrated(player_id, profile.display_name, profile.country, tx.now, profile.updated_at)
    ratings, result = rules.rate(match, (known[player_ids[0]], known[player_ids[1]]), tx.now)
    store.save_result(tx, result)
    store.save_ratings(tx, ratings)
