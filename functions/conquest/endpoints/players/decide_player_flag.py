"""Decide on a flagged player."""

from functions.conquest.models.flags import DecideFlag, PlayerFlagView
from functions.conquest.operations.players import flags
from functions.conquest.rules.players.accounts import UnknownFlag, flag_view
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Moderator
from shared.model import Id


@endpoint("POST /api/v1/admin/conquest/flags/{flag_id}/decide", errors=(UnknownFlag,))
async def decide_player_flag(moderator: Moderator, flag_id: Id, body: DecideFlag, tx: Transaction) -> PlayerFlagView:
    """Decide on a flagged player.

    Records what you make of the facts; deciding again changes it. It changes nothing for the player: bans and payouts
    are decided where they are made. When another fact is noticed, the flag waits again.

    Cost: a read, a write, and the audit.

    Source: CryptoTribes 5.5.
    """
    return flag_view(await flags.decide(tx, flag_id, body, moderator.id))
