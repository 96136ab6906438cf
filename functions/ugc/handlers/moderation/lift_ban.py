"""Let an account in again."""

from functions.ugc.events import UgcBanLifted
from functions.ugc.operations.moderation import bans
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(UgcBanLifted)
async def lift_ban(lifted: UgcBanLifted, tx: Transaction) -> None:
    """Let an account in again whose strikes for a ban do not stand any more; an admin's ban stays.

    Cost: two reads; writes the account and its audit.
    """
    await bans.lift(tx, lifted)
