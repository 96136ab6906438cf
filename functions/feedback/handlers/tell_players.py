"""Tell players of a bug or an idea."""

from functions.feedback.models.tasks import TellPlayers
from functions.feedback.operations import telling
from shared.declare import task


@task("feedback")
async def tell_players(work: TellPlayers) -> None:
    """Tell a page of the players who have a bug, or vote for an idea, what its state is now; then queue the next page.

    Cost: a read of the item and one for each player; two writes and an event for each.
    """
    await telling.tell(work)
