"""Claim one level of one track."""

from functions.battlepass.models.claims import ClaimedReward, ClaimLevel
from functions.battlepass.operations import claims
from functions.battlepass.rules.access import check_may_act_for
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import PlayerOrServer
from shared.model import Id
from shared.scopes import Scope


@endpoint("POST /api/v1/battlepass/rewards/{player_id}/claim", scope=Scope.XP, errors=claims.ERRORS)
async def claim_level(caller: PlayerOrServer, player_id: Id, body: ClaimLevel, tx: Transaction) -> ClaimedReward:
    """Claim a player's reward.

    The player, or a game server for the player, claims the reward of one level. It does the same as `POST
    /api/v1/me/battlepass/claim-reward`: here `level` is the tier and `tier` is the track;
    on the track `bonus`, `level` is the bonus's number of seasons.

    Cost: the same as claim_reward.

    Source: Battle Pass Service, whose terms these are.
    """
    check_may_act_for(caller, player_id)
    return await claims.claim(tx, caller, player_id, body.season_id, body.level, body.tier)
