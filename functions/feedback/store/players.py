"""What is kept of each player who gives feedback, in Firestore."""

from functions.feedback.models.players import FeedbackPlayer
from shared.firestore.collection import Collection, Ref
from shared.firestore.transaction import Transaction

PLAYERS = Collection("feedback_players", FeedbackPlayer)


def ref(player_id: str) -> Ref[FeedbackPlayer]:
    """A player's document."""
    return PLAYERS.ref(player_id)


async def player(tx: Transaction, player_id: str) -> FeedbackPlayer:
    """A player, who may have told nothing yet (one read, unless it was fetched)."""
    return await tx.get(PLAYERS, player_id) or FeedbackPlayer(player_id=player_id)


async def ids_of(player_id: str) -> tuple[str, ...]:
    """The ids under which there is something of a player (one read)."""
    kept = await PLAYERS.get(player_id)
    return kept.ids if kept else (player_id,)


def save(tx: Transaction, changed: FeedbackPlayer) -> None:
    """Write a player whom this transaction read."""
    tx.put(PLAYERS, changed.player_id, changed)
