"""Show the emblem that a tribe awaits."""

from functions.conquest.operations.tribes import emblems
from functions.profiles.events import PictureMade
from shared.declare import subscriber
from shared.firestore.transaction import Transaction


@subscriber(PictureMade)
async def show_emblem(made: PictureMade, tx: Transaction) -> None:
    """Show an emblem whose picture is there, in the place of the one before. Told again, it finds that done.

    Cost: one read and one write, and the event for the one before.
    """
    if made.kind == "emblem":
        await emblems.show(tx, made)
