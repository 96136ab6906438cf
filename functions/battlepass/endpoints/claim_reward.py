"""Claim a reward."""

from functions.battlepass.models.claims import ClaimedReward, ClaimReward
from functions.battlepass.operations import claims
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("POST /api/v1/me/battlepass/claim-reward", errors=claims.ERRORS)
async def claim_reward(player: Player, body: ClaimReward, tx: Transaction) -> ClaimedReward:
    """Move one tier's reward into the player's possession, once (1v1bro 4.7). Two reads in one call.

    A cosmetic goes into the inventory, coins into the wallet, a title to the profile. Five writes, and one more for
    coins: the progress, the record, the possession (the wallet has a ledger), and the event, which goes again.
    """
    return await claims.claim(tx, player, player.id, body.season_id, body.tier, body.track)
