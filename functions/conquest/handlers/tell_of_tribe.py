"""Tell players of their tribe."""

from functions.conquest.events import TribeChanged
from functions.conquest.operations.players import news
from functions.conquest.rules.tribes import notices
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(TribeChanged)
async def tell_of_tribe(change: TribeChanged, tx: Transaction) -> None:
    """Tell whom a change of a tribe is about, and the other members: eleven at most.

    Cost: a read, and for each who is told an event, which is written and deleted.
    """
    await news.tell(tx, notices.of_change(change))
