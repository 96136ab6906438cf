"""Claim a reward."""

from functions.battlepass.models.claims import ClaimedReward, ClaimReward
from functions.battlepass.operations import claims
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("POST /api/v1/me/battlepass/claim-reward", errors=claims.ERRORS)
async def claim_reward(player: Player, body: ClaimReward, tx: Transaction) -> ClaimedReward:
    """Claim my reward.

    Gives you the reward of one tier, once; or on the track `bonus`, the season's bonus for what you reached in earlier
    seasons: there `tier` is the bonus's number of seasons. A cosmetic goes into the inventory, coins go into the
    wallet, a title goes to the profile.

    Cost: two reads in one call; of a bonus, a read more for each of the 20 seasons before. Five writes, and one more
    for coins: the progress, the record, the possession (the wallet has a ledger), and the event, which is deleted once
    it is published.

    Source: 1v1bro 4.7.
    """
    return await claims.claim(tx, player, player.id, body.season_id, body.tier, body.track)
