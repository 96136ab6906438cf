"""Tell a player of a raid."""

from functions.conquest.events import PlayerRaided
from functions.conquest.operations.players import news
from functions.conquest.rules.battles import notices
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(PlayerRaided)
async def tell_of_raid(raid: PlayerRaided, tx: Transaction) -> None:
    """Tell who was raided what was taken, or that nothing was.

    Cost: a read, and an event, which is written and deleted.
    """
    await news.tell(tx, [notices.of_raid(raid)])
