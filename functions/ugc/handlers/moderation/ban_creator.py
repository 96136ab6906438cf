"""Ban an account for strikes."""

from functions.ugc.events import UgcBanEarned
from functions.ugc.operations.moderation import bans
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(UgcBanEarned)
async def ban_creator(earned: UgcBanEarned, tx: Transaction) -> None:
    """Ban an account whose strikes lead to that, if they still stand.

    Cost: two reads; writes the account, its audit and an event. Its sessions end after the commit.
    """
    await bans.ban(tx, earned)
