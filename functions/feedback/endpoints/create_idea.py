"""Having an idea."""

from functions.feedback.models.ideas import CreateIdea, IdeaView
from functions.feedback.operations import ideas
from functions.feedback.rules.limits import DailyIdeasUsed
from functions.ugc.api.words import UgcWordsRefused
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Player


@endpoint("POST /api/v1/feedback/ideas", status=201, errors=(DailyIdeasUsed, UgcWordsRefused))
async def create_idea(player: Player, body: CreateIdea, tx: Transaction) -> IdeaView:
    """Propose an idea.

    Says what the game should have. All players see it and can vote for it; it begins with your vote. They do not see
    whose it is. Words that the game does not allow are refused. You are told when its state changes.

    Cost: a read, and one for each language of the studio's words; writes the idea, the vote, how many ideas you had
    today, and an event.

    Source: Player Platform, H2.
    """
    return await ideas.propose(tx, player.id, body)
